package inkling.cli.training;

import inkling.cli.option.DataOptions;
import inkling.core.dataset.TrainingData;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what to train on and what to measure on. */
final class TrainedData {
    static final String DATA = "--data";
    static final String TEST = "--test";

    @Mixin
    private DataOptions source;

    @Option(
            names = DATA,
            paramLabel = DataOptions.LABEL,
            defaultValue = "mnist",
            description = "${bundle:option.train-data}" + DataOptions.PATHS)
    private List<String> data;

    @Option(names = TEST, paramLabel = DataOptions.LABEL, description = "${bundle:option.test}")
    private List<String> test = List.of();

    /** What is trained on, as it was typed. */
    List<String> data() {
        return data;
    }

    /** What is measured on, as it was typed; nothing where it is what comes with the data. */
    List<String> test() {
        return test;
    }

    /**
     * Reads both.
     *
     * @throws IOException if one is not there or cannot be read
     */
    TrainingData read() throws IOException {
        return source.sources().training(data, test);
    }
}
