package inkling.bench;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.evaluation.Evaluation;
import inkling.core.format.model.ModelFiles;
import inkling.core.model.FeatureMap;
import inkling.core.model.SoftmaxRegression;
import inkling.core.recipe.Recipe;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How well a recipe reads people whom it has not seen, and what it makes of their digits when they are changed as people
 * change them: each change by itself, at its full range. For choosing, it trains on MNIST's first 50,000 images and is
 * measured on the other 10,000; no test image is looked at.
 */
public final class ChangedWriters {
    private ChangedWriters() {}

    /**
     * Trains and prints a table, or prints that of a model which is there.
     *
     * @param args MNIST's folder; the folder with a file for each of 30 writers; ids of a feature map and of an
     *     augmentation, epochs and seed, or a model's file
     */
    public static void main(String[] args) throws IOException {
        DevelopmentData data = DevelopmentData.of(Path.of(args[0]), Path.of(args[1]));
        if (args.length == 3) {
            table(ModelFiles.open(Path.of(args[2])).model(), data);
            return;
        }
        Recipe recipe = Recipe.BEST
                .with(FeatureMap.byId(args[2]).orElseThrow())
                .with(Augmentation.byId(args[3]).orElseThrow())
                .with(Recipe.BEST
                        .hyperparameters()
                        .withEpochs(Integer.parseInt(args[4]))
                        .withSeed(Long.parseLong(args[5])));
        long start = System.nanoTime();
        PreparedData prepared = PreparedData.of(recipe, data.training(), new TrainingControl());
        TrainingSession session = new TrainingSession(recipe, prepared);
        long ready = System.nanoTime();
        SoftmaxRegression model =
                session.train(TrainingListener.NONE, new TrainingControl()).model();
        System.out.printf(
                Locale.ROOT,
                "%s: %d examples, %d MB, features %.0f s, training %.0f s%n",
                Arrays.asList(args).subList(2, args.length),
                session.examples(),
                prepared.bytes() / 1_000_000,
                (ready - start) / 1e9,
                (System.nanoTime() - ready) / 1e9);
        table(model, data);
    }

    private static void table(SoftmaxRegression model, DevelopmentData data) {
        data.tests().forEach((name, digits) -> print(name, model, digits));
    }

    private static void print(String name, SoftmaxRegression model, DigitDataset digits) {
        Evaluation found = Evaluation.of(model, Examples.of(model.features(), digits));
        System.out.printf(
                Locale.ROOT,
                "%-28s %.2f %%   expected calibration error %.2f %%%n",
                name,
                100 * found.accuracy(),
                100 * found.calibration().expectedError());
    }
}
