package inkling.cli.runs;

import inkling.core.runs.RunLibrary;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Has runs back that were deleted. */
@Command(
        name = "restore",
        description = "${bundle:help.runs-restore}",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RunsRestoreCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "${bundle:label.run}", description = "${bundle:option.run-id}")
    private List<String> runs;

    @Override
    public Integer call() throws IOException {
        RunLibrary.ofThisUser().restore(runs);
        return ExitCode.OK;
    }
}
