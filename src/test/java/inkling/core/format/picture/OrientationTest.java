package inkling.core.format.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrientationTest {
    @Test
    void findsTheTagInEitherByteOrder() throws IOException {
        assertEquals(6, orientation(jpeg(ByteOrder.BIG_ENDIAN, 6)));
        assertEquals(8, orientation(jpeg(ByteOrder.LITTLE_ENDIAN, 8)));
    }

    @Test
    void findsTheTagBehindFillBytesAndLongSegments() throws IOException {
        byte[] jpeg = jpeg(ByteOrder.BIG_ENDIAN, 6);
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        filled.write(jpeg, 0, 2);
        for (int profile = 0; profile < 10; profile++) {
            filled.writeBytes(
                    new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xe2, (byte) 0xff, (byte) 0xff});
            filled.writeBytes(new byte[0xffff - 2]);
        }
        filled.write(0xff);
        filled.write(jpeg, 2, jpeg.length - 2);
        assertEquals(6, orientation(filled.toByteArray()));
    }

    @Test
    void takesNonsenseForUpright() throws IOException {
        assertEquals(1, orientation(jpeg(ByteOrder.BIG_ENDIAN, 9)));
    }

    @Test
    void refusesAHeaderCutShortAnywhere() {
        byte[] whole = jpeg(ByteOrder.BIG_ENDIAN, 6);
        for (int length = 0; length < whole.length - 2; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(EOFException.class, () -> orientation(cut), "cut short to " + length);
        }
    }

    @Test
    void turnsThePictureAsTheStandardSays() {
        // Where the picture's first row and first column are: Exif 2.32, section 4.6.4
        assertTurned(1, 2, "abcdef");
        assertTurned(2, 2, "badcfe");
        assertTurned(3, 2, "fedcba");
        assertTurned(4, 2, "efcdab");
        assertTurned(5, 3, "acebdf");
        assertTurned(6, 3, "ecafdb");
        assertTurned(7, 3, "fdbeca");
        assertTurned(8, 3, "bdface");
    }

    /** Turns the picture of two columns ab, cd, ef. */
    private static void assertTurned(int orientation, int width, String expected) {
        Grey turned = Orientation.apply(orientation, new Grey(2, 3, letters("abcdef")));
        assertEquals(width, turned.width());
        assertArrayEquals(letters(expected), turned.values(), "orientation " + orientation);
    }

    private static float[] letters(String text) {
        float[] values = new float[text.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = text.charAt(i);
        }
        return values;
    }

    private static int orientation(byte[] jpeg) throws IOException {
        return JpegHeader.of(new ByteArrayInputStream(jpeg)).orientation();
    }

    private static byte[] jpeg(ByteOrder order, int orientation) {
        ByteBuffer file = ByteBuffer.allocate(50);
        file.putShort((short) 0xffd8);
        file.putShort((short) 0xffe0).putShort((short) 4).putShort((short) 0);
        file.putShort((short) 0xffe1).putShort((short) 36);
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        file.order(order);
        file.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) 42).putInt(8).putShort((short) 1);
        file.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return file.position(46)
                .order(ByteOrder.BIG_ENDIAN)
                .putShort((short) 0xffda)
                .array();
    }
}
