package inkling.cli.training;

import inkling.cli.option.DataOptions;
import inkling.cli.option.Typed;
import inkling.core.dataset.TrainingData;
import inkling.core.runs.RunLibrary;
import inkling.core.training.Recipe;
import inkling.core.training.SgdTrainer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model and prints what PyTorch's tutorial prints: a loss line every so many steps, then the accuracy. */
@Command(
        name = "train",
        description = "${bundle:help.train}",
        footer = {"", "${bundle:help.train.stop}", "${bundle:help.train.example}"},
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private DataOptions source;

    @Option(
            names = "--data",
            paramLabel = DataOptions.LABEL,
            defaultValue = "mnist",
            description = "${bundle:option.train-data}" + DataOptions.PATHS)
    private List<String> data;

    @Option(names = "--test", paramLabel = DataOptions.LABEL, description = "${bundle:option.test}")
    private List<String> test = List.of();

    @Mixin
    private TrainingOptions training;

    @Option(names = LearningRateSearch.OPTION, description = "${bundle:option.find-learning-rate}")
    private boolean findLearningRate;

    @Option(
            names = "--log-every",
            paramLabel = "${bundle:label.count}",
            defaultValue = "100",
            description = "${bundle:option.log-every}")
    private String logEvery;

    @Option(names = "--history", paramLabel = "${bundle:label.file}.csv", description = "${bundle:option.history}")
    private String history;

    @Option(names = "--out", paramLabel = "${bundle:label.file}", description = "${bundle:option.out}")
    private String out;

    @Option(names = "--no-keep", description = "${bundle:option.no-keep}")
    private boolean unkept;

    private final Supplier<StopOnSignal> signals;

    /** The command as it is typed. */
    TrainCommand() {
        this(StopOnSignal::new);
    }

    /** The same with signals of one's own. */
    TrainCommand(Supplier<StopOnSignal> signals) {
        this.signals = signals;
    }

    @Override
    public Integer call() throws IOException {
        Recipe recipe = training.recipe();
        if (findLearningRate) {
            LearningRateSearch.refuse("--out", out);
            LearningRateSearch.refuse("--history", history);
        }
        TrainingJob job = new TrainingJob(
                command,
                data,
                test,
                Typed.atLeast(1, "--log-every", logEvery),
                files(),
                unkept ? Optional.empty() : Optional.of(RunLibrary.ofThisUser()));
        // The libraries load while the data is being read
        Thread loading = new Thread(() -> SgdTrainer.prepare(recipe), "loading ND4J");
        loading.setDaemon(true);
        loading.start();
        TrainingData digits = source.sources().training(data, test);
        try (StopOnSignal signal = signals.get()) {
            return findLearningRate
                    ? new LearningRateSearch(command).run(recipe, digits, signal.control())
                    : job.run(recipe, digits, signal.control(), Optional.empty());
        }
    }

    /** Where the results go, which must not turn out to be nowhere after an hour of training. */
    private TrainingFiles files() throws IOException {
        TrainingFiles files = TrainingFiles.of(out, history);
        files.refuseOneForTwo("--data", data);
        files.refuseOneForTwo("--test", test);
        files.tryOut();
        return files;
    }
}
