package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Recipe;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingSessionTest {
    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "best"})
    void givesUpPreparingTheDataWhenItIsStopped(String preset) {
        Recipe recipe = Recipe.preset(preset).orElseThrow();
        TrainingData data = new TrainingData(List.of(SyntheticDigits.generate(20, 1)), List.of());
        TrainingControl control = new TrainingControl();
        control.stop();

        assertThrows(CancellationException.class, () -> PreparedData.of(recipe, data, control));
    }

    @Test
    @Timeout(30)
    void givesUpPreparingTheTestDataToo() {
        DigitDataset none = new DigitDataset("none", "", new byte[0], new byte[0]);
        DigitDataset many = new DigitDataset("many", "", new byte[20_000 * 784], new byte[20_000]);
        TrainingData data = new TrainingData(List.of(none), List.of(many));
        TrainingControl control = new TrainingControl();
        Thread preparing = Thread.currentThread();
        Thread stopper = new Thread(() -> {
            while (!computesFeatures(preparing) && !control.isStopped()) {
                Thread.onSpinWait();
            }
            control.stop();
        });
        stopper.start();

        assertThrows(CancellationException.class, () -> PreparedData.of(Recipe.BEST, data, control));
        control.stop();
    }

    private static boolean computesFeatures(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Examples.class.getName()));
    }

    @Test
    void theCardTellsOfALearningRateThatWasChangedByHand() {
        assertEquals("0.5", changedOnCard(0.5));
    }

    @Test
    void theSameLearningRateByHandIsNoChange() {
        assertNull(changedOnCard(Recipe.TUTORIAL.hyperparameters().learningRate()));
    }

    /** What the card of a run says that is told another learning rate after its first step. */
    private static String changedOnCard(double rate) {
        TrainingData data = new TrainingData(List.of(SyntheticDigits.generate(20, 1)), List.of());
        TrainingSession session = new TrainingSession(Recipe.TUTORIAL, data);
        TrainingControl control = new TrainingControl();
        TrainingResult result = session.train((status, weights) -> control.setLearningRate(rate), control);
        return session.withCard(result, List.of()).card().settings().get("learning rate changed by hand, last to");
    }
}
