package inkling.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.RealData;
import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.TrainingData;
import inkling.core.evaluation.Evaluation;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.LabelledInk;
import inkling.core.model.ModelCard;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.recipe.Recipe;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How well the recipes read, on real data: MNIST, and the pen strokes of people. */
class ReadingPeopleTest {
    /** The pen strokes of some writers; there is one file for each of the 30. */
    private static InkDataset writers(int first, int last) throws IOException {
        List<LabelledInk> drawings = new ArrayList<>();
        try (Stream<Path> files = Files.list(RealData.penDigits())) {
            for (Path file : files.sorted().toList().subList(first - 1, last)) {
                drawings.addAll(InkDataset.load(file).drawings());
            }
        }
        return new InkDataset("writers " + first + " to " + last, "", drawings);
    }

    private static SoftmaxRegression train(Recipe recipe, TrainingData data) {
        return new TrainingSession(recipe, data)
                .train(TrainingListener.NONE, new TrainingControl())
                .model();
    }

    private static double accuracy(SoftmaxRegression model, DigitDataset digits) {
        return Evaluation.of(model, Examples.of(model.features(), digits)).accuracy();
    }

    @Test
    void theBestRecipeReadsPeopleWhomItHasNotSeen() throws IOException {
        TrainingData data =
                new TrainingData(List.of(RealData.mnistTrain(), writers(1, 24)), List.of(RealData.mnistTest()));
        // With fewer copies and epochs than it asks for, which take minutes
        Recipe shorter = Recipe.BEST
                .with(Augmentation.MILD)
                .with(Recipe.BEST.hyperparameters().withEpochs(4));
        SoftmaxRegression model = train(shorter, data);

        assertTrue(accuracy(model, RealData.mnistTest()) >= 0.988);
        InkDataset unseen = writers(25, 30);
        List<DigitDataset> pens = Augmentation.PENS.stream().map(unseen::digits).toList();
        for (DigitDataset digits : pens) {
            assertTrue(accuracy(model, digits) >= 0.98);
        }
        assertTrue(pens.stream()
                        .mapToDouble(digits -> accuracy(model, digits))
                        .average()
                        .orElseThrow()
                >= 0.985);
        assertTrue(rightWhereSure(model, DigitDataset.concat(pens)) >= 0.99);
        assertTrue(rightWhereSure(model, RealData.mnistTest()) >= 0.99);
    }

    /** The share of right readings among those with a probability of at least 90 %. */
    private static double rightWhereSure(SoftmaxRegression model, DigitDataset digits) {
        int sure = 0;
        int right = 0;
        for (int i = 0; i < digits.size(); i++) {
            Prediction prediction = model.predict(digits.image(i));
            if (prediction.probability(prediction.label()) >= 0.9) {
                sure++;
                right += prediction.label() == digits.label(i) ? 1 : 0;
            }
        }
        assertTrue(sure > digits.size() * 0.9, "sure of only " + sure + " of " + digits.size());
        return (double) right / sure;
    }

    @Test
    void thePixelsRecipeReachesTheBestThatPixelsReach() {
        assertTrue(accuracy(train(Recipe.PIXELS, RealData.mnist()), RealData.mnistTest()) >= 0.925);
    }

    @Test
    void theTutorialsRecipeReadsAsPyTorchDoesForEverySeed() {
        for (long seed = 0; seed < 5; seed++) {
            Recipe tutorial =
                    Recipe.TUTORIAL.with(Recipe.TUTORIAL.hyperparameters().withSeed(seed));
            double accuracy = accuracy(train(tutorial, RealData.mnist()), RealData.mnistTest());
            assertTrue(accuracy >= 0.823 && accuracy <= 0.836, "seed " + seed + ": " + accuracy);
        }
    }

    @Test
    void theShippedModelsReadWhatTheirCardsSay() {
        for (String name : ShippedModels.NAMES) {
            TrainedModel shipped = ShippedModels.open(name);
            ModelCard.Measurement measurement = shipped.card().measurements().get(0);
            Evaluation evaluation =
                    Evaluation.of(shipped.model(), Examples.of(shipped.model().features(), RealData.mnistTest()));
            assertEquals("MNIST test images", measurement.on());
            assertEquals(measurement.correct(), evaluation.correct(), name);
        }
    }
}
