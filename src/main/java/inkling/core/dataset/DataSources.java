package inkling.core.dataset;

import inkling.core.dataset.IdxFolder.Split;
import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds digits by what a person calls them: "mnist", "synthetic", or the path of a folder with IDX files, of an
 * InkML file or of a folder of those.
 *
 * @param mnist where to look for MNIST first
 */
public record DataSources(Optional<Path> mnist) {
    /** MNIST, wherever it is found. */
    public static final String MNIST = "mnist";

    /** Digits drawn by the program, which needs no files. */
    public static final String SYNTHETIC = "synthetic";

    /** How many synthetic digits there are to train on and to test with: as many as in MNIST. */
    private static final int SYNTHETIC_TRAIN = 60_000;

    private static final int SYNTHETIC_TEST = 10_000;

    /** Two seeds, so that no digit is in both parts. */
    private static final long SYNTHETIC_TRAIN_SEED = 1;

    private static final long SYNTHETIC_TEST_SEED = 2;

    /**
     * What to train on and what to measure on.
     *
     * @param train the names of at least one source
     * @param test the names of sources whose test images are used; where there are none, those that come with
     *     {@code train}
     * @throws IOException if one is not there or cannot be read
     */
    public TrainingData training(List<String> train, List<String> test) throws IOException {
        List<LabelledDigits> trainSets = new ArrayList<>();
        for (String name : train) {
            trainSets.add(read(name, Split.TRAIN));
        }
        List<DigitDataset> testSets = new ArrayList<>();
        for (String name : test.isEmpty() ? train : test) {
            if (!test.isEmpty() || hasTestImages(name)) {
                testSets.add(test(name).digits());
            }
        }
        return new TrainingData(trainSets, testSets);
    }

    /**
     * What a source has to measure on: its test images, or all of its strokes.
     *
     * @throws IOException if they are not there or cannot be read
     */
    public LabelledDigits test(String name) throws IOException {
        return read(name, Split.TEST);
    }

    private static boolean hasTestImages(String name) {
        return name.equals(MNIST)
                || name.equals(SYNTHETIC)
                || IdxFolder.of(Path.of(name)).holds(Split.TEST);
    }

    private LabelledDigits read(String name, Split split) throws IOException {
        return switch (name) {
            case MNIST -> Mnist.find(mnist).read(split);
            case SYNTHETIC ->
                split == Split.TRAIN
                        ? SyntheticDigits.generate(SYNTHETIC_TRAIN, SYNTHETIC_TRAIN_SEED)
                        : SyntheticDigits.generate(SYNTHETIC_TEST, SYNTHETIC_TEST_SEED);
            default -> readPath(Path.of(name), split);
        };
    }

    private static LabelledDigits readPath(Path path, Split split) throws IOException {
        if (!Files.isRegularFile(path) && !holdsInk(path)) {
            return IdxFolder.of(path).read(split);
        }
        InkDataset ink = InkDataset.load(path);
        if (ink.source().examples() == 0) {
            throw new FileFormatException(path, Problem.of("data.labelled-ink"), Problem.of("data.labelled-ink.none"));
        }
        return ink;
    }

    private static boolean holdsInk(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(InkDataset::isInkMl);
        }
    }
}
