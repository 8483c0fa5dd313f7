package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code inkling export} makes of a model for programs in Java. */
class ExportTest extends CommandTest {
    @Test
    void aJavaClassIsCalledAsItsFileIs() throws IOException {
        Path file = folder.resolve("Digits.java");

        assertEquals(
                new Ran(0, "Model written to " + file + System.lineSeparator(), ""),
                run("export", "--model", "tutorial", file));
        String text = Files.readString(file);
        assertTrue(text.startsWith("import java."), "in no package");
        assertTrue(text.contains("public final class Digits {"));
    }

    @Test
    void itIsInThePackageThatIsAskedFor() throws IOException {
        Path file = folder.resolve("Digits.java");

        assertEquals(
                new Ran(0, "Model written to " + file + System.lineSeparator(), ""),
                run("export", "--model", "tutorial", "--package", "org.example", file));
        assertTrue(Files.readString(file).startsWith("package org.example;\n\n"));
    }

    @Test
    void whatJavaHasNoNameForIsNotWritten() {
        Path seven = folder.resolve("7.java");
        Ran name = run("export", "--model", "tutorial", seven);
        Ran packageName = run("export", "--model", "tutorial", "--package", "org.new", folder.resolve("Digits.java"));
        Ran model = run("export", "--model", "tutorial", "--package", "org.example", folder.resolve("model.onnx"));
        Ran program = run("export", "--run", "last", "--package", "org.example", folder.resolve("run.py"));

        assertEquals(1, name.status());
        assertTrue(name.err().startsWith("cannot save " + seven + ": a class in it would be called"), name.err());
        assertEquals(2, packageName.status());
        assertTrue(packageName.err().startsWith("package: expected names that Java allows"), packageName.err());
        for (Ran ran : List.of(model, program)) {
            assertEquals(2, ran.status());
            assertTrue(ran.err().startsWith("--package is for a Java class: "), ran.err());
        }
        assertEquals(0, folder.toFile().list().length);
    }
}
