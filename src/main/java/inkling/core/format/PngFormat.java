package inkling.core.format;

import inkling.core.model.DigitImage;
import inkling.core.storage.AtomicFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures as PNG (W3C, Portable Network Graphics, third edition): 8 bits a channel, not interlaced. */
public final class PngFormat {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte GREY = 0;
    private static final byte RGB = 2;

    private PngFormat() {}

    /**
     * Saves a digit as the model sees it, white on black as in MNIST: 28 × 28 grey pixels.
     *
     * @throws IOException if the file cannot be written; it is then as it was before
     */
    public static void write(Path file, DigitImage digit) throws IOException {
        AtomicFiles.write(file, out -> write(out, DigitImage.SIDE, 1, digit.toGrey()));
    }

    /**
     * Writes a picture.
     *
     * @param width in pixels; the height follows
     * @param channels 1 for grey; 3 for red, green and blue
     * @param samples unsigned bytes, channel by channel, pixel by pixel, row by row from the top left
     */
    public static void write(OutputStream out, int width, int channels, byte[] samples) throws IOException {
        int rowLength = width * channels;
        if (samples.length == 0 || samples.length % rowLength != 0) {
            throw new IllegalArgumentException(
                    "expected rows of " + rowLength + " samples, found " + samples.length + " samples");
        }
        DataOutputStream data = new DataOutputStream(out);
        data.write(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(samples.length / rowLength)
                .put(BITS)
                .put(channels == 1 ? GREY : RGB)
                .array();
        chunk(data, "IHDR", header);
        chunk(data, "IDAT", compressed(rowLength, samples));
        chunk(data, "IEND", new byte[0]);
        data.flush();
    }

    private static byte[] compressed(int rowLength, byte[] samples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(bytes)) {
            for (int row = 0; row < samples.length; row += rowLength) {
                // Which filter the row has gone through: none
                rows.write(0);
                rows.write(samples, row, rowLength);
            }
        }
        return bytes.toByteArray();
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
