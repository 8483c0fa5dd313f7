package inkling.bench;

import inkling.core.augmentation.Augmentation;
import inkling.core.augmentation.InkChange;
import inkling.core.dataset.DataSources;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.TrainingData;
import inkling.core.evaluation.Evaluation;
import inkling.core.format.model.ModelFiles;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.SoftmaxRegression;
import inkling.core.training.PreparedData;
import inkling.core.training.Recipe;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well a recipe reads people whom it has not seen, and what it makes of their digits when they are changed as people
 * change them: each change by itself, at its full range. For choosing, it trains on MNIST's first 50,000 images and is
 * measured on the other 10,000; no test image is looked at.
 */
public final class ChangedWriters {
    private static final int TRAINED_ON = 50_000;
    private static final int WRITERS = 24;
    private static final double MIDDLE_PEN = 0.11;

    private ChangedWriters() {}

    /**
     * Trains and prints a table, or prints that of a model which is there.
     *
     * @param args MNIST's folder; the folder with a file for each of 30 writers; ids of a feature map and of an
     *     augmentation, epochs and seed, or a model's file
     */
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[1]))) {
            files = all.sorted().toList();
        }
        DigitDataset images = DataSources.of(Optional.of(Path.of(args[0])))
                .training(List.of(Mnist.ID), List.of())
                .train()
                .get(0)
                .digits();
        DigitDataset held = part(images, TRAINED_ON, images.size());
        InkDataset unseen = writers(files.subList(WRITERS, files.size()));
        if (args.length == 3) {
            table(ModelFiles.open(Path.of(args[2])).model(), held, unseen);
            return;
        }
        Recipe recipe = Recipe.BEST
                .with(FeatureMap.byId(args[2]).orElseThrow())
                .with(Augmentation.byId(args[3]).orElseThrow())
                .with(Recipe.BEST
                        .hyperparameters()
                        .withEpochs(Integer.parseInt(args[4]))
                        .withSeed(Long.parseLong(args[5])));
        TrainingData data =
                new TrainingData(List.of(part(images, 0, TRAINED_ON), writers(files.subList(0, WRITERS))), List.of());
        long start = System.nanoTime();
        PreparedData prepared = PreparedData.of(recipe, data, new TrainingControl());
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
        table(model, held, unseen);
    }

    private static DigitDataset part(DigitDataset images, int from, int to) {
        return new DigitDataset(
                "MNIST, images " + from + " to " + to,
                images.licence(),
                Arrays.copyOfRange(images.grey(), from * DigitImage.PIXELS, to * DigitImage.PIXELS),
                Arrays.copyOfRange(images.labels(), from, to));
    }

    private static InkDataset writers(List<Path> files) throws IOException {
        List<LabelledInk> drawings = new ArrayList<>();
        for (Path file : files) {
            drawings.addAll(InkDataset.load(file).drawings());
        }
        return new InkDataset("writers", "", drawings);
    }

    private static Map<String, InkChange> changes() {
        Map<String, InkChange> changes = new LinkedHashMap<>();
        changes.put("narrow 0.6", InkChange.stretched(0.6));
        changes.put("wide 1.5", InkChange.stretched(1.5));
        for (int degrees : new int[] {-20, 20, -30, 30}) {
            changes.put("turned " + degrees, InkChange.turned(degrees));
        }
        for (int degrees : new int[] {-20, 20, -30, 30}) {
            changes.put("slanted " + degrees, InkChange.slanted(degrees));
        }
        changes.put("tremble", InkChange.trembling(0.08, 0.03));
        changes.put("wobble", InkChange.wobbling(0.08, 1.2));
        changes.put("every quarter", InkChange.sparse(0.25));
        return changes;
    }

    private static void table(SoftmaxRegression model, DigitDataset held, InkDataset unseen) {
        print("MNIST 50001-60000", model, held);
        for (double pen : Augmentation.PENS) {
            print("pen " + pen, model, unseen.digits(pen));
        }
        changes().forEach((name, change) -> print(name, model, changed(unseen, change)));
    }

    private static DigitDataset changed(InkDataset unseen, InkChange change) {
        List<LabelledInk> drawings = unseen.drawings();
        return new InkDataset(
                        "changed",
                        "",
                        IntStream.range(0, drawings.size())
                                .mapToObj(i -> new LabelledInk(
                                        change.apply(drawings.get(i).ink(), new SplittableRandom(i)),
                                        drawings.get(i).truth()))
                                .toList())
                .digits(MIDDLE_PEN);
    }

    private static void print(String name, SoftmaxRegression model, DigitDataset digits) {
        Evaluation evaluation = Evaluation.of(model, digits, share -> {});
        System.out.printf(
                Locale.ROOT,
                "%-18s %.2f %%   expected calibration error %.2f %%%n",
                name,
                100 * evaluation.accuracy(),
                100 * evaluation.calibration().expectedError());
    }
}
