package inkling.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.cli.CommandTest;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code train --find-learning-rate} as a user types it. */
class FindLearningRateTest extends CommandTest {
    @Test
    void printsTheCurveTheSuggestionAndACommandThatTrainsWithIt() throws IOException {
        Path digits = twoDigits();
        Ran ran = run(
                "train", "--data", digits, "--test", digits, "--find-learning-rate", "--learning-rate=3", "--seed", 4);

        assertEquals("", ran.err());
        assertEquals(0, ran.status());
        List<String> lines = ran.out().lines().toList();
        assertEquals("Learning rate    Loss  Smoothed", lines.get(0));
        assertTrue(lines.get(1).matches(" +1\\.0e-06 +\\d\\.\\d{4} +\\d\\.\\d{4}"), lines.get(1));
        assertTrue(lines.size() > 15 && lines.size() < 30, ran.out());
        String last = lines.get(lines.size() - 1);
        String begin = "inkling train --data " + digits + " --test " + digits + " --seed 4 --learning-rate ";
        assertTrue(last.startsWith(begin), last);
        String suggested = last.substring(begin.length());
        assertTrue(Range.LEARNING_RATE.contains(Range.LEARNING_RATE.parse(suggested)));
        assertTrue(lines.get(lines.size() - 3).startsWith("Take " + suggested + ": "), ran.out());

        Ran trained = run((Object[]) last.substring("inkling ".length()).split(" "));
        assertEquals(0, trained.status(), trained.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--history"})
    void refusesAFileThatItWouldNotWrite(String option) throws IOException {
        Path file = folder.resolve("model.onnx");
        Ran ran = run("train", "--data", twoDigits(), "--find-learning-rate", option, file);

        assertEquals(2, ran.status());
        assertEquals(
                Texts.get("wrong.finds-rate", option),
                ran.err().lines().findFirst().orElseThrow());
        assertFalse(Files.exists(file));
    }

    @Test
    void aSignalEndsIt() throws IOException {
        StringWriter out = new StringWriter();
        TrainCommand train = new TrainCommand(() -> {
            StopOnSignal signal = new StopOnSignal();
            signal.control().stop();
            return signal;
        });
        int status = new CommandLine(train)
                .setResourceBundle(Texts.bundle())
                .setOut(new PrintWriter(out, true))
                .execute("--data", twoDigits().toString(), "--find-learning-rate");

        assertEquals(Texts.get("print.stopped-before-end"), out.toString().strip());
        assertEquals(0, status);
    }
}
