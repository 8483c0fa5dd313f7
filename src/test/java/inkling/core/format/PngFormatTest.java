package inkling.core.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.model.DigitImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFormatTest {
    @TempDir
    Path folder;

    @Test
    void aDigitIsWhiteOnBlackAsInMnist() throws IOException {
        byte[] grey = new byte[DigitImage.PIXELS];
        new Random(1).nextBytes(grey);
        Path file = folder.resolve("digit.png");
        PngFormat.write(file, DigitImage.ofGrey(grey, 0));
        BufferedImage read = ImageIO.read(file.toFile());
        assertEquals(BufferedImage.TYPE_BYTE_GRAY, read.getType());
        assertEquals(28, read.getWidth());
        assertEquals(28, read.getHeight());
        assertArrayEquals(grey, (byte[]) read.getRaster().getDataElements(0, 0, 28, 28, null));
    }

    @Test
    void colourComesPixelByPixel() throws IOException {
        byte[] samples = {1, 2, 3, (byte) 255, 0, (byte) 128};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngFormat.write(out, 1, 3, samples);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(1, read.getWidth());
        assertEquals(2, read.getHeight());
        assertEquals(0xff010203, read.getRGB(0, 0));
        assertEquals(0xffff0080, read.getRGB(0, 1));
    }
}
