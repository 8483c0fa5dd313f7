package inkling.core.format.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import inkling.core.format.FileFormatException;
import inkling.core.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFormatTest {
    private static final byte[] GREY = new byte[3 * 784];
    private static final byte[] LABELS = {7, 0, 9};

    static {
        new Random(1).nextBytes(GREY);
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"digits", "digits.gz"})
    void readsWhatItWrote(String name) throws IOException {
        Path file = folder.resolve(name);
        IdxFormat.writeImages(file, GREY);
        assertArrayEquals(GREY, IdxFormat.readImages(file));
        byte[] written = Files.readAllBytes(file);
        IdxFormat.writeImages(file, IdxFormat.readImages(file));
        assertArrayEquals(written, Files.readAllBytes(file), "not the same bytes again");

        IdxFormat.writeLabels(file, LABELS);
        assertArrayEquals(LABELS, IdxFormat.readLabels(file));
    }

    @Test
    void writesTheFormatToTheLetter() throws IOException {
        Path file = folder.resolve("labels");
        IdxFormat.writeLabels(file, LABELS);
        assertArrayEquals(new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 9}, Files.readAllBytes(file));
        IdxFormat.writeImages(file, GREY);
        assertArrayEquals(images(3, 28, 28, GREY), Files.readAllBytes(file));
    }

    @Test
    void tellsGzipByItsContent() throws IOException {
        assertArrayEquals(GREY, IdxFormat.readImages(file(gzip(images(3, 28, 28, GREY)))));
    }

    @Test
    void readsGzipInSeveralMembers() throws IOException {
        byte[] idx = images(3, 28, 28, GREY);
        byte[] members = concat(gzip(Arrays.copyOf(idx, 1000)), gzip(Arrays.copyOfRange(idx, 1000, idx.length)));
        assertArrayEquals(GREY, IdxFormat.readImages(file(members)));
    }

    @Test
    void refusesAFileCutShortAnywhere() throws IOException {
        byte[] plain = images(1, 28, 28, Arrays.copyOf(GREY, 784));
        for (int length = 1; length < plain.length; length++) {
            assertProblem("expected ", Arrays.copyOf(plain, length));
        }
        byte[] compressed = gzip(plain);
        for (int length = 1; length < compressed.length; length++) {
            assertProblem("expected ", Arrays.copyOf(compressed, length));
        }
    }

    @Test
    void saysWhatIsWrongWithALength() throws IOException {
        byte[] plain = images(3, 28, 28, GREY);
        assertProblem("expected an IDX file of images, found 3 bytes", Arrays.copyOf(plain, 3));
        assertProblem("expected a header of 16 bytes, found only 15", Arrays.copyOf(plain, 15));
        assertProblem("expected 2352 bytes for 3 images, found only 2351", Arrays.copyOf(plain, plain.length - 1));
        assertProblem("expected 2352 bytes for 3 images, found more", Arrays.copyOf(plain, plain.length + 1));
        assertProblem(
                "expected 2352 bytes for 3 images, found only 2351", gzip(Arrays.copyOf(plain, plain.length - 1)));
        assertProblem("expected 2352 bytes for 3 images, found more", gzip(Arrays.copyOf(plain, plain.length + 1)));
    }

    @Test
    void refusesEveryOtherMagicNumberAndShape() throws IOException {
        byte[] plain = images(3, 28, 28, GREY);
        for (int i = 0; i < 16; i++) {
            byte[] changed = plain.clone();
            changed[i] ^= 1;
            assertProblem("expected ", changed);
            assertProblem("expected ", gzip(changed));
        }
        assertProblem("expected images of 28 × 28 pixels, found 27 for 28", images(3, 28, 27, GREY));
        Path labels = folder.resolve("labels");
        IdxFormat.writeLabels(labels, LABELS);
        assertProblem(
                "expected an IDX file of images with the magic number 0x00000803, found 0x00000801",
                Files.readAllBytes(labels));
    }

    @Test
    void refusesCountsThatTheFileDoesNotHold() throws IOException {
        assertProblem("expected 3136 bytes for 4 images, found only 2352", images(4, 28, 28, GREY));
        assertProblem("expected 3136 bytes for 4 images, found only 2352", gzip(images(4, 28, 28, GREY)));
        String tooMany = "expected at most 2739137 images, found a count of 2147483651";
        assertProblem(tooMany, images(3 + Integer.MIN_VALUE, 28, 28, GREY));
        assertProblem(tooMany, gzip(images(3 + Integer.MIN_VALUE, 28, 28, GREY)));
        byte[] compressed = gzip(images(1_000_000, 28, 28, GREY));
        assertProblem(
                "expected no more than " + compressed.length
                        + " bytes of gzip can hold, found a count of 1000000 images",
                compressed);
    }

    @Test
    void takesLittleMemoryForAFileThatLies() throws IOException {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // 55 MB of paper fit into 55 KB, so 200,000 images are possible by their size, and 70,000 are there
        byte[] compressed = gzip(concat(images(200_000, 28, 28, new byte[70_000 * 784]), new byte[100_000]));
        Path padded = file(concat(compressed, new byte[200_000]));
        long before = memory.getCurrentThreadAllocatedBytes();
        FileFormatException e = assertThrows(FileFormatException.class, () -> IdxFormat.readImages(padded));
        long allocated = memory.getCurrentThreadAllocatedBytes() - before;
        assertTrue(Texts.of(e).contains("expected 156800000 bytes for 200000 images"), Texts.of(e));
        assertTrue(allocated < 50_000_000, allocated + " bytes allocated");
    }

    @Test
    void readsMoreThanItTakesOnTrust() throws IOException {
        byte[] grey = new byte[62_000 * 784];
        Arrays.fill(grey, 784, 1568, (byte) 200);
        assertArrayEquals(grey, IdxFormat.readImages(file(gzip(images(62_000, 28, 28, grey)))));
    }

    @Test
    void refusesDamagedGzip() throws IOException {
        byte[] compressed = gzip(images(1, 28, 28, Arrays.copyOf(GREY, 784)));
        // Random pixels are not compressed but stored; the rest of the byte 10 that says so means nothing
        for (int i = 11; i < compressed.length; i++) {
            byte[] damaged = compressed.clone();
            damaged[i] ^= 0x10;
            assertProblem("expected ", damaged);
        }
        byte[] checksum = compressed.clone();
        checksum[checksum.length - 5] ^= 1;
        assertProblem("expected an undamaged gzip file, found damage", checksum);
        assertProblem(
                "expected a whole gzip file, found only the first 500 bytes of one", Arrays.copyOf(compressed, 500));
    }

    @Test
    void refusesWhatComesBehindTheGzipData() throws IOException {
        byte[] compressed = gzip(images(3, 28, 28, GREY));
        for (int more : new int[] {1, 5, 30, 1000, 100_000}) {
            assertProblem(
                    "expected nothing behind the end of the gzip data, found " + more + " more bytes",
                    concat(compressed, new byte[more]));
        }
    }

    @Test
    void refusesLabelsAboveNine() throws IOException {
        Path file = file(new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 7, 10, 9});
        FileFormatException e = assertThrows(FileFormatException.class, () -> IdxFormat.readLabels(file));
        assertEquals(file + ": expected labels from 0 to 9, found 10 as label 2", Texts.of(e));
    }

    @Test
    void refusesWhatIsNotAFile() throws IOException {
        assertEquals(
                folder + ": expected an IDX file of images, found a folder",
                Texts.of(assertThrows(IOException.class, () -> IdxFormat.readImages(folder))));
        Path empty = Files.createFile(folder.resolve("empty"));
        assertEquals(
                empty + ": expected an IDX file of labels, found an empty file",
                Texts.of(assertThrows(IOException.class, () -> IdxFormat.readLabels(empty))));
    }

    private void assertProblem(String expected, byte[] content) throws IOException {
        Path file = file(content);
        FileFormatException e = assertThrows(FileFormatException.class, () -> IdxFormat.readImages(file));
        assertTrue(Texts.of(e).startsWith(file + ": " + expected), Texts.of(e));
        assertTrue(Texts.of(e).contains(", found "), Texts.of(e));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] images(int count, int rows, int columns, byte[] grey) {
        ByteBuffer idx = ByteBuffer.allocate(16 + grey.length);
        return idx.putInt(0x0803)
                .putInt(count)
                .putInt(rows)
                .putInt(columns)
                .put(grey)
                .array();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
