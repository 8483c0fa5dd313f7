package inkling.core.dataset;

import inkling.core.dataset.IdxFolder.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds digits by what a person calls them: "mnist", "synthetic", or the path of a folder with IDX files.
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
     * @throws IOException if one is not there or cannot be read; the message says why in one sentence
     */
    public TrainingData training(List<String> train, List<String> test) throws IOException {
        List<DigitDataset> trainSets = new ArrayList<>();
        for (String name : train) {
            trainSets.add(read(name, Split.TRAIN));
        }
        List<DigitDataset> testSets = new ArrayList<>();
        for (String name : test.isEmpty() ? train : test) {
            if (!test.isEmpty() || hasTestImages(name)) {
                testSets.add(test(name));
            }
        }
        return new TrainingData(trainSets, testSets);
    }

    /**
     * The test images of a source.
     *
     * @throws IOException if they are not there or cannot be read; the message says why in one sentence
     */
    public DigitDataset test(String name) throws IOException {
        return read(name, Split.TEST);
    }

    private boolean hasTestImages(String name) {
        return name.equals(MNIST)
                || name.equals(SYNTHETIC)
                || IdxFolder.of(Path.of(name)).holds(Split.TEST);
    }

    private DigitDataset read(String name, Split split) throws IOException {
        return switch (name) {
            case MNIST -> Mnist.find(mnist).read(split);
            case SYNTHETIC ->
                split == Split.TRAIN
                        ? SyntheticDigits.generate(SYNTHETIC_TRAIN, SYNTHETIC_TRAIN_SEED)
                        : SyntheticDigits.generate(SYNTHETIC_TEST, SYNTHETIC_TEST_SEED);
            default -> IdxFolder.of(Path.of(name)).read(split);
        };
    }
}
