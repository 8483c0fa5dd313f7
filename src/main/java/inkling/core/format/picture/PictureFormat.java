package inkling.core.format.picture;

import inkling.core.ink.DigitNormalizer;
import inkling.core.model.DigitImage;
import inkling.core.storage.AtomicFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * PNG and JPEG pictures of one digit: photographs, scans, drawings and screenshots of any size, dark on light or light
 * on dark.
 */
public final class PictureFormat {
    private static final DigitImage BLANK = DigitImage.of(new float[DigitImage.PIXELS]);

    private PictureFormat() {}

    /**
     * Reads the digit in a picture.
     *
     * <p>A picture of exactly 28 × 28 pixels is taken as it is, in the sense of MNIST: neither scaled nor moved nor
     * cleaned. Only black on white, which MNIST never is, is turned into white on black; the edges of the picture tell
     * which it is. In every other picture the ink is found, whatever the paper and the light, and normalised as a
     * drawing is.
     *
     * @return the digit; blank where there is nothing but paper
     * @throws inkling.core.format.FileFormatException if the file is not a whole PNG or JPEG picture of at most 16
     *     megapixels
     * @throws IOException if it cannot be read
     */
    public static DigitImage read(Path file) throws IOException {
        Grey picture = PictureReader.read(file);
        if (picture.width() == DigitImage.SIDE && picture.height() == DigitImage.SIDE) {
            return DigitImage.of((isBlackOnWhite(picture) ? picture.inverted() : picture).values());
        }
        return InkFinder.find(picture).map(DigitNormalizer::normalize).orElse(BLANK);
    }

    /** Whether a file that starts like this is meant to be a picture; whether it is, {@link #read} says. */
    public static boolean recognises(byte[] head) {
        ByteBuffer start = ByteBuffer.wrap(head);
        return PictureReader.isPng(start) || PictureReader.isJpeg(start);
    }

    /**
     * Writes a digit as a PNG picture of 28 × 28 grey pixels, white ink on black as in MNIST.
     *
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    public static void writePng(Path file, DigitImage digit) throws IOException {
        BufferedImage image = new BufferedImage(DigitImage.SIDE, DigitImage.SIDE, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, DigitImage.SIDE, DigitImage.SIDE, digit.toGrey());
        writePng(file, image);
    }

    /**
     * Writes an opaque picture as PNG.
     *
     * @param rgb a colour a pixel, row-major from the top left: 8 bits each of red, green and blue, red highest; what
     *     lies above them is passed over
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    public static void writePng(Path file, int width, int height, int[] rgb) throws IOException {
        writePng(file, picture(width, height, rgb));
    }

    /** An opaque picture as the bytes of a PNG file, from pixels as {@link #writePng(Path, int, int, int[])} takes them. */
    public static byte[] png(int width, int height, int[] rgb) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writePng(bytes, picture(width, height, rgb));
        } catch (IOException e) {
            throw new AssertionError("memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage picture(int width, int height, int[] rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    private static void writePng(Path file, BufferedImage image) throws IOException {
        AtomicFiles.write(file, out -> writePng(out, image));
    }

    private static void writePng(OutputStream out, BufferedImage image) throws IOException {
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
    }

    private static boolean isBlackOnWhite(Grey picture) {
        int last = DigitImage.SIDE - 1;
        double edges = 0;
        for (int i = 0; i < last; i++) {
            edges += picture.at(i, 0) + picture.at(last, i) + picture.at(last - i, last) + picture.at(0, last - i);
        }
        return edges / (4 * last) > 0.5;
    }
}
