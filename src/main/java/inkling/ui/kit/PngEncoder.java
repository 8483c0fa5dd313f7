package inkling.ui.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes a picture as PNG (W3C PNG specification, third edition): 8 bits a channel, red, green and blue, no
 * interlacing. JavaFX itself cannot, and AWT's ImageIO does not belong in a JavaFX window.
 */
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS_A_CHANNEL = 8;
    private static final byte TRUE_COLOUR = 2;

    private PngEncoder() {}

    /**
     * Writes an opaque picture; transparency is dropped.
     *
     * @throws IOException if {@code out} does
     */
    public static void encode(Image picture, OutputStream out) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(BITS_A_CHANNEL)
                .put(TRUE_COLOUR)
                .array();
        DataOutputStream data = new DataOutputStream(out);
        data.write(SIGNATURE);
        chunk(data, "IHDR", header);
        chunk(data, "IDAT", pixels(picture, width, height));
        chunk(data, "IEND", new byte[0]);
        data.flush();
    }

    /** The rows from the top, each after a byte that says that it is not filtered. */
    private static byte[] pixels(Image picture, int width, int height) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(compressed)) {
            int[] argb = new int[width];
            byte[] row = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                picture.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
                for (int x = 0; x < width; x++) {
                    row[1 + 3 * x] = (byte) (argb[x] >> 16);
                    row[2 + 3 * x] = (byte) (argb[x] >> 8);
                    row[3 + 3 * x] = (byte) argb[x];
                }
                rows.write(row);
            }
        }
        return compressed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }
}
