package inkling.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.ui.training.RunCurves.Validation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveFilesTest {
    @TempDir
    private Path folder;

    @Test
    void theTableHasARowForEveryStep() throws IOException {
        RunCurves curves = new RunCurves(2, 2, 0.9);
        curves.addSteps(new float[] {2.3f, 1.5f, 1.25f}, new float[] {0.1f, 0.1f, 0.05f}, 3);
        curves.addValidation(new Validation(1, 1.4, 0.8125));
        Path file = folder.resolve("curves.csv");
        CurveFiles.saveCsv(curves, file);
        assertEquals("""
                epoch,step,loss,learning_rate,validation_loss,validation_accuracy
                1,1,2.3,0.1,,
                1,2,1.5,0.1,1.4,0.8125
                2,1,1.25,0.05,,
                """, Files.readString(file));
    }

    @Test
    void anotherProgramReadsThePictureBack() throws IOException {
        WritableImage picture = new WritableImage(3, 2);
        picture.getPixelWriter().setColor(2, 1, Color.rgb(255, 128, 1));
        picture.getPixelWriter().setColor(0, 0, Color.rgb(4, 5, 6));
        Path file = folder.resolve("curves.png");
        CurveFiles.savePng(picture, file);
        BufferedImage read = ImageIO.read(file.toFile());
        assertEquals(3, read.getWidth());
        assertEquals(2, read.getHeight());
        assertEquals(0xffff8001, read.getRGB(2, 1));
        assertEquals(0xff040506, read.getRGB(0, 0));
    }
}
