package inkling.ui.tool;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.DataState;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.TrainingData;
import inkling.core.download.MnistDownload;
import inkling.core.teaching.Rehearsal;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** The data of this computer and of MNIST's mirrors. For any thread. */
final class ThisComputer implements DataAccess {
    private final DataSources sources = DataSources.of(Optional.empty());
    private Optional<Measured> measured = Optional.empty();

    /** What was measured on last, as it was when it was read. */
    private record Measured(DataState state, WeakReference<DigitDataset> digits) {}

    @Override
    public boolean hasMnist() {
        try {
            Mnist.find(Optional.empty());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void getMnist(DoubleConsumer progress) throws IOException, InterruptedException {
        new MnistDownload()
                .download(Mnist.cacheFolder(), reached -> progress.accept((double) reached.done() / reached.total()));
    }

    @Override
    public Rehearsal rehearsal() throws IOException {
        return Rehearsal.of(sources);
    }

    @Override
    public DataState state(String name) throws IOException {
        return sources.state(name);
    }

    @Override
    public TrainingData load(String name) throws IOException {
        return sources.training(List.of(name), List.of());
    }

    /** The same digits for all who ask, as long as one of them has them: MNIST's test images are 8 MB. */
    @Override
    public synchronized DigitDataset measured(String name) throws IOException {
        DataState now = state(name);
        Optional<DigitDataset> inUse = measured.filter(last -> last.state().equals(now))
                .flatMap(last -> Optional.ofNullable(last.digits().get()));
        if (inUse.isPresent()) {
            return inUse.get();
        }
        DigitDataset digits = sources.test(name).digits();
        measured = Optional.of(new Measured(now, new WeakReference<>(digits)));
        return digits;
    }
}
