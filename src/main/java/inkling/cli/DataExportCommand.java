package inkling.cli;

import inkling.cli.console.Failures;
import inkling.cli.option.DataOptions;
import inkling.cli.option.Typed;
import inkling.core.dataset.DataSource;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.format.FileFormatException;
import inkling.core.library.DigitExport;
import inkling.core.library.DigitExport.Format;
import inkling.core.library.DigitImport;
import inkling.core.library.KeptDigit;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes labelled digits in the formats that other programs read. */
@Command(
        name = "export",
        description = "${bundle:help.data-export}",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class DataExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = DataOptions.LABEL,
            required = true,
            description = "${bundle:option.data-export-data}")
    private String data;

    @Mixin
    private DataOptions source;

    @Option(
            names = "--out",
            paramLabel = "${bundle:label.dir}",
            required = true,
            description = "${bundle:option.data-export-out}")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "${bundle:label.name}",
            defaultValue = "idx",
            description = "${bundle:option.data-export-format}")
    private String format;

    @Override
    public Integer call() throws IOException {
        Format wanted = Typed.choice("--format", format, List.of(Format.values()), Format::id);
        Failures failures = new Failures(command);
        List<KeptDigit> digits = read(failures);
        DigitExport.write(out, digits, wanted);
        command.commandLine().getOut().println(Texts.get("print.digits-written", Integer.toString(digits.size()), out));
        return failures.exitStatus();
    }

    /** The digits of a source that has a name are pictures, and those to measure on are enough of them. */
    private List<KeptDigit> read(Failures failures) throws IOException {
        Optional<DataSource> named = source.sources().named().stream()
                .filter(each -> each.id().equals(data))
                .findFirst();
        if (named.isPresent()) {
            return DigitImport.of(named.get().read(Split.TEST).digits(), Instant.now());
        }
        Path path = Path.of(data);
        DigitImport.Result found = DigitImport.read(path);
        found.unreadable().forEach(problem -> failures.add(new ProblemException(problem)));
        if (found.withoutLabel() > 0) {
            command.commandLine()
                    .getErr()
                    .println(Texts.get("print.without-label", Integer.toString(found.withoutLabel())));
        }
        if (found.digits().isEmpty()) {
            throw new FileFormatException(path, Problem.of("data.labelled-ink"), Problem.of("file.none"));
        }
        return found.digits();
    }
}
