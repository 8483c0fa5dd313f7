package inkling.bench;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.nondigit.NonDigitKind;
import inkling.core.dataset.nondigit.NonDigits;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitDetector;
import inkling.core.model.FeatureMap;
import inkling.core.training.DetectorTrainer;
import inkling.core.training.TrainingControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well it is told that something is no digit, kind by kind: with this kind among what was learned from, and with it
 * left out. Learned from writers 1 to 24 and MNIST's first 40,000 training images, the bias set on the next 10,000,
 * measured on writers 25 to 30 and the last 10,000. Arguments: MNIST's folder, the folder with one InkML file for each of the 30 writers, and if need be
 * a feature map and the kinds that the table is to have.
 */
public final class NonDigitTable {
    private static final int TRAINED_OTHERS = 32_000;
    private static final int MEASURED_EACH = 1_000;

    private NonDigitTable() {}

    /** Prints a line a kind. */
    public static void main(String[] arguments) throws IOException {
        FeatureMap features =
                FeatureMap.byId(arguments.length > 2 ? arguments[2] : "pairs").orElseThrow();
        DigitDataset mnist = IdxFolder.of(Path.of(arguments[0])).read(IdxFolder.Split.TRAIN);
        InkDataset seen = writers(Path.of(arguments[1]), 0, 24);
        InkDataset unseen = writers(Path.of(arguments[1]), 24, 30);
        Stream<DigitDataset> train = Stream.concat(near(part(mnist, 0, 40_000)), near(seen));
        DetectorTrainer.Digits digits = new DetectorTrainer.Digits(
                Examples.compact(features, train, () -> {}),
                List.of(Examples.of(features, part(mnist, 40_000, 50_000))));
        List<DigitDataset> real = new ArrayList<>(List.of(part(mnist, 50_000, 60_000)));
        Augmentation.PENS.forEach(pen -> real.add(unseen.digits(pen)));
        List<NonDigitKind> kinds = Arrays.asList(NonDigitKind.values());
        NonDigits training = new NonDigits(List.of(seen));
        NonDigits measuring = new NonDigits(List.of(unseen));

        System.out.printf("%-32s %10s %10s   %s%n", "", "learned", "left out", "digits flagged: MNIST, pens 8, 11, 14");
        DigitDetector all = train(features, digits, training, kinds);
        List<NonDigitKind> rows = arguments.length > 3
                ? Arrays.stream(arguments, 3, arguments.length)
                        .map(NonDigitKind::valueOf)
                        .toList()
                : kinds;
        for (NonDigitKind kind : rows) {
            DigitDataset images = measuring.images(List.of(kind), MEASURED_EACH, 1);
            List<NonDigitKind> others =
                    kinds.stream().filter(other -> other != kind).toList();
            DigitDetector without = train(features, digits, training, others);
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %8.1f %% %8.1f %%   %s%n",
                    kind.title(),
                    flagged(all, images),
                    flagged(without, images),
                    flagged(without, real));
        }
        System.out.printf("%-32s %10s %10s   %s%n", "none left out", "", "", flagged(all, real));
    }

    private static Stream<DigitDataset> near(LabelledDigits digits) {
        return Augmentation.FULL.apply(digits, 0).limit(Augmentation.FULL.near(digits));
    }

    private static DigitDetector train(
            FeatureMap features, DetectorTrainer.Digits digits, NonDigits others, List<NonDigitKind> kinds) {
        DigitDataset images = others.images(
                kinds,
                TRAINED_OTHERS / kinds.stream().mapToInt(NonDigitKind::share).sum(),
                0);
        return DetectorTrainer.train(
                        features,
                        digits,
                        Examples.compact(features, Stream.of(images), () -> {}),
                        0,
                        new TrainingControl())
                .orElseThrow();
    }

    private static String flagged(DigitDetector detector, List<DigitDataset> real) {
        return String.join(
                "  ",
                real.stream()
                        .map(digits -> String.format(Locale.ROOT, "%.2f", flagged(detector, digits)))
                        .toList());
    }

    /** The share that is said to be no digit, in per cent. */
    private static double flagged(DigitDetector detector, DigitDataset images) {
        long flagged = IntStream.range(0, images.size())
                .parallel()
                .filter(i -> detector.probability(images.image(i)) < DigitDetector.THRESHOLD)
                .count();
        return 100.0 * flagged / images.size();
    }

    private static DigitDataset part(DigitDataset digits, int from, int to) {
        int pixels = digits.grey().length / digits.size();
        return new DigitDataset(
                digits.name(),
                digits.licence(),
                Arrays.copyOfRange(digits.grey(), from * pixels, to * pixels),
                Arrays.copyOfRange(digits.labels(), from, to));
    }

    private static InkDataset writers(Path folder, int from, int to) throws IOException {
        List<LabelledInk> drawings = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".inkml"))
                    .sorted()
                    .toList()
                    .subList(from, to)) {
                drawings.addAll(InkDataset.load(file).drawings());
            }
        }
        return new InkDataset("writers", "", drawings);
    }
}
