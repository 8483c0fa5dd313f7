package inkling.core.format.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import inkling.core.format.FileFormatException;
import inkling.core.text.Texts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedPictureTest {
    @TempDir
    Path folder;

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        assertProblem(
                "expected a PNG or JPEG picture, found something else", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        assertProblem("expected a PNG or JPEG picture, found something else", new byte[1]);
        assertEquals(
                folder + ": expected a PNG or JPEG picture, found a folder",
                Texts.of(assertThrows(IOException.class, () -> PictureFormat.read(folder))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void refusesAPictureCutShortAnywhere(String format) throws IOException {
        byte[] picture = picture(format);
        for (int length = 1; length < picture.length; length += 7) {
            assertProblem("expected ", Arrays.copyOf(picture, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void readsOrRefusesADamagedPicture(String format) throws IOException {
        byte[] picture = picture(format);
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = picture.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                PictureFormat.read(file);
            } catch (FileFormatException e) {
                assertTrue(Texts.of(e).startsWith(file + ": expected "), Texts.of(e));
            }
        }
    }

    @Test
    void takesNoMemoryForWhatASmallFileClaims() throws IOException {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] large = withSize(picture("png"), 4000, 4000);
        long before = memory.getCurrentThreadAllocatedBytes();
        assertProblem(
                "expected no larger a picture than " + large.length + " bytes can hold, found 4000 × 4000", large);
        assertProblem(
                "expected a picture of at most 16 megapixels, found 2147483647 × 2",
                withSize(picture("png"), Integer.MAX_VALUE, 2));
        long allocated = memory.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 4_000_000, allocated + " bytes allocated");
    }

    @Test
    void readsALargePictureInLittleMemory() throws IOException {
        // 32 MB decoded
        BufferedImage paper = new BufferedImage(4000, 4000, BufferedImage.TYPE_USHORT_GRAY);
        Path file = folder.resolve("large.png");
        ImageIO.write(paper, "png", file.toFile());
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        assertTrue(PictureFormat.read(file).isBlank());
        long allocated = memory.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 64_000_000 + Files.size(file), allocated + " bytes allocated");
    }

    private void assertProblem(String expected, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("picture"), content);
        FileFormatException e = assertThrows(FileFormatException.class, () -> PictureFormat.read(file));
        assertTrue(Texts.of(e).startsWith(file + ": " + expected), Texts.of(e));
        assertTrue(Texts.of(e).contains(", found "), Texts.of(e));
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage picture = new BufferedImage(60, 50, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            picture.setRGB(random.nextInt(60), random.nextInt(50), random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, out));
        return out.toByteArray();
    }

    /** The same PNG with another size in its header, and the header's checksum right. */
    private static byte[] withSize(byte[] png, int width, int height) {
        ByteBuffer changed = ByteBuffer.wrap(png.clone());
        changed.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(changed.array(), 12, 17);
        return changed.putInt(29, (int) crc.getValue()).array();
    }
}
