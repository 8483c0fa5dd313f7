package inkling.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.cli.CommandTest;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.model.ModelFiles;
import inkling.core.text.Texts;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** A real process that is told to end in the middle of its training. */
class StopTrainingTest extends CommandTest {
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aSignalStopsAfterTheStepUnderWayAndTheModelIsWritten() throws Exception {
        IdxFolder.of(folder).write(Split.TRAIN, SyntheticDigits.generate(500, 1));
        IdxFolder.of(folder).write(Split.TEST, SyntheticDigits.generate(100, 2));
        Path model = folder.resolve("model.safetensors");
        Path history = folder.resolve("history.csv");
        Process process = process(
                        "train",
                        "--data",
                        folder,
                        "--epochs",
                        10_000,
                        "--log-every",
                        1,
                        "--out",
                        model,
                        "--history",
                        history)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertTrue(out.readLine().startsWith("Epoch: [1/10000], Step: [1/5]"));
            // SIGTERM; Ctrl-C's SIGINT takes the same way
            process.toHandle().destroy();
            List<String> lines = out.lines().toList();

            String end = String.join("\n", lines.subList(lines.size() - 5, lines.size()));
            assertTrue(
                    end.matches(
                            "(?s)Stopped after \\d+ steps\\..*Kept as run .*Model written to .*History written to .*"),
                    end);
            assertEquals(128 + 15, process.waitFor());
            String steps = end.replaceAll("(?s)Stopped after (\\d+) .*", "$1");
            assertEquals(steps, ModelFiles.open(model).card().settings().get("stopped after step"));
            assertEquals(
                    1 + Integer.parseInt(steps), Files.readAllLines(history).size());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aSignalWhileTheFeaturesAreComputedLeavesNothing() throws Exception {
        Path digits = twoDigits();
        Path model = folder.resolve("model.safetensors");
        StringWriter out = new StringWriter();
        TrainCommand train = new TrainCommand(() -> {
            StopOnSignal signal = new StopOnSignal();
            signal.control().stop();
            return signal;
        });
        int status = new CommandLine(train)
                .setResourceBundle(Texts.bundle())
                .setOut(new PrintWriter(out, true))
                .execute("--data", digits.toString(), "--out", model.toString());

        assertEquals(Texts.get("print.stopped-early"), out.toString().strip());
        assertEquals(0, status);
        assertFalse(Files.exists(model));
    }
}
