package inkling.cli.training;

import inkling.cli.option.DataOptions;
import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** What the commands have in common that train with what a kept run was trained with. */
public final class AgainOptions {
    @Parameters(paramLabel = "${bundle:label.run}", description = "${bundle:option.run}")
    private String name;

    @Mixin
    private DataOptions source;

    @Mixin
    private TrainingOutput output;

    public KeptRun run() throws IOException {
        return RunLibrary.ofThisUser().find(name);
    }

    /**
     * Trains on the run's own data, which must be as they were.
     *
     * @param earlier the run itself where it is to go on
     */
    public int train(CommandSpec command, KeptRun run, Recipe recipe, Optional<KeptRun> earlier) throws IOException {
        TrainingJob job = new TrainingJob(
                command,
                run.data(),
                run.test(),
                output.logEvery(),
                output.files(run.data(), run.test()),
                Optional.of(RunLibrary.ofThisUser()));
        TrainingData digits = source.sources().training(run.data(), run.test());
        run.requireSame(digits.train().stream().map(data -> data.source()).toList());
        try (StopOnSignal signal = new StopOnSignal()) {
            return job.run(recipe, digits, signal.control(), earlier);
        }
    }
}
