package inkling.cli;

import inkling.core.format.model.ModelFiles;
import inkling.core.problem.WrongValueException;
import java.nio.file.Path;

/** What a file to be written may be called. */
final class OutputName {
    private OutputName() {}

    /** The name of a model file, which must say which format is meant. */
    static Path ofModel(String option, String typed) {
        Path file = Typed.file(option, typed);
        if (ModelFiles.formatOf(file).isEmpty()) {
            throw new WrongValueException(option, ModelFiles.endings(), typed);
        }
        return file;
    }
}
