package inkling.cli.runs;

import inkling.core.runs.Label;
import inkling.core.runs.RunLibrary;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a name, a note or a star on a run. */
@Command(
        name = "label",
        description = "${bundle:help.runs-label}",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RunsLabelCommand implements Callable<Integer> {
    @Parameters(paramLabel = "${bundle:label.run}", description = "${bundle:option.run}")
    private String run;

    @Option(names = "--name", paramLabel = "${bundle:label.name}", description = "${bundle:option.run-name}")
    private String name;

    @Option(names = "--note", paramLabel = "${bundle:label.text}", description = "${bundle:option.run-note}")
    private String note;

    @Option(names = "--star", negatable = true, description = "${bundle:option.run-star}")
    private Boolean star;

    @Override
    public Integer call() throws IOException {
        RunLibrary library = RunLibrary.ofThisUser();
        library.change(library.find(run).id(), this::changed);
        return ExitCode.OK;
    }

    private Label changed(Label before) {
        return new Label(
                name == null ? before.name() : name,
                note == null ? before.note() : note,
                star == null ? before.starred() : star);
    }
}
