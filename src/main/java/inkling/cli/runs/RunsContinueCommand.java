package inkling.cli.runs;

import inkling.cli.training.AgainOptions;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.runs.KeptRun;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Goes on with a run, to the weights that it would have come to at once. */
@Command(
        name = "continue",
        description = "${bundle:help.runs-continue}",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RunsContinueCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private AgainOptions again;

    @Option(names = "--epochs", paramLabel = "${bundle:label.count}", description = "${bundle:option.epochs-in-all}")
    private String epochs;

    @Override
    public Integer call() throws IOException {
        KeptRun run = again.run();
        Hyperparameters chosen = run.recipe().hyperparameters();
        int wanted = epochs == null ? chosen.epochs() : (int) Range.EPOCHS.parse(epochs);
        long done = run.stepsDone();
        if ((long) wanted * run.stepsPerEpoch() <= done) {
            throw new WrongValueException(
                    "--epochs", Problem.of("runs.more-epochs", done / run.stepsPerEpoch()), Integer.toString(wanted));
        }
        return again.train(command, run, run.recipe().with(chosen.withEpochs(wanted)), Optional.of(run));
    }
}
