package inkling.cli.runs;

import inkling.cli.training.AgainOptions;
import inkling.core.runs.KeptRun;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Does a run again, to the same weights. */
@Command(
        name = "repeat",
        description = "${bundle:help.runs-repeat}",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RunsRepeatCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private AgainOptions again;

    @Override
    public Integer call() throws IOException {
        KeptRun run = again.run();
        return again.train(command, run, run.recipe(), Optional.empty());
    }
}
