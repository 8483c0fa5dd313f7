package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import java.util.List;
import java.util.concurrent.CancellationException;
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

        assertThrows(CancellationException.class, () -> new TrainingSession(recipe, data, control));
    }
}
