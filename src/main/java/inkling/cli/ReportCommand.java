package inkling.cli;

import inkling.cli.option.DataOptions;
import inkling.cli.option.MeasuredDigits;
import inkling.cli.option.ModelOrRun;
import inkling.cli.option.Typed;
import inkling.core.dataset.DigitDataset;
import inkling.core.evaluation.Evaluation;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.report.Report;
import inkling.core.report.Subject;
import inkling.core.storage.AtomicFiles;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a page about a model or a run, and how well it reads. */
@Command(name = "report", description = "${bundle:help.report}", sortOptions = false, mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOrRun subject;

    @Option(
            names = "--data",
            paramLabel = DataOptions.LABEL,
            arity = "1..*",
            description = "${bundle:option.report-data}" + DataOptions.PATHS)
    private List<String> data = List.of();

    @Mixin
    private MeasuredDigits digits;

    @Option(
            names = "--out",
            paramLabel = "${bundle:label.file}.html",
            required = true,
            description = "${bundle:option.report-out}")
    private String out;

    @Override
    public Integer call() throws IOException {
        subject.check();
        Path target = Typed.file("--out", out);
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith("." + Report.ENDING)) {
            throw new WrongValueException("--out", Problem.of("wrong.ending", "." + Report.ENDING), out);
        }
        OptionalDouble pen = digits.pen();
        Subject about = subject.open();
        List<String> names = names(about);
        AtomicFiles.tryOut(target);
        List<Report.Measured> measured = new ArrayList<>();
        for (String name : names) {
            DigitDataset read = digits.read(name, pen);
            measured.add(new Report.Measured(read, Evaluation.of(about.trained().model(), read, share -> {})));
        }
        Report.of(about, measured).save(target);
        command.commandLine().getOut().println(Texts.get("print.report-written", target));
        return ExitCode.OK;
    }

    /** Those that were named, or else what the run was validated on. */
    private List<String> names(Subject about) {
        if (!data.isEmpty()) {
            return data;
        }
        return about.run()
                .map(run -> run.measuredOn(digits.sources()))
                .orElseThrow(() -> new WrongValueException(
                        Problem.of("wrong.missing-option", Problem.of("wrong.name", "--data=" + labelOfData()))));
    }

    private String labelOfData() {
        return command.findOption("--data").paramLabel();
    }
}
