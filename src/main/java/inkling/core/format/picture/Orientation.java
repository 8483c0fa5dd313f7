package inkling.core.format.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as its JPEG files say in their Exif segment (CIPA DC-008, tag 0x0112). Phones store what the
 * sensor saw and leave it to the reader to turn it upright.
 */
final class Orientation {
    /** As it is. */
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int ENTRY_LENGTH = 12;

    private Orientation() {}

    /**
     * The orientation that a picture asks for: looks the tag up in the first directory.
     *
     * @param tiff what Exif holds, a TIFF structure
     * @return 1 to 8; 1 where it says nothing sensible
     */
    static int ofExif(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY_LENGTH;
                if ((tiff.getShort(entry) & 0xffff) == TAG) {
                    int orientation = tiff.getShort(entry + 8) & 0xffff;
                    return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** Turns a picture upright. */
    static Grey apply(int orientation, Grey picture) {
        boolean onItsSide = orientation >= 5;
        int width = onItsSide ? picture.height() : picture.width();
        int height = onItsSide ? picture.width() : picture.height();
        int lastX = picture.width() - 1;
        int lastY = picture.height() - 1;
        float[] upright = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                upright[y * width + x] = switch (orientation) {
                    case 2 -> picture.at(lastX - x, y);
                    case 3 -> picture.at(lastX - x, lastY - y);
                    case 4 -> picture.at(x, lastY - y);
                    case 5 -> picture.at(y, x);
                    case 6 -> picture.at(y, lastY - x);
                    case 7 -> picture.at(lastX - y, lastY - x);
                    case 8 -> picture.at(lastX - y, x);
                    default -> picture.at(x, y);
                };
            }
        }
        return new Grey(width, height, upright);
    }
}
