package inkling.ui.tool;

import inkling.core.dataset.DataState;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.teaching.Rehearsal;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleConsumer;

/** Few made-up digits under every name, and an MNIST that comes as the test wants it. */
public final class FakeData implements DataAccess {
    public static final int TRAIN = 200;
    public static final int TEST = 50;

    private static final TrainingData DIGITS =
            new TrainingData(List.of(SyntheticDigits.generate(TRAIN, 1)), List.of(SyntheticDigits.generate(TEST, 2)));

    public volatile boolean mnistThere = true;
    public volatile Download download = progress -> {};
    public volatile Loading loading = name -> DIGITS;

    /** Of files that nobody changes, unless a test says otherwise. */
    public volatile Looking state = name -> new DataState(name, List.of());

    public interface Download {
        void run(DoubleConsumer progress) throws IOException, InterruptedException;
    }

    public interface Looking {
        DataState state(String name) throws IOException;
    }

    public interface Loading {
        TrainingData load(String name) throws IOException;
    }

    /** Loads only when this latch lets it, also what was loaded before: its files have changed. */
    public void waitFor(CountDownLatch latch) {
        DataState.FileState changed = new DataState.FileState(Path.of("changed"), 0, FileTime.fromMillis(0));
        state = name -> new DataState(name, List.of(changed));
        loading = name -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IOException("interrupted", e);
            }
            return DIGITS;
        };
    }

    @Override
    public boolean hasMnist() {
        return mnistThere;
    }

    @Override
    public void getMnist(DoubleConsumer progress) throws IOException, InterruptedException {
        download.run(progress);
        mnistThere = true;
    }

    @Override
    public Rehearsal rehearsal() {
        return new Rehearsal(DIGITS.train().get(0).digits(), DIGITS.test().get(0));
    }

    @Override
    public DataState state(String name) throws IOException {
        return state.state(name);
    }

    @Override
    public TrainingData load(String name) throws IOException {
        return loading.load(name);
    }

    @Override
    public DigitDataset measured(String name) throws IOException {
        return load(name).test().get(0);
    }

    public static TrainingData digits() {
        return DIGITS;
    }
}
