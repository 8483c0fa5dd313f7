package inkling.cli;

import inkling.cli.option.ModelOrRun;
import inkling.cli.option.OutputName;
import inkling.core.export.JavaClass;
import inkling.core.export.ModelExport;
import inkling.core.export.PyTorchProgram;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a model in a format that other programs open, or a run as a program. */
@Command(name = "export", description = "${bundle:help.export}", sortOptions = false, mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOrRun subject;

    @Option(names = "--package", paramLabel = "${bundle:label.name}", description = "${bundle:option.export-package}")
    private String packageName;

    @Parameters(paramLabel = "${bundle:label.file}", description = "${bundle:option.export-file}")
    private String file;

    @Override
    public Integer call() throws IOException {
        subject.check();
        Path target = OutputName.ofExport(Texts.get("label.file"), file);
        Optional<ModelExport> form = ModelExport.of(target);
        if (packageName != null && !form.equals(Optional.of(ModelExport.JAVA_CLASS))) {
            throw new WrongValueException(Problem.of("wrong.package-of-class"));
        }
        if (form.isPresent()) {
            save(form.get(), target);
            command.commandLine().getOut().println(Texts.get("print.model-written", target));
        } else {
            program().save(target);
            command.commandLine().getOut().println(Texts.get("print.program-written", target));
        }
        return ExitCode.OK;
    }

    private void save(ModelExport form, Path target) throws IOException {
        TrainedModel model = subject.open().trained();
        if (packageName == null) {
            form.save(target, model);
        } else {
            JavaClass.of(model, target, Optional.of(packageName)).save(target);
        }
    }

    private PyTorchProgram program() throws IOException {
        KeptRun run = subject.run().orElseThrow(() -> new WrongValueException(Problem.of("wrong.program-of-run")));
        return PyTorchProgram.of(run.recipe(), run.data(), run.test());
    }
}
