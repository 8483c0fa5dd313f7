package inkling.core.dataset;

import inkling.core.dataset.IdxFolder.Split;
import java.nio.file.Path;
import java.util.List;

/** Digits drawn by the program, which need no files: as many to train on and to test with as in MNIST. */
public record SyntheticSource() implements DataSource {
    /** What it is called. */
    public static final String ID = "synthetic";

    private static final int TRAIN = 60_000;
    private static final int TEST = 10_000;

    /** Two seeds, so that no digit is in both halves. */
    private static final long TRAIN_SEED = 1;

    private static final long TEST_SEED = 2;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean has(Split split) {
        return true;
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public DigitDataset read(Split split) {
        return split == Split.TRAIN
                ? SyntheticDigits.generate(TRAIN, TRAIN_SEED)
                : SyntheticDigits.generate(TEST, TEST_SEED);
    }
}
