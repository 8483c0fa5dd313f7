package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.RealData;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What digits that nobody wrote teach about digits that people wrote. */
class SyntheticTrainingTest {
    @Test
    void theTutorialOnSyntheticDigitsReadsMostOfMnist() {
        TrainingData data =
                new TrainingData(List.of(SyntheticDigits.generate(60_000, 1)), List.of(RealData.mnistTest()));
        TrainingSession session = new TrainingSession(Recipe.TUTORIAL, data);
        TrainingResult result = session.train(TrainingListener.NONE, new TrainingControl());
        double accuracy = session.evaluate(result.model()).get(0).accuracy();
        assertTrue(accuracy >= 0.7, "reads " + accuracy);
    }
}
