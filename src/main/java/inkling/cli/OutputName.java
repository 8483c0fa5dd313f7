package inkling.cli;

import inkling.core.format.model.ModelFiles;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a file to be written may be called. */
final class OutputName {
    private OutputName() {}

    /** Refuses, as wrong usage, a name that does not say which model format is meant. */
    static void requireModelFormat(CommandSpec command, String option, Path file) {
        if (ModelFiles.formatOf(file).isEmpty()) {
            String endings = ModelFiles.formats().stream()
                    .map(format -> "." + format.extension())
                    .collect(Collectors.joining(" or "));
            throw new ParameterException(
                    command.commandLine(), option + ": expected a name that ends in " + endings + ", found " + file);
        }
    }
}
