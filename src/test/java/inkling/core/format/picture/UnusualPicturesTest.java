package inkling.core.format.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that are right but rare: each shows the same black L on white, and is read as that. */
class UnusualPicturesTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 90;

    /** The chunk IHDR ends here, and so does what a JPEG file begins with. */
    private static final int BEHIND_IHDR = 33;

    private static final int BEHIND_SOI = 2;

    @TempDir
    Path folder;

    static Stream<Arguments> pictures() throws IOException {
        byte[] grey = write(picture(BufferedImage.TYPE_BYTE_GRAY), "png", false);
        byte[] colours = write(picture(BufferedImage.TYPE_INT_RGB), "png", false);
        byte[] jpeg = write(picture(BufferedImage.TYPE_INT_RGB), "jpeg", false);
        return Stream.of(
                Arguments.of("PNG in grey", grey),
                Arguments.of("PNG of 16 bits", write(picture(BufferedImage.TYPE_USHORT_GRAY), "png", false)),
                Arguments.of("PNG of one bit", write(picture(BufferedImage.TYPE_BYTE_BINARY), "png", false)),
                Arguments.of("PNG in a palette", write(picture(BufferedImage.TYPE_BYTE_INDEXED), "png", false)),
                Arguments.of("PNG with opacity", write(picture(BufferedImage.TYPE_INT_ARGB), "png", false)),
                Arguments.of("interlaced PNG", write(picture(BufferedImage.TYPE_INT_RGB), "png", true)),
                Arguments.of("interlaced PNG of one bit", write(picture(BufferedImage.TYPE_BYTE_BINARY), "png", true)),
                Arguments.of("PNG with a comment", insert(grey, BEHIND_IHDR, chunk("tEXt", "Comment\0hello"))),
                Arguments.of("PNG with a chunk of a program's own", insert(grey, BEHIND_IHDR, chunk("inKl", "\1\2"))),
                Arguments.of("PNG with bytes behind it", insert(grey, grey.length, new byte[100])),
                Arguments.of("grey PNG whose white is transparent", insert(grey, BEHIND_IHDR, chunk("tRNS", "\0\377"))),
                Arguments.of(
                        "PNG whose white is transparent",
                        insert(colours, BEHIND_IHDR, chunk("tRNS", "\0\377\0\377\0\377"))),
                Arguments.of("JPEG in colours", jpeg),
                Arguments.of("JPEG in grey", write(picture(BufferedImage.TYPE_BYTE_GRAY), "jpeg", false)),
                Arguments.of("progressive JPEG", write(picture(BufferedImage.TYPE_INT_RGB), "jpeg", true)),
                Arguments.of("JPEG whose bands are red, green and blue", unmixed()),
                Arguments.of("JPEG with a comment", insert(jpeg, BEHIND_SOI, segment(0xfe, "hello"))),
                Arguments.of("JPEG with fill bytes", insert(jpeg, BEHIND_SOI, new byte[] {-1, -1, -1})),
                Arguments.of("JPEG with bytes behind it", insert(jpeg, jpeg.length, new byte[100])),
                Arguments.of("JPEG with Exif that says nothing", insert(jpeg, BEHIND_SOI, segment(0xe1, "Exif\0\0"))),
                Arguments.of("JPEG on its side", onItsSide()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void areReadForWhatTheyShow(String what, byte[] content) throws IOException {
        Grey picture = PictureReader.read(Files.write(folder.resolve("picture"), content));
        assertEquals(WIDTH, picture.width(), what);
        assertEquals(HEIGHT, picture.height(), what);
        for (int y = 5; y < HEIGHT; y += 10) {
            for (int x = 5; x < WIDTH; x += 10) {
                assertEquals(isInk(x, y) ? 0 : 1, picture.at(x, y), 0.05, what + " at " + x + ", " + y);
            }
        }
    }

    private static boolean isInk(int x, int y) {
        boolean inStem = x >= 20 && x < 30 && y >= 10 && y < 70;
        boolean inFoot = x >= 20 && x < 50 && y >= 60 && y < 70;
        return inStem || inFoot;
    }

    private static BufferedImage picture(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(20, 10, 10, 60);
        graphics.fillRect(20, 60, 30, 10);
        graphics.dispose();
        return picture;
    }

    /** As a camera has it that was held upright: stored with the top to the left. */
    private static byte[] onItsSide() throws IOException {
        BufferedImage upright = picture(BufferedImage.TYPE_INT_RGB);
        BufferedImage stored = new BufferedImage(/* width= */ HEIGHT, /* height= */ WIDTH, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                stored.setRGB(y, WIDTH - 1 - x, upright.getRGB(x, y));
            }
        }
        String exif = "Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0";
        return insert(write(stored, "jpeg", false), BEHIND_SOI, segment(0xe1, exif));
    }

    /** Adobe's marker says that the three bands are not mixed. */
    private static byte[] unmixed() throws IOException {
        BufferedImage picture = picture(BufferedImage.TYPE_3BYTE_BGR);
        byte[] bands = write(new IIOImage(picture.getRaster(), null, null), "jpeg", false);
        return insert(bands, BEHIND_SOI, segment(0xee, "Adobe\0d\0\0\0\0\0"));
    }

    private static byte[] write(BufferedImage picture, String format, boolean inPasses) throws IOException {
        return write(new IIOImage(picture, null, null), format, inPasses);
    }

    private static byte[] write(IIOImage picture, String format, boolean inPasses) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(inPasses ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, picture, param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] insert(byte[] file, int at, byte[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(more);
        out.writeBytes(Arrays.copyOfRange(file, at, file.length));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, String data) {
        byte[] content = (type + data).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(content);
        return ByteBuffer.allocate(8 + content.length)
                .putInt(content.length - 4)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] segment(int marker, String data) {
        byte[] content = data.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }
}
