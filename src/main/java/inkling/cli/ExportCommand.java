package inkling.cli;

import inkling.core.format.model.ModelFiles;
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
@Command(
        name = "export",
        description =
                "Writes a model to a file that other programs open: safetensors for PyTorch and the like, ONNX for"
                        + " runtimes.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Parameters(paramLabel = "FILE", description = "Where to write it; its ending says how: .safetensors or .onnx.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        OutputName.requireModelFormat(command, "FILE", file);
        ModelFiles.save(file, model.open());
        command.commandLine().getOut().println("Model written to " + file);
        return ExitCode.OK;
    }
}
