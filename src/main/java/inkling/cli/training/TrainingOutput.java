package inkling.cli.training;

import inkling.cli.option.Typed;
import inkling.core.problem.WrongValueException;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what a training prints and which files it leaves behind. */
final class TrainingOutput {
    private static final String LOG_EVERY = "--log-every";

    @Option(
            names = LOG_EVERY,
            paramLabel = "${bundle:label.count}",
            defaultValue = "100",
            description = "${bundle:option.log-every}")
    private String logEvery;

    @Option(
            names = TrainingFiles.HISTORY,
            paramLabel = "${bundle:label.file}.csv",
            description = "${bundle:option.history}")
    private String history;

    @Option(names = TrainingFiles.OUT, paramLabel = "${bundle:label.file}", description = "${bundle:option.out}")
    private String out;

    /** Steps from one line to the next. */
    int logEvery() {
        return Typed.atLeast(1, LOG_EVERY, logEvery);
    }

    /**
     * Where the results go, which must not turn out to be nowhere after an hour of training.
     *
     * @param data what is trained on, as it was typed
     * @param test what is measured on, as it was typed
     * @throws WrongValueException if a file cannot have its name or stands for two things
     * @throws IOException if one of them could not be saved
     */
    TrainingFiles files(List<String> data, List<String> test) throws IOException {
        TrainingFiles files = TrainingFiles.of(out, history);
        files.refuseOneForTwo(TrainedData.DATA, data);
        files.refuseOneForTwo(TrainedData.TEST, test);
        files.tryOut();
        return files;
    }

    /** Refuses both files where nothing will come of the training that could be saved. */
    void refuseFiles() {
        LearningRateSearch.refuse(TrainingFiles.OUT, out);
        LearningRateSearch.refuse(TrainingFiles.HISTORY, history);
    }
}
