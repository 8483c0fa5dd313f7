package inkling.core.format.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatTest {
    private static final Color PAPER = new Color(235, 232, 225);
    private static final Color PEN = new Color(40, 40, 90);

    /** A 5 whose bar stands apart, in a box of 60 × 100. */
    private static final List<float[]> FIVE = List.of(
            new float[] {5, 0, 2, 42, 20, 36, 45, 42, 58, 60, 55, 84, 35, 99, 12, 96, 0, 86},
            new float[] {18, 0, 60, 0});

    /** How wide the pen is in the same units. */
    private static final float WIDTH = 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {48, 120, 300, 900, 2500})
    void readsAnySize(int side) throws IOException {
        BufferedImage picture = paper(side, side, Color.WHITE);
        draw(picture, 0.6 * side / 100, 0.3 * side, 0.2 * side, Color.BLACK);
        assertReadsFive(picture);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void readsEveryKindOfPng(int type) throws IOException {
        BufferedImage picture = new BufferedImage(200, 200, type);
        fill(picture, Color.WHITE);
        draw(picture, 1.4, 50, 30, Color.BLACK);
        assertReadsFive(picture);
    }

    @Test
    void readsLightOnDark() throws IOException {
        BufferedImage board = paper(300, 200, new Color(40, 70, 55));
        draw(board, 1.4, 100, 30, new Color(225, 228, 220));
        assertReadsFive(lit(board, (u, v) -> 0.7 + 0.4 * u, 0.02));
    }

    @Test
    void readsUnderUnevenLight() throws IOException {
        BufferedImage picture = paper(400, 400, PAPER);
        draw(picture, 2.4, 130, 80, PEN);
        assertReadsFive(lit(picture, (u, v) -> 0.45 + 0.6 * (u + v) / 2, 0.02));
        assertReadsFive(lit(picture, (u, v) -> u + 0.3 * v > 0.6 ? 1 : 0.55, 0.02));
        assertReadsFive(lit(picture, (u, v) -> 1 - 1.2 * ((u - 0.5) * (u - 0.5) + (v - 0.5) * (v - 0.5)), 0.02));
    }

    @Test
    void readsFaintAndNoisyInk() throws IOException {
        BufferedImage pencil = paper(400, 400, PAPER);
        draw(pencil, 2.4, 130, 80, new Color(185, 185, 185));
        assertReadsFive(lit(pencil, (u, v) -> 1, 0.02));
        BufferedImage dark = paper(300, 300, new Color(190, 190, 190));
        draw(dark, 1.8, 90, 60, new Color(60, 60, 60));
        assertReadsFive(lit(dark, (u, v) -> 1, 0.1));
    }

    @Test
    void keepsAHairline() throws IOException {
        BufferedImage picture = paper(1500, 1500, Color.WHITE);
        draw(picture, 12, 400, 150, Color.BLACK, 1.0 / 12);
        assertReadsFive(picture);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 15, 40})
    void leavesOutAFrame(int inset) throws IOException {
        BufferedImage picture = paper(300, 300, Color.WHITE);
        draw(picture, 1.4, 110, 80, Color.BLACK);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(5));
        graphics.drawRect(inset, inset, 300 - 2 * inset, 300 - 2 * inset);
        graphics.dispose();
        assertReadsFive(picture);
    }

    @Test
    void leavesOutTheTableBesideThePaper() throws IOException {
        BufferedImage picture = paper(400, 400, new Color(90, 70, 50));
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(PAPER);
        graphics.rotate(0.08, 200, 200);
        graphics.fillRect(45, 30, 600, 600);
        graphics.dispose();
        draw(picture, 1.8, 160, 120, PEN);
        assertReadsFive(lit(picture, (u, v) -> 1, 0.02));
    }

    @Test
    void leavesOutPaleLinesAndSpecks() throws IOException {
        BufferedImage picture = paper(500, 500, PAPER);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(185, 200, 230));
        graphics.setStroke(new BasicStroke(2));
        for (int line = 20; line < 500; line += 40) {
            graphics.drawLine(0, line, 500, line);
            graphics.drawLine(line, 0, line, 500);
        }
        graphics.setColor(PEN);
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            graphics.fillOval(random.nextInt(500), random.nextInt(500), 5, 5);
        }
        graphics.dispose();
        draw(picture, 2, 180, 150, PEN);
        assertReadsFive(lit(picture, (u, v) -> 0.8 + 0.2 * u, 0.01));
    }

    @Test
    void readsWhatIsCutClose() throws IOException {
        for (double width : new double[] {10, 24}) {
            BufferedImage picture = paper((int) (3 * (60 + width)), (int) (3 * (100 + width)), Color.WHITE);
            draw(picture, 3, 1.5 * width, 1.5 * width, Color.BLACK, width);
            assertReadsFive(picture, width);
        }
    }

    @Test
    void takesTransparencyForPaper() throws IOException {
        for (Color ink : List.of(Color.BLACK, Color.WHITE)) {
            BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
            draw(picture, 1.4, 60, 30, ink);
            assertReadsFive(picture);
        }
        BufferedImage roundCorners = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = roundCorners.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRoundRect(0, 0, 200, 200, 60, 60);
        graphics.dispose();
        draw(roundCorners, 1.4, 60, 30, Color.BLACK);
        assertReadsFive(roundCorners);
    }

    @Test
    void readsJpegOfPoorQuality() throws IOException {
        BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        fill(picture, PAPER);
        draw(picture, 1.4, 60, 30, PEN);
        assertLike(five(WIDTH), PictureFormat.read(jpeg(picture, 0.15f)));
    }

    @Test
    void findsNothingOnPaper() throws IOException {
        assertTrue(PictureFormat.read(png(paper(200, 100, Color.WHITE))).isBlank());
        assertTrue(PictureFormat.read(png(new BufferedImage(90, 90, BufferedImage.TYPE_INT_ARGB)))
                .isBlank());
        BufferedImage shaded = lit(paper(300, 300, PAPER), (u, v) -> 0.6 + 0.4 * u, 0.02);
        assertTrue(PictureFormat.read(png(shaded)).isBlank());
    }

    @Test
    void takesTheModelsOwnSizeAsItIs() throws IOException {
        byte[] grey = new byte[DigitImage.PIXELS];
        Random random = new Random(1);
        for (int y = 3; y < 20; y++) {
            for (int x = 2; x < 17; x++) {
                grey[y * 28 + x] = (byte) random.nextInt(256);
            }
        }
        DigitImage digit = DigitImage.ofGrey(grey, 0);
        Path file = folder.resolve("digit.png");
        PictureFormat.writePng(file, digit);
        assertEquals(digit, PictureFormat.read(file));
        byte[] written = Files.readAllBytes(file);
        PictureFormat.writePng(file, PictureFormat.read(file));
        assertArrayEquals(written, Files.readAllBytes(file), "not the same bytes again");

        BufferedImage blackOnWhite = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < grey.length; i++) {
            int value = 255 - (grey[i] & 0xff);
            blackOnWhite.setRGB(i % 28, i / 28, value << 16 | value << 8 | value);
        }
        assertArrayEquals(grey, PictureFormat.read(png(blackOnWhite)).toGrey());
    }

    private void assertReadsFive(BufferedImage picture) throws IOException {
        assertReadsFive(picture, WIDTH);
    }

    private void assertReadsFive(BufferedImage picture, double width) throws IOException {
        assertLike(five((float) width), PictureFormat.read(png(picture)));
    }

    /** The cosine of the angle between the two images: 1 where they are the same, about 0.4 for different digits. */
    private static void assertLike(DigitImage expected, DigitImage found) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            float one = expected.toArray()[i];
            float other = found.toArray()[i];
            product += one * other;
            squares += one * one;
            otherSquares += other * other;
        }
        double likeness = product / Math.sqrt(squares * otherSquares);
        assertTrue(likeness > 0.93, "likeness " + likeness);
    }

    private static DigitImage five(float width) {
        Ink ink = Ink.EMPTY;
        for (float[] stroke : FIVE) {
            ink = ink.plus(Stroke.pen(width, stroke));
        }
        return DigitNormalizer.normalize(ink);
    }

    private static void draw(BufferedImage picture, double scale, double left, double top, Color ink) {
        draw(picture, scale, left, top, ink, WIDTH);
    }

    private static void draw(BufferedImage picture, double scale, double left, double top, Color ink, double width) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate(left, top);
        graphics.scale(scale, scale);
        graphics.setColor(ink);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (float[] stroke : FIVE) {
            Path2D path = new Path2D.Double();
            path.moveTo(stroke[0], stroke[1]);
            for (int i = 2; i < stroke.length; i += 2) {
                path.lineTo(stroke[i], stroke[i + 1]);
            }
            graphics.draw(path);
        }
        graphics.dispose();
    }

    private static BufferedImage paper(int width, int height, Color colour) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(picture, colour);
        return picture;
    }

    private static void fill(BufferedImage picture, Color colour) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.dispose();
    }

    /** How much light falls on a place, both of its coordinates in [0, 1]. */
    private interface Light {
        double at(double u, double v);
    }

    private static BufferedImage lit(BufferedImage picture, Light light, double noise) {
        Random random = new Random(7);
        BufferedImage lit = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < lit.getHeight(); y++) {
            for (int x = 0; x < lit.getWidth(); x++) {
                double factor = light.at(x / (double) lit.getWidth(), y / (double) lit.getHeight());
                double grain = 255 * noise * random.nextGaussian();
                int rgb = picture.getRGB(x, y);
                int result = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    double value = (rgb >> shift & 0xff) * factor + grain;
                    result |= (int) Math.max(0, Math.min(255, value)) << shift;
                }
                lit.setRGB(x, y, result);
            }
        }
        return lit;
    }

    private Path png(BufferedImage picture) throws IOException {
        Path file = folder.resolve("picture.png");
        assertTrue(ImageIO.write(picture, "png", file.toFile()));
        return file;
    }

    @Test
    void writesColoursThatAnotherProgramReadsBack() throws IOException {
        Path file = folder.resolve("colours.png");
        PictureFormat.writePng(file, 3, 2, new int[] {0xff040506, 0, 0, 0, 0, 0xffff8001});

        BufferedImage read = ImageIO.read(file.toFile());

        assertEquals(3, read.getWidth());
        assertEquals(2, read.getHeight());
        assertEquals(0xff040506, read.getRGB(0, 0));
        assertEquals(0xffff8001, read.getRGB(2, 1));
    }

    private Path jpeg(BufferedImage picture, float quality) throws IOException {
        Path file = folder.resolve("picture.jpg");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
