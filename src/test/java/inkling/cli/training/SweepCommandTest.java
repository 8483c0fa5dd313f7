package inkling.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.cli.CommandTest;
import inkling.core.runs.RunLibrary;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code inkling sweep} as a user types it, with a library of its own. */
class SweepCommandTest extends CommandTest {
    private RunLibrary library() {
        return new RunLibrary(folder.resolve("runs"));
    }

    private List<String> sweep(String... options) throws IOException {
        Path digits = twoDigits();
        StringWriter out = new StringWriter();
        int status = new CommandLine(new SweepCommand(this::library, StopOnSignal::new))
                .setResourceBundle(Texts.bundle())
                .setOut(new PrintWriter(out, true))
                .execute(Stream.concat(
                                Stream.of("--data", digits.toString(), "--test", digits.toString(), "--epochs", "3"),
                                Stream.of(options))
                        .toArray(String[]::new));
        assertEquals(0, status);
        return out.toString().lines().toList();
    }

    @Test
    void aGridIsTriedKeptAndPutInOrder() throws IOException {
        List<String> lines = sweep("--learning-rate", "0.0001,0.1", "--momentum=0,0.9");

        assertTrue(lines.get(0).matches("\\[1/4] lr 0\\.0001, momentum 0: .*"), lines.get(0));
        assertTrue(
                lines.get(3).matches("\\[4/4] lr 0\\.1, momentum 0\\.9: \\d+\\.\\d\\d % right, loss \\d+.*"),
                lines.get(3));
        assertEquals("% right    Loss  Learning rate  Momentum  Run", lines.get(5));
        assertTrue(lines.get(6).contains("  0.1            "), lines.get(6));
        assertEquals(4, library().list().size());
        String best = lines.get(lines.size() - 1);
        assertTrue(best.matches("train --data .* --epochs 3 --learning-rate 0\\.1 --momentum 0(\\.9)?"), best);
    }

    @Test
    void aRandomSearchDrawsBySeed() throws IOException {
        String[] options = {"--random", "3", "--learning-rate", "1e-3..1", "--batch-size", "1..2", "--seed", "5"};
        List<String> first = sweep(options);
        List<String> second = sweep(options);

        assertEquals(first.subList(0, 3), second.subList(0, 3));
        assertEquals(6, library().list().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--epochs 2 | There is nothing to try",
                "--learning-rate 0.1,x | learning rate: expected",
                "--learning-rate 0.1,0 | learning rate: expected",
                "--learning-rate 0.1..1 | learning rate: a range of values needs a random search",
                "--random 2 --momentum 0.9..0.1 | momentum: a range goes from a smaller value to a greater one",
                "--random x --momentum 0..0.1 | --random: expected a whole number from 1",
                "--batch-size 1,2.5 | batch size: expected a whole number",
                "--momentum 0,0.9 --optimizer adam | adam has no momentum",
            })
    void wrongValuesAreToldInOneLineThatSaysWhere(String options, String message) {
        Ran ran = run((Object[]) ("sweep --data synthetic " + options).split(" "));

        assertEquals(2, ran.status());
        assertEquals(2, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().startsWith(message), ran.err());
    }
}
