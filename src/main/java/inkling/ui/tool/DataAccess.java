package inkling.ui.tool;

import inkling.core.dataset.DataSource;
import inkling.core.dataset.DataSources;
import inkling.core.dataset.DataState;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.TrainingData;
import inkling.core.download.MnistDownload;
import inkling.core.teaching.Rehearsal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Where the window gets its digits. Every call may take long, so it is made on a background thread. */
public interface DataAccess {
    /** What there is to choose: the ids of all {@link DataSources} that have a name. */
    default List<String> names() {
        return DataSources.of(Optional.empty()).named().stream()
                .map(DataSource::id)
                .toList();
    }

    /** Whether MNIST is on this computer. */
    boolean hasMnist();

    /**
     * MNIST's test images, if MNIST is on this computer.
     *
     * @throws IOException if they are there and cannot be read
     */
    Optional<DigitDataset> mnistTestImages() throws IOException;

    /**
     * Downloads MNIST; an interrupt ends it.
     *
     * @param progress is told the share that is there, in [0, 1], on this thread
     * @throws IOException if it cannot be had
     */
    void getMnist(DoubleConsumer progress) throws IOException, InterruptedException;

    /**
     * What the data of a name are read from, as it is now.
     *
     * @throws IOException if they are not there
     */
    DataState state(String name) throws IOException;

    /**
     * The data of a name that {@link DataSources} knows.
     *
     * @throws IOException if they are not there or cannot be read
     */
    TrainingData load(String name) throws IOException;

    /**
     * The digits of a name that models are measured on: test images, or all strokes.
     *
     * @throws IOException if they are not there or cannot be read
     */
    DigitDataset measured(String name) throws IOException;

    /**
     * What a model that is taught one hand must not forget.
     *
     * @throws IOException if it is there and cannot be read
     */
    Rehearsal rehearsal() throws IOException;

    /** The data of this computer and of MNIST's mirrors. */
    static DataAccess ofThisComputer() {
        return new DataAccess() {
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
            public Optional<DigitDataset> mnistTestImages() throws IOException {
                return hasMnist()
                        ? Optional.of(new Mnist(Optional.empty()).read(IdxFolder.Split.TEST))
                        : Optional.empty();
            }

            @Override
            public void getMnist(DoubleConsumer progress) throws IOException, InterruptedException {
                new MnistDownload()
                        .download(
                                Mnist.cacheFolder(),
                                reached -> progress.accept((double) reached.done() / reached.total()));
            }

            @Override
            public Rehearsal rehearsal() throws IOException {
                return Rehearsal.of(DataSources.of(Optional.empty()));
            }

            @Override
            public DataState state(String name) throws IOException {
                return DataSources.of(Optional.empty()).state(name);
            }

            @Override
            public TrainingData load(String name) throws IOException {
                return DataSources.of(Optional.empty()).training(List.of(name), List.of());
            }

            @Override
            public DigitDataset measured(String name) throws IOException {
                return DataSources.of(Optional.empty()).test(name).digits();
            }
        };
    }
}
