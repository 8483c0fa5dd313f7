package inkling.cli;

import inkling.core.format.inkml.InkMlFormat;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A test of commands as a user types them, in a folder of its own. */
public abstract class CommandTest {
    @TempDir
    protected Path folder;

    /** What a command left behind. */
    protected record Ran(int status, String out, String err) {}

    protected static Ran run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = run(out, err, arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    /** Runs a command that prints to these, and gives its exit status. */
    protected static int run(Writer out, Writer err, Object... arguments) {
        return Cli.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words(arguments).toArray(String[]::new));
    }

    /** A command in a process of its own. */
    protected static ProcessBuilder process(Object... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "inkling.Inkling"));
        line.addAll(words(arguments));
        return new ProcessBuilder(line);
    }

    private static List<String> words(Object... arguments) {
        return Stream.of(arguments).map(Object::toString).toList();
    }

    /** A file with two drawings, a 1 and a 7, which is enough to learn from. */
    protected Path twoDigits() throws IOException {
        Path digits = folder.resolve("digits.inkml");
        InkMlFormat.write(
                digits,
                List.of(
                        new LabelledInk(Ink.of(Stroke.pen(20, 140, 40, 140, 240)), OptionalInt.of(1)),
                        new LabelledInk(Ink.of(Stroke.pen(20, 80, 40, 200, 40, 120, 240)), OptionalInt.of(7))));
        return digits;
    }
}
