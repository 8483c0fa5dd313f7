package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.history.Validation;
import inkling.core.model.LinearLayer;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Recipe;
import inkling.core.training.TrainingResult.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    private static LinearLayer weights(float value) {
        return new LinearLayer(1, 1, new float[] {value}, new float[] {0});
    }

    private static EarlyStopping after(int patience, double... losses) {
        EarlyStopping stopping = new EarlyStopping(patience, Optional.empty(), 0);
        for (int i = 0; i < losses.length; i++) {
            stopping.note(new Validation(i + 1, losses[i], 0.5), weights(i + 1));
        }
        return stopping;
    }

    @Test
    void keepsTheWeightsWithTheLowestLoss() {
        Best best = after(3, 2, 1, 1.5, 1.2).best().orElseThrow();

        assertEquals(2, best.validation().epoch());
        assertEquals(weights(2), best.parameters());
    }

    @Test
    void isEnoughAfterSoManyEpochsWithoutALowerOne() {
        assertFalse(after(2, 2, 1, 1.5).isEnough());
        assertTrue(after(2, 2, 1, 1.5, 1.2).isEnough());
        assertFalse(after(2, 2, 1, 1.5, 0.9, 1).isEnough());
    }

    @Test
    void theSameLossAndNoLossAtAllAreNoImprovement() {
        assertTrue(after(1, 1, 1).isEnough());
        assertTrue(after(1, 1, Double.NaN).isEnough());
    }

    @Test
    void endsARunAndGivesItsBestWeights() {
        // Steps so large that the loss soon jumps about
        Recipe recipe = Recipe.TUTORIAL.with(Hyperparameters.DEFAULT
                .withEpochs(200)
                .withBatchSize(10)
                .withLearningRate(1)
                .withPatience(3));
        TrainingData digits =
                new TrainingData(List.of(SyntheticDigits.generate(75, 3)), List.of(SyntheticDigits.generate(40, 4)));
        TrainingSession session = new TrainingSession(recipe, digits);
        List<Validation> heard = new ArrayList<>();
        TrainingResult result = session.train(
                new TrainingListener() {
                    @Override
                    public void afterStep(TrainingStatus status, Weights weights) {}

                    @Override
                    public void afterEpoch(Validation found) {
                        heard.add(found);
                    }
                },
                new TrainingControl());

        Validation best =
                heard.stream().min(Comparator.comparingDouble(Validation::loss)).orElseThrow();
        assertEquals(Outcome.EARLY, result.outcome());
        assertEquals(best.epoch() + 3, result.last().orElseThrow().epoch());
        assertEquals(Optional.of(best), result.best());
        Validation whole =
                Validation.of(best.epoch(), session.evaluate(result.model())).orElseThrow();
        assertEquals(whole.loss(), best.loss(), 1e-6);
        assertEquals(whole.accuracy(), best.accuracy());
        assertEquals(
                Integer.toString(best.epoch()),
                session.withCard(result, List.of()).card().settings().get("weights of epoch"));
    }

    @Test
    void needsSomethingToValidateWith() {
        Recipe recipe = Recipe.TUTORIAL.with(Hyperparameters.DEFAULT.withPatience(1));
        TrainingData untested = new TrainingData(List.of(SyntheticDigits.generate(20, 1)), List.of());
        TrainingSession session = new TrainingSession(recipe, untested);

        assertThrows(WrongValueException.class, () -> session.train(TrainingListener.NONE, new TrainingControl()));
    }
}
