package inkling.core.dataset;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a model is trained on and what it is then measured on.
 *
 * @param train at least one source of digits; they are put together in this order
 * @param test any number of datasets, each measured by itself
 */
public record TrainingData(List<LabelledDigits> train, List<DigitDataset> test) {
    /** Copies the lists. */
    public TrainingData {
        train = List.copyOf(train);
        test = List.copyOf(test);
        if (train.isEmpty()) {
            throw new IllegalArgumentException("expected at least one dataset to train on, found none");
        }
    }

    /** How many drawings are left out because nobody has said which digit they are. */
    public int unlabelled() {
        return train.stream().mapToInt(LabelledDigits::unlabelled).sum();
    }

    /** About how much memory the data take, in bytes. */
    public long bytes() {
        return Stream.concat(train.stream(), test.stream())
                .mapToLong(LabelledDigits::bytes)
                .sum();
    }
}
