package inkling.cli;

import inkling.core.format.model.ModelFiles;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a model in the format that other programs open. */
@Command(name = "export", description = "${bundle:help.export}", sortOptions = false, mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Parameters(paramLabel = "${bundle:label.file}", description = "${bundle:option.export-file}")
    private String file;

    @Override
    public Integer call() throws IOException {
        Path target = OutputName.ofModel(Texts.get("label.file"), file);
        ModelFiles.save(target, model.open());
        command.commandLine().getOut().println(Texts.get("print.model-written", target));
        return ExitCode.OK;
    }
}
