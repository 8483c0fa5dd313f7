package inkling.ui.tool;

import inkling.core.dataset.DataSource;
import inkling.core.dataset.DataSources;
import inkling.core.dataset.DataState;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.TrainingData;
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
        return new ThisComputer();
    }
}
