package inkling.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {
    @Test
    void anotherProgramReadsThePictureBack() throws IOException {
        WritableImage picture = new WritableImage(3, 2);
        picture.getPixelWriter().setColor(2, 1, Color.rgb(255, 128, 1));
        picture.getPixelWriter().setColor(0, 0, Color.rgb(4, 5, 6));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PngEncoder.encode(picture, file);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
        assertEquals(3, read.getWidth());
        assertEquals(2, read.getHeight());
        assertEquals(0xffff8001, read.getRGB(2, 1));
        assertEquals(0xff040506, read.getRGB(0, 0));
    }
}
