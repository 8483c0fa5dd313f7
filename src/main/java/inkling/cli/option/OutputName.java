package inkling.cli.option;

import inkling.core.export.ModelExport;
import inkling.core.export.PyTorchProgram;
import inkling.core.format.model.ModelFiles;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a file to be written may be called. */
public final class OutputName {
    private OutputName() {}

    /** The name of a file to export to, which must say which format is meant; of a run there is a program as well. */
    public static Path ofExport(String option, String typed) {
        Path file = Typed.file(option, typed);
        if (ModelExport.of(file).isEmpty() && !PyTorchProgram.isProgram(file)) {
            List<String> endings = new ArrayList<>(ModelExport.endings());
            endings.add("." + PyTorchProgram.ENDING);
            throw new WrongValueException(option, Problem.of("model-file.endings", Problem.anyOf(endings)), typed);
        }
        return file;
    }

    /** The name of a model file, which must say which format is meant. */
    public static Path ofModel(String option, String typed) {
        Path file = Typed.file(option, typed);
        if (ModelFiles.formatOf(file).isEmpty()) {
            throw new WrongValueException(option, ModelFiles.endings(), typed);
        }
        return file;
    }
}
