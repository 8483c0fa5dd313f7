package inkling.ui.tool;

import inkling.core.dataset.DataState;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Recipe;
import inkling.core.teaching.Rehearsal;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/**
 * Keeps the data that were used last, with the features last computed from them, so that the next run on them need not
 * wait: at most a quarter of the memory that the program may take, let go of before others are loaded and where memory
 * becomes short. Data whose files have changed are loaded anew. For any thread.
 */
public final class RecentData implements DataAccess {
    /** MNIST with the best recipe's full copies takes 840 MB, which is kept on a computer of 8 GB. */
    private static final int PARTS = 4;

    private static final SoftReference<Kept> NOTHING = new SoftReference<>(null);

    private final DataAccess access;
    private final long mostBytes;
    private volatile SoftReference<Kept> kept = NOTHING;

    /**
     * Data of which nothing is kept yet.
     *
     * @param access loads them
     */
    public RecentData(DataAccess access) {
        this(access, Runtime.getRuntime().maxMemory() / PARTS);
    }

    RecentData(DataAccess access, long mostBytes) {
        this.access = access;
        this.mostBytes = mostBytes;
    }

    /** Some data as they were when they were loaded, and features of them. */
    private record Kept(DataState state, TrainingData data, Optional<PreparedData> prepared) {
        long bytes() {
            return data.bytes() + prepared.map(PreparedData::bytes).orElse(0L);
        }
    }

    @Override
    public TrainingData load(String name) throws IOException {
        return load(access.state(name));
    }

    /**
     * The data of a name with the features that a recipe asks for.
     *
     * @throws IOException if they are not there or cannot be read
     * @throws CancellationException if the control says stop before all is computed
     */
    public PreparedData prepare(String name, Recipe recipe, TrainingControl control) throws IOException {
        DataState now = access.state(name);
        Optional<PreparedData> ready = find(now).flatMap(Kept::prepared).filter(prepared -> prepared.suits(recipe));
        if (ready.isPresent()) {
            return ready.get();
        }
        TrainingData data = load(now);
        // Not the old features and the new ones at a time: those of MNIST take 300 MB
        keep(new Kept(now, data, Optional.empty()));
        PreparedData prepared = PreparedData.of(recipe, data, control);
        keep(new Kept(now, data, Optional.of(prepared)));
        return prepared;
    }

    /**
     * Loads data, unless they are kept.
     *
     * @param now their state from before they are read: files that change meanwhile are read again the next time
     */
    private TrainingData load(DataState now) throws IOException {
        Optional<TrainingData> last = find(now).map(Kept::data);
        if (last.isPresent()) {
            return last.get();
        }
        kept = NOTHING;
        TrainingData data = access.load(now.name());
        keep(new Kept(now, data, Optional.empty()));
        return data;
    }

    private Optional<Kept> find(DataState now) {
        return Optional.ofNullable(kept.get()).filter(last -> last.state().equals(now));
    }

    /** Keeps as much of it as may be. */
    private void keep(Kept data) {
        if (data.bytes() <= mostBytes) {
            kept = new SoftReference<>(data);
        } else if (data.prepared().isPresent()) {
            keep(new Kept(data.state(), data.data(), Optional.empty()));
        } else {
            kept = NOTHING;
        }
    }

    @Override
    public List<String> names() {
        return access.names();
    }

    @Override
    public boolean hasMnist() {
        return access.hasMnist();
    }

    @Override
    public void getMnist(DoubleConsumer progress) throws IOException, InterruptedException {
        access.getMnist(progress);
    }

    @Override
    public Rehearsal rehearsal() throws IOException {
        return access.rehearsal();
    }

    @Override
    public DataState state(String name) throws IOException {
        return access.state(name);
    }

    @Override
    public DigitDataset measured(String name) throws IOException {
        return access.measured(name);
    }
}
