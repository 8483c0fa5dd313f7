package inkling.cli.runs;

import inkling.core.runs.RunLibrary;
import inkling.core.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes runs, which for some days can be had back. */
@Command(
        name = "delete",
        description = "${bundle:help.runs-delete}",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RunsDeleteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.run}", description = "${bundle:option.run}")
    private List<String> runs;

    @Override
    public Integer call() throws IOException {
        RunLibrary library = RunLibrary.ofThisUser();
        List<String> there = library.list().stream().map(RunLibrary.Entry::id).toList();
        List<String> ids = new ArrayList<>();
        for (String run : runs) {
            // One that is damaged has an id and nothing else
            ids.add(there.contains(run) ? run : library.find(run).id());
        }
        library.delete(ids).forEach(id -> command.commandLine().getOut().println(Texts.get("print.run-deleted", id)));
        return ExitCode.OK;
    }
}
