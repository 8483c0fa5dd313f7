package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.history.RunHistory;
import inkling.core.recipe.Recipe;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunPlan;
import inkling.core.runs.RunRecorder;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages about models and runs, and programs of runs. */
class ReportTest extends CommandTest {
    /** Digits of which some are to test with. */
    private List<String> digits() throws IOException {
        IdxFolder idx = IdxFolder.of(folder.resolve("digits"));
        idx.write(Split.TRAIN, SyntheticDigits.generate(200, 1));
        idx.write(Split.TEST, SyntheticDigits.generate(50, 2));
        return List.of(idx.folder().toString());
    }

    /** The folder of the user's data, in which there is one run. */
    private Path dataOfAUser(Recipe recipe) throws IOException {
        Path user = folder.resolve("user");
        List<String> names = digits();
        TrainingData data = DataSources.of(Optional.empty()).training(names, List.of());
        TrainingSession session = new TrainingSession(recipe, data);
        RunPlan plan = new RunPlan(
                recipe,
                names,
                List.of(),
                data.train().stream().map(LabelledDigits::source).toList(),
                session.stepsPerEpoch(),
                Optional.empty());
        try (RunRecorder recorder = new RunLibrary(user.resolve("inkling").resolve("runs"))
                .begin(plan, new RunHistory(session.epochs(), session.stepsPerEpoch()))) {
            TrainingResult result = session.train(recorder, new TrainingControl());
            recorder.end(result, Optional.of(session.withCard(result, session.evaluate(result.model()))));
        }
        return user;
    }

    /** A command of this user's, where folders are as on Linux. */
    private static Ran runAs(Path user, Object... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = process(arguments);
        command.environment().put("XDG_DATA_HOME", user.toString());
        Process process = command.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, err);
    }

    @Test
    void aPageAboutAModel() throws IOException {
        Path page = folder.resolve("report.html");
        Ran ran = run("report", "--model", "tutorial", "--data", twoDigits(), digits().get(0), "--out", page);

        assertEquals(new Ran(0, "Report written to " + page + System.lineSeparator(), ""), ran);
        String html = Files.readString(page);
        assertTrue(html.contains("<h1>Report on tutorial</h1>"));
        assertTrue(html.contains("Of the 2 digits in digits.inkml"), "the first data");
        assertTrue(html.contains("Of the 50 digits in digits test images"), "the second data");
    }

    @Test
    void aPageAboutARunIsOnWhatItWasValidatedOn() throws IOException, InterruptedException {
        Path user = dataOfAUser(Recipe.TUTORIAL);
        Path page = folder.resolve("report.html");
        Ran ran = runAs(user, "report", "--run", "last", "--out", page);

        assertEquals("", ran.err());
        String html = Files.readString(page);
        assertTrue(html.contains("Of the 50 digits in digits test images"));
        assertTrue(html.contains("How the training went"));
        assertTrue(html.contains("inkling train --preset tutorial --data " + digits().get(0)));
        assertTrue(html.contains("nn.Linear(28 * 28, 10)"));
    }

    @Test
    void theProgramOfARunAndItsModel() throws IOException, InterruptedException {
        Path user = dataOfAUser(Recipe.TUTORIAL);
        Path program = folder.resolve("run.py");
        Path model = folder.resolve("run.onnx");

        assertEquals(
                new Ran(0, "Program written to " + program + System.lineSeparator(), ""),
                runAs(user, "export", "--run", "last", program));
        assertTrue(Files.readString(program).contains("nn.Linear(28 * 28, 10)"));
        assertEquals(0, runAs(user, "export", "--run", "last", model).status());
        assertTrue(
                run("evaluate", "--model", model, "--data", twoDigits()).out().contains("of 2 right"));
    }

    @Test
    void whatCannotBeIsSaidBeforeAnythingIsMeasured() throws IOException {
        Path page = folder.resolve("report.html");
        List<Ran> refused = List.of(
                run("report", "--data", "mnist", "--out", page),
                run("report", "--model", "tutorial", "--run", "last", "--out", page),
                run("report", "--model", "tutorial", "--out", page),
                run("report", "--model", "tutorial", "--data", "mnist", "--out", folder.resolve("report.pdf")),
                run("export", "--model", "tutorial", folder.resolve("run.py")),
                run("export", "--run", "last", folder.resolve("run.txt")));

        assertEquals(
                List.of(
                        "Expected either --model or --run",
                        "Expected either --model or --run",
                        "Missing required option: '--data=mnist|synthetic|PATH'",
                        "--out: expected a name that ends in .html, found " + folder.resolve("report.pdf"),
                        "A program is of a run: name one with --run",
                        "FILE: expected a name that ends in .html or .onnx or .safetensors or .java or .py, found "
                                + folder.resolve("run.txt")),
                refused.stream()
                        .map(ran -> ran.err().lines().findFirst().orElse(""))
                        .toList());
        refused.forEach(ran -> assertEquals(2, ran.status()));
        assertFalse(Files.exists(page));
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeAnythingIsMeasured() {
        Ran ran = run("report", "--model", "tutorial", "--data", "synthetic", "--out", folder.resolve("no/a.html"));

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("no"), ran.err());
    }
}
