package inkling.cli;

import inkling.cli.console.Failures;
import inkling.core.format.FileFormatException;
import inkling.core.format.drawing.Drawing;
import inkling.core.format.drawing.DrawingFormat;
import inkling.core.problem.Problem;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** The parameters that name files with drawings, and the digits in them. */
final class DigitFiles {
    @Parameters(paramLabel = "${bundle:label.file}", arity = "1..*", description = "${bundle:option.predict-file}")
    private List<Path> files;

    /**
     * A digit of a file.
     *
     * @param index in the file, from 0
     * @param count how many there are in it
     */
    record Digit(Path file, int index, int count, Drawing drawing) {
        /** What a person is told that it is. */
        String name() {
            return count == 1 ? file.toString() : Texts.get("print.file-digit", file, Integer.toString(index));
        }
    }

    /** What is done with a digit. */
    @FunctionalInterface
    interface Use {
        void of(Digit digit) throws IOException;
    }

    /** The files as they were typed. */
    List<Path> files() {
        return files;
    }

    /**
     * Does something with every digit of every file. What cannot be done is told at once, and the rest goes on.
     *
     * @param most digits that a file may have; 1 where there is one place for what comes of them
     * @return the exit status of a command that does nothing else
     */
    int forEach(CommandSpec command, int most, Use use) {
        Failures failures = new Failures(command);
        for (Path file : files) {
            failures.attempt(() -> {
                List<Drawing> drawings = read(file);
                if (drawings.size() > most) {
                    throw new FileFormatException(file, Problem.of("wrong.one-digit"), drawings.size());
                }
                for (int i = 0; i < drawings.size(); i++) {
                    Digit digit = new Digit(file, i, drawings.size(), drawings.get(i));
                    failures.attempt(() -> use.of(digit));
                }
            });
            if (command.commandLine().getOut().checkError()) {
                // Nobody is there to read the rest
                break;
            }
        }
        return failures.exitStatus();
    }

    /** The same with any number of digits. */
    int forEach(CommandSpec command, Use use) {
        return forEach(command, Integer.MAX_VALUE, use);
    }

    /** A file that looks like no drawing at all is taken for a picture, and refused as one. */
    private static List<Drawing> read(Path file) throws IOException {
        return DrawingFormat.of(file).orElse(DrawingFormat.PICTURE).read(file);
    }
}
