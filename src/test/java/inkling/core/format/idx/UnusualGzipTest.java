package inkling.core.format.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** IDX in gzip (RFC 1952) that is right but rare. */
class UnusualGzipTest {
    private static final byte[] IDX = {0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 9};
    private static final int CHECKED_HEADER = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        byte[] bare = member(0, Deflater.DEFAULT_COMPRESSION, IDX);
        return Stream.of(
                Arguments.of("bare", bare),
                Arguments.of("with the file's name", member(NAME, 9, IDX)),
                Arguments.of(
                        "with all that a header may have", member(CHECKED_HEADER | EXTRA | NAME | COMMENT, 9, IDX)),
                Arguments.of("not compressed", member(0, Deflater.NO_COMPRESSION, IDX)),
                Arguments.of("in two members", concat(part(0, 5), part(5, IDX.length))),
                Arguments.of("in two members of which one is empty", concat(part(0, 0), bare)),
                Arguments.of("plain, whatever its name says", IDX));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isReadForWhatItHolds(String what, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("labels.gz"), content);
        assertArrayEquals(new byte[] {7, 0, 9}, IdxFormat.readLabels(file), what);
    }

    private static byte[] part(int from, int to) {
        return member(NAME, Deflater.DEFAULT_COMPRESSION, Arrays.copyOfRange(IDX, from, to));
    }

    private static byte[] member(int flags, int level, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 0, 0, 0, 0, 0, 3});
        if ((flags & EXTRA) != 0) {
            out.writeBytes(new byte[] {6, 0, 'A', 'p', 2, 0, 1, 2});
        }
        if ((flags & NAME) != 0) {
            out.writeBytes(new byte[] {'i', 'd', 'x', 0});
        }
        if ((flags & COMMENT) != 0) {
            out.writeBytes(new byte[] {'h', 'i', 0});
        }
        if ((flags & CHECKED_HEADER) != 0) {
            int crc = crc(out.toByteArray());
            out.write(crc);
            out.write(crc >> 8);
        }
        Deflater deflater = new Deflater(level, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] deflated = new byte[100];
        out.write(deflated, 0, deflater.deflate(deflated));
        deflater.end();
        return concat(
                out.toByteArray(),
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(crc(content))
                        .putInt(content.length)
                        .array());
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
