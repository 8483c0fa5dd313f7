package inkling.core.format.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JPEG files for printers, as Adobe's programs write them: four bands, each 255 where there is no ink. */
class CmykJpegTest {
    private static final int SIDE = 200;

    private static final int[] WHITE = {255, 255, 255, 255};
    private static final int[] BLACK_INK = {255, 255, 255, 0};
    private static final int[] COLOURED_INKS = {0, 0, 0, 255};

    /** Luma and colour differences of what the coloured inks take away: of nothing, and of everything. */
    private static final int[] MIXED_WHITE = {0, 128, 128, 255};

    private static final int[] MIXED_BLACK_INK = {0, 128, 128, 0};
    private static final int[] MIXED_COLOURED_INKS = {255, 128, 128, 255};

    @TempDir
    Path folder;

    @Test
    void blackInkIsInk() throws IOException {
        assertOne(WHITE, BLACK_INK, Optional.of(0));
        assertOne(MIXED_WHITE, MIXED_BLACK_INK, Optional.of(2));
    }

    @Test
    void colouredInksAreInk() throws IOException {
        assertOne(WHITE, COLOURED_INKS, Optional.of(0));
        assertOne(MIXED_WHITE, MIXED_COLOURED_INKS, Optional.of(2));
    }

    @Test
    void withoutAdobesMarkerTheBandsAreTheInksThemselves() throws IOException {
        assertOne(WHITE, BLACK_INK, Optional.empty());
    }

    @Test
    void anUnheardOfTransformIsTakenForTheOnlyOneForFourBands() throws IOException {
        assertOne(MIXED_WHITE, MIXED_BLACK_INK, Optional.of(1));
    }

    @Test
    void whatThePrinterPutsOverEachOtherIsDarker() throws IOException {
        Path file = write(new int[] {128, 128, 128, 255}, new int[] {128, 128, 128, 128}, Optional.of(0));
        Grey picture = PictureReader.read(file);
        assertEquals(128 / 255.0, picture.at(10, 10), 0.01);
        assertEquals(128 / 255.0 * 128 / 255.0, picture.at(SIDE / 2, SIDE / 2), 0.01);
    }

    /** A picture of an upright bar. */
    private void assertOne(int[] paper, int[] ink, Optional<Integer> transform) throws IOException {
        Path file = write(paper, ink, transform);
        Grey picture = PictureReader.read(file);
        assertEquals(1, picture.at(10, 10), 0.02);
        assertEquals(0, picture.at(SIDE / 2, SIDE / 2), 0.02);
        assertTrue(PictureFormat.read(file).at(14, 14) > 0.9);
    }

    private Path write(int[] paper, int[] ink, Optional<Integer> transform) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, SIDE, 4, null);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                raster.setPixel(x, y, Math.abs(x - SIDE / 2) < 12 && Math.abs(y - SIDE / 2) < 60 ? ink : paper);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] bare = jpeg.toByteArray();
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(bare, 0, 2);
        transform.ifPresent(value -> marked.writeBytes(adobe(value)));
        marked.write(bare, 2, bare.length - 2);
        return Files.write(folder.resolve("cmyk.jpg"), marked.toByteArray());
    }

    private static byte[] adobe(int transform) {
        return ByteBuffer.allocate(16)
                .putShort((short) 0xffee)
                .putShort((short) 14)
                .put("Adobe".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 100)
                .putInt(0)
                .put((byte) transform)
                .array();
    }
}
