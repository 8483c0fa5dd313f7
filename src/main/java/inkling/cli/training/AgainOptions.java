package inkling.cli.training;

import inkling.cli.option.DataOptions;
import inkling.cli.option.Typed;
import inkling.core.dataset.TrainingData;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.training.Recipe;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands have in common that train with what a kept run was trained with. */
public final class AgainOptions {
    @Parameters(paramLabel = "${bundle:label.run}", description = "${bundle:option.run}")
    private String name;

    @Mixin
    private DataOptions source;

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

    public KeptRun run() throws IOException {
        return RunLibrary.ofThisUser().find(name);
    }

    /**
     * Trains on the run's own data, which must be as they were.
     *
     * @param earlier the run itself where it is to go on
     */
    public int train(CommandSpec command, KeptRun run, Recipe recipe, Optional<KeptRun> earlier) throws IOException {
        TrainingFiles files = TrainingFiles.of(out, history);
        files.refuseOneForTwo("--data", run.data());
        files.refuseOneForTwo("--test", run.test());
        files.tryOut();
        TrainingJob job = new TrainingJob(
                command,
                run.data(),
                run.test(),
                Typed.atLeast(1, "--log-every", logEvery),
                files,
                Optional.of(RunLibrary.ofThisUser()));
        TrainingData digits = source.sources().training(run.data(), run.test());
        run.requireSame(digits.train().stream().map(data -> data.source()).toList());
        try (StopOnSignal signal = new StopOnSignal()) {
            return job.run(recipe, digits, signal.control(), earlier);
        }
    }
}
