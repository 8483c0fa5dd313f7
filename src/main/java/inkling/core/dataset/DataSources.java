package inkling.core.dataset;

import inkling.core.dataset.IdxFolder.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds digits by what a person calls them: the id of a source that has a name, or else a path.
 *
 * @param named the sources that have a name, in the order in which they are offered
 */
public record DataSources(List<DataSource> named) {
    /** Copies the list. */
    public DataSources {
        named = List.copyOf(named);
    }

    /**
     * All sources that there are; a new one is one more line here.
     *
     * @param mnist where to look for MNIST first
     */
    public static DataSources of(Optional<Path> mnist) {
        return new DataSources(List.of(new Mnist(mnist), new SyntheticSource()));
    }

    /** The source of this name; one that is no id is a path. */
    public DataSource find(String name) {
        return named.stream()
                .filter(source -> source.id().equals(name))
                .findFirst()
                .orElseGet(() -> new PathSource(Path.of(name)));
    }

    /**
     * What the data of a name are read from, as it is now.
     *
     * @throws IOException if they are not there
     */
    public DataState state(String name) throws IOException {
        return DataState.of(name, find(name).files());
    }

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
            trainSets.add(find(name).read(Split.TRAIN));
        }
        List<DigitDataset> testSets = new ArrayList<>();
        for (String name : test.isEmpty() ? train : test) {
            if (!test.isEmpty() || find(name).has(Split.TEST)) {
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
        return find(name).read(Split.TEST);
    }
}
