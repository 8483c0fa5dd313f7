package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.model.ShippedModels;
import inkling.core.model.TrainedModel;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.inside.InsidePage;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking inside a reading beside the paper: why an 8 is a 1 to the tutorial's model, and weights that learn. */
class InsideTest extends WindowTest {
    /** An 8 that the tutorial's model does not read as one, in canvas units. */
    private static final double[][] EIGHT = {
        {184, 92}, {180, 76}, {169, 70}, {153, 76}, {140, 92}, {135, 112}, {138, 129}, {143, 146},
        {145, 165}, {137, 188}, {120, 207}, {105, 213}, {96, 204}, {98, 185}, {112, 162}, {132, 143}
    };

    private static final int STEPS_PER_EPOCH = 20;

    private InsidePage inside;

    @BeforeEach
    void look() {
        inside = new InsidePage(robot);
    }

    private void openInside() {
        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
    }

    @Test
    void whyTheTutorialsModelMisreadsAnEight() {
        TrainedModel tutorial = ShippedModels.open(ShippedModels.TUTORIAL);
        ModelShelf shelf = window.main().shelf();
        robot.interact(() -> shelf.choose(shelf.add(ModelShelf.Origin.OPENED, "As shipped", tutorial, Optional.empty())
                .id()));
        desk.draw(EIGHT);
        String read = desk.digit();
        openInside();

        assertEquals("Why " + read + " and not 8?", inside.title());
        double[] sum = inside.sum();
        assertTrue(sum[3] > 0, Arrays.toString(sum));
        assertEquals(sum[3], sum[0] + sum[1] + sum[2], 1e-9, Arrays.toString(sum));
        assertTrue(
                inside.meaning()
                        .startsWith(read + " has " + desk.percent(Integer.parseInt(read)) + " %, 8 has "
                                + desk.percent(8) + " %"),
                inside.meaning());

        desk.press("probability-5");
        assertEquals("Why " + read + " and not 5?", inside.title());
        double[] other = inside.sum();
        assertEquals(other[3], other[0] + other[1] + other[2], 1e-9, Arrays.toString(other));
        assertTrue(other[3] > sum[3], "the 8 is the second most likely one");
    }

    @Test
    void whatWouldChangeItsMindIsTriedOnThePaperAndTakenBack() throws TimeoutException {
        desk.draw(DrawPage.SEVEN);
        openInside();
        inside.press("page-change");
        inside.press("change-find");
        await(() -> inside.canPress("change-try"));
        inside.press("change-try");
        assertFalse(desk.digit().equals("7"), desk.digit());
        main.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("7", desk.digit());
    }

    @Test
    void theWeightsChangeBeforeOnesEyesWhileAModelLearns() throws TimeoutException {
        main.showTraining();
        await(() -> training.canPress("start"));
        training.type("epochs", "10000");
        training.type("batch-size", "10");
        training.press("step");
        await(() -> training.points(STEPS_PER_EPOCH) == 1);
        main.followTraining();
        openInside();
        inside.press("page-weights");
        int[] before = inside.map("weights-3");
        main.showTraining();
        training.press("resume");
        openInside();
        await(() -> !Arrays.equals(before, inside.map("weights-3")));
        main.showTraining();
        training.press("stop");
        await(() -> training.canPress("start"));
        openInside();
        int[] after = inside.map("weights-3");
        assertArrayEquals(after, inside.map("weights-3"));
    }
}
