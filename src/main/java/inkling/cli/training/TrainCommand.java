package inkling.cli.training;

import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Recipe;
import inkling.core.runs.RunLibrary;
import inkling.core.training.SgdTrainer;
import java.io.IOException;
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
    private TrainedData source;

    @Mixin
    private TrainingOptions training;

    @Option(names = LearningRateSearch.OPTION, description = "${bundle:option.find-learning-rate}")
    private boolean findLearningRate;

    @Mixin
    private TrainingOutput output;

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
            output.refuseFiles();
        }
        TrainingJob job = new TrainingJob(
                command,
                source.data(),
                source.test(),
                output.logEvery(),
                output.files(source.data(), source.test()),
                unkept ? Optional.empty() : Optional.of(RunLibrary.ofThisUser()));
        // The libraries load while the data is being read
        Thread loading = new Thread(() -> SgdTrainer.prepare(recipe), "loading ND4J");
        loading.setDaemon(true);
        loading.start();
        TrainingData digits = source.read();
        try (StopOnSignal signal = signals.get()) {
            return findLearningRate
                    ? new LearningRateSearch(command).run(recipe, digits, signal.control())
                    : job.run(recipe, digits, signal.control(), Optional.empty());
        }
    }
}
