package inkling.core.teaching;

import inkling.core.dataset.DataSource;
import inkling.core.dataset.DataSources;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.problem.ProblemException;
import java.io.IOException;

/**
 * The digits of other people that a model which is taught one hand must not forget how to read.
 *
 * @param images that it goes over again while it is taught; some of them, evenly spread
 * @param test on which it is measured before and after
 */
public record Rehearsal(DigitDataset images, DigitDataset test) {
    private static final int SYNTHETIC_IMAGES = 6_000;
    private static final int SYNTHETIC_TEST = 5_000;

    /** Two seeds, so that no digit is in both. */
    private static final long IMAGES_SEED = 1;

    private static final long TEST_SEED = 2;

    /**
     * MNIST where it is there, and else digits that the program draws.
     *
     * @throws IOException if MNIST is there and cannot be read
     */
    public static Rehearsal of(DataSources sources) throws IOException {
        DataSource mnist = sources.find(Mnist.ID);
        try {
            mnist.files();
        } catch (ProblemException missing) {
            return synthetic();
        }
        return new Rehearsal(
                mnist.read(Split.TRAIN).digits(), mnist.read(Split.TEST).digits());
    }

    /** Digits that the program draws, for which it needs no files. */
    public static Rehearsal synthetic() {
        return new Rehearsal(
                SyntheticDigits.generate(SYNTHETIC_IMAGES, IMAGES_SEED),
                SyntheticDigits.generate(SYNTHETIC_TEST, TEST_SEED));
    }

    /** The same, measured on something else. */
    public Rehearsal measuredOn(DigitDataset other) {
        return new Rehearsal(images, other);
    }
}
