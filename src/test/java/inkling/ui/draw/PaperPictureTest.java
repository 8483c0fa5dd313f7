package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.model.DigitImage;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PaperPictureTest {
    private static final int MIDDLE = (int) DrawViewModel.PAPER / 2;

    @Test
    void theInkHasTheColourOfTheStyleSheetWhicheverIsThereNow(FxRobot robot) {
        robot.interact(() -> {
            PaperPicture picture = new PaperPicture();
            Scene scene = new Scene(new Group(picture), DrawViewModel.PAPER, DrawViewModel.PAPER, Color.WHITE);
            picture.show(Optional.of(allInk()));
            for (Color ink : new Color[] {Color.BLACK, Color.rgb(26, 43, 60), Color.rgb(232, 235, 240)}) {
                picture.setStyle("-picture-ink: " + ink.toString().replace("0x", "#"));
                WritableImage shown = scene.snapshot(null);
                assertEquals(ink, shown.getPixelReader().getColor(MIDDLE, MIDDLE));
            }
        });
    }

    private static DigitImage allInk() {
        float[] ink = new float[DigitImage.PIXELS];
        Arrays.fill(ink, 1);
        return DigitImage.of(ink);
    }
}
