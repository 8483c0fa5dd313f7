package inkling.core.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.history.RunHistory;
import inkling.core.model.TrainedModel;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Start;
import inkling.core.text.Texts;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLibraryTest {
    private static final Instant NOW = Instant.parse("2026-11-28T19:04:12Z");
    private static final TrainingData DIGITS =
            new TrainingData(List.of(SyntheticDigits.generate(50, 1)), List.of(SyntheticDigits.generate(20, 2)));

    private static final Recipe RECIPE = Recipe.TUTORIAL.with(
            Recipe.TUTORIAL.hyperparameters().withEpochs(3).withBatchSize(10).withLearningRate(0.1));

    @TempDir
    private Path folder;

    private RunLibrary library() {
        return libraryAt(NOW);
    }

    private RunLibrary libraryAt(Instant time) {
        return new RunLibrary(folder, Clock.fixed(time, ZoneOffset.UTC));
    }

    private String train(Recipe recipe) throws IOException {
        return TestRuns.train(library(), recipe, DIGITS).id();
    }

    /** Trains until the process is killed, as far as a test can be. */
    private String killed(Recipe recipe, int afterSteps, Duration aStep) throws IOException {
        TrainingSession session = new TrainingSession(recipe, DIGITS);
        AtomicLong now = new AtomicLong();
        RunRecorder recorder = library()
                .begin(TestRuns.plan(recipe, session), new RunHistory(session.epochs(), session.stepsPerEpoch()));
        recorder.useClock(() -> now.getAndAdd(aStep.toNanos()));
        TrainingControl control = new TrainingControl();
        session.train(
                (status, weights) -> {
                    recorder.afterStep(status, weights);
                    if (status.stepsDone() == afterSteps) {
                        control.stop();
                    }
                },
                control);
        recorder.close();
        return recorder.id();
    }

    @Test
    void keepsAllOfARun() throws IOException {
        Recipe recipe = RECIPE.with(RECIPE.hyperparameters()
                .withLearningRate(0.001)
                .withOptimizer(Adam.DECOUPLED)
                .withPatience(2));
        String id = train(recipe);
        KeptRun run = library().find(id);

        assertEquals("20261128-190412", id);
        assertEquals(NOW, run.began());
        assertEquals(recipe, run.recipe());
        assertEquals(List.of("synthetic"), run.data());
        assertEquals(DIGITS.train().get(0).source(), run.sources().get(0));
        assertEquals(RunState.FINISHED, run.state());
        assertEquals(15, run.stepsDone());
        assertEquals(15, run.history().size());
        assertEquals(3, run.history().validations().size());
        assertEquals(15, run.checkpoint().stepsDone());
        assertTrue(run.loss().getAsDouble() < 2.3);
        TrainedModel model = run.model();
        assertEquals(
                run.validation().orElseThrow().accuracy(),
                model.card().measurements().get(0).accuracy());
    }

    @Test
    void theNewestComesFirst() throws IOException {
        for (int i = 0; i < 11; i++) {
            train(RECIPE);
        }

        assertEquals("20261128-190412-11", ids().get(0));
        assertEquals("20261128-190412-2", ids().get(9));
        assertEquals("20261128-190412", ids().get(10));
        assertEquals(ids().get(0), library().find(RunLibrary.LAST).id());
    }

    /** By summer time, a journey, or because it was wrong. */
    @Test
    void aRunAfterTheClockWasTurnedBackIsTheNewestAllTheSame() throws IOException {
        List<String> inOrder = new ArrayList<>();
        for (int hoursBack : List.of(0, 1, 1, 26)) {
            Instant began = NOW.minus(Duration.ofHours(hoursBack));
            inOrder.add(0, TestRuns.train(libraryAt(began), RECIPE, DIGITS).id());
            assertEquals(began, library().find(RunLibrary.LAST).began());
        }

        assertEquals(inOrder, ids());
        assertEquals(List.of("20261128-190415", "20261128-190414", "20261128-190413", "20261128-190412"), inOrder);
    }

    @Test
    void aClockThatWasWrongByFarTakesNoNameForEver() throws IOException {
        TestRuns.train(libraryAt(Instant.parse("2126-01-01T00:00:00Z")), RECIPE, DIGITS);
        TestRuns.train(libraryAt(Instant.EPOCH), RECIPE, DIGITS);
        train(RECIPE);

        assertEquals(List.of("21260101-000000", "20261128-190412", "19700101-000000"), ids());
    }

    private List<String> ids() throws IOException {
        return library().list().stream().map(RunLibrary.Entry::id).toList();
    }

    @Test
    void aRunUnderWayIsThereAndCannotBeDeleted() throws IOException {
        TrainingSession session = new TrainingSession(RECIPE, DIGITS);
        try (RunRecorder recorder = library()
                .begin(TestRuns.plan(RECIPE, session), new RunHistory(session.epochs(), session.stepsPerEpoch()))) {
            assertEquals(RunState.RUNNING, library().find(recorder.id()).state());
            IOException refused =
                    assertThrows(IOException.class, () -> library().delete(List.of(recorder.id())));
            assertTrue(Texts.of(refused).contains("under way"), Texts.of(refused));
        }
    }

    @Test
    void aRunWithoutAStepLeavesNothing() throws IOException {
        TrainingSession session = new TrainingSession(RECIPE, DIGITS);
        library().begin(TestRuns.plan(RECIPE, session), new RunHistory(3, 5)).close();

        assertEquals(List.of(), library().list());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aKilledRunIsThereUpToAFewSecondsBefore() throws IOException {
        KeptRun run = library().find(killed(RECIPE, 13, Duration.ofSeconds(1)));

        assertEquals(RunState.KILLED, run.state());
        assertEquals(12, run.stepsDone());
        assertEquals(10, run.checkpoint().stepsDone());
        assertTrue(run.canGoOn());
        assertEquals(run.checkpoint().parameters(), run.model().model().layer());
    }

    @Test
    void aKilledRunGoesOnToTheSameBits() throws IOException {
        KeptRun broken = library().find(killed(RECIPE, 12, Duration.ofSeconds(1)));
        TrainingSession session = new TrainingSession(broken.recipe(), DIGITS);

        TrainingResult result = session.goOn(broken.checkpoint(), TrainingListener.NONE, new TrainingControl());

        assertArrayEquals(
                library().find(train(RECIPE)).model().model().weights(),
                result.model().weights());
    }

    /** The disk refuses the model, which comes behind the checkpoint and in front of the end. */
    @Test
    void aRunThatIsKilledAtItsEndKnowsTheStepsThatItsCheckpointHas() throws IOException {
        TrainingSession session = new TrainingSession(RECIPE, DIGITS);
        String id;
        try (RunRecorder recorder =
                library().begin(TestRuns.plan(RECIPE, session), new RunHistory(3, session.stepsPerEpoch()))) {
            id = recorder.id();
            Files.createDirectory(folder.resolve(id).resolve("trained.safetensors"));
            TrainingResult result = session.train(recorder, new TrainingControl());
            recorder.end(result, Optional.of(session.withCard(result, session.evaluate(result.model()))));
        }

        KeptRun run = library().find(id);
        assertEquals(RunState.KILLED, run.state());
        assertEquals(15, run.checkpoint().stepsDone());
        assertEquals(15, run.history().size());
    }

    /** As after a disk that lost the end of a file. */
    @Test
    void aRunThatLostStepsOfItsCheckpointSaysSoAndDoesNotGoOn() throws IOException {
        KeptRun run = library().find(train(RECIPE));
        Path steps = folder.resolve(run.id()).resolve("steps.run");
        Files.write(steps, Arrays.copyOf(Files.readAllBytes(steps), (int) Files.size(steps) - 100));

        IOException problem = assertThrows(IOException.class, () -> run.resume(run.sources(), 5));
        assertEquals(
                steps + ": expected the 15 steps of the checkpoint, found "
                        + run.history().size() + "; repeat the run, or start another",
                Texts.of(problem));
    }

    @Test
    void aRunFromGivenWeightsKnowsThem() throws IOException {
        TrainedModel before = library().find(train(RECIPE)).model();
        Recipe further = RECIPE.with(RECIPE.hyperparameters().withStart(new Start.Given(before.model())));

        assertEquals(further, library().find(train(further)).recipe());
    }

    @Test
    void aNameANoteAndAStarStayOnIt() throws IOException {
        String id = train(RECIPE);
        library()
                .change(
                        id,
                        label -> label.withName("the good one")
                                .withNote("a\n\"b\"")
                                .withStar(true));

        assertEquals(
                new Label("the good one", "a\n\"b\"", true),
                library().find("the good one").label());
        library().change(train(RECIPE), label -> label.withName("the good one"));
        assertThrows(IOException.class, () -> library().find("the good one"));
        assertThrows(IOException.class, () -> library().find("another"));
    }

    @Test
    void whatIsDeletedCanBeHadBackForSomeDays() throws IOException {
        String id = train(RECIPE);
        library().delete(List.of(id));
        assertEquals(List.of(), library().list());
        library().restore(List.of(id));
        assertEquals(15, library().find(id).history().size());

        library().delete(List.of(id));
        RunLibrary later = libraryAt(NOW.plus(Duration.ofDays(8)));
        TrainingSession session = new TrainingSession(RECIPE, DIGITS);
        later.begin(TestRuns.plan(RECIPE, session), new RunHistory(3, 5)).close();
        assertFalse(Files.exists(folder.resolve(".deleted").resolve(id)));
    }

    @Test
    void aDamagedRunIsListedAsDamagedAndTheOthersWork() throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> files = List.of("plan.json", "end.json", "marks.json");
        for (String file : files) {
            String id = train(RECIPE);
            Files.writeString(folder.resolve(id).resolve(file), "{\"version\": 1, \"began\": ");
            ids.add(id);
        }
        String whole = train(RECIPE);

        List<RunLibrary.Entry> all = library().list();
        assertEquals(4, all.size());
        assertEquals(whole, assertInstanceOf(KeptRun.class, all.get(0)).id());
        for (RunLibrary.Entry entry : all.subList(1, 4)) {
            DamagedRun damaged = assertInstanceOf(DamagedRun.class, entry);
            String sentence = Texts.of(damaged.problem());
            assertTrue(sentence.contains(files.get(ids.indexOf(damaged.id()))), sentence);
        }
        library().delete(ids);
        assertEquals(1, library().list().size());
    }

    @Test
    void aDamagedCheckpointIsNoticed() throws IOException {
        String id = train(RECIPE);
        Path file = folder.resolve(id).resolve("checkpoint.safetensors");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 5] ^= 1;
        Files.write(file, bytes);

        assertThrows(IOException.class, () -> library().find(id).checkpoint());
    }

    /** The SHA-256 of a checkpoint is about its weights alone. */
    @Test
    void numbersThatCannotBeAreNoticed() throws IOException {
        KeptRun run = library().find(train(RECIPE));
        replace(run, "checkpoint.safetensors", "\"steps\":\"15\"", "\"steps\":\"-5\"");
        assertThrows(IOException.class, run::checkpoint);
        replace(run, "path.safetensors", "\"explained\":\"0.", "\"explained\":\"7.");
        assertThrows(IOException.class, run::path);
    }

    private void replace(KeptRun run, String name, String before, String after) throws IOException {
        Path file = folder.resolve(run.id()).resolve(name);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(before), name);
        Files.writeString(file, text.replace(before, after), StandardCharsets.ISO_8859_1);
    }

    @Test
    void leavesForeignFilesAlone() throws IOException {
        Files.createDirectories(folder.resolve("thesis"));
        Files.writeString(folder.resolve("20261128-190411"), "a file that is called as a run");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        train(RECIPE);

        assertEquals(1, library().list().size());
        assertTrue(Files.exists(folder.resolve("thesis")));
        assertTrue(Files.exists(folder.resolve("notes.txt")));
        assertTrue(Files.exists(folder.resolve("20261128-190411")));
    }
}
