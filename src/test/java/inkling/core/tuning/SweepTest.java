package inkling.core.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunState;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingSession;
import inkling.core.training.TrainingStatus;
import inkling.core.tuning.SweepSpace.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps with the real trainer over few synthetic digits. */
class SweepTest {
    private static final PreparedData DIGITS = PreparedData.of(
            Recipe.TUTORIAL,
            new TrainingData(List.of(SyntheticDigits.generate(100, 1)), List.of(SyntheticDigits.generate(50, 2))),
            new TrainingControl());

    @TempDir
    private Path folder;

    private final List<String> heard = new ArrayList<>();
    private final TrainingControl control = new TrainingControl();
    private int stopAtRun = Integer.MAX_VALUE;

    private RunLibrary library() {
        return new RunLibrary(folder);
    }

    private List<KeptRun> sweep(double... rates) throws IOException {
        List<Recipe> recipes = new SweepSpace(
                        Recipe.TUTORIAL.with(
                                Recipe.TUTORIAL.hyperparameters().withEpochs(2).withBatchSize(50)),
                        Map.of(
                                Range.LEARNING_RATE,
                                new Values(DoubleStream.of(rates).boxed().toList())))
                .grid();
        Sweep.Listener listener = new Sweep.Listener() {
            @Override
            public void afterStep(int run, TrainingStatus status) {
                if (run == stopAtRun) {
                    control.stop();
                }
            }

            @Override
            public void ended(int run, KeptRun kept) {
                heard.add(run + " " + kept.recipe().hyperparameters().learningRate() + " " + kept.state());
            }
        };
        return new Sweep(library(), List.of("synthetic"), List.of()).run(recipes, DIGITS, listener, control);
    }

    @Test
    void everyRunIsInTheLibraryThoseThatDivergedToo() throws IOException {
        List<KeptRun> ended = sweep(0.1, 1e6);

        assertEquals(List.of("0 0.1 FINISHED", "1 1000000.0 DIVERGED"), heard);
        assertEquals(2, library().list().size());
        KeptRun first = library().find(ended.get(0).id());
        assertEquals(List.of("synthetic"), first.data());
        assertEquals(4, first.history().size());
        assertEquals(2, first.history().validations().size());
        assertFalse(ended.get(1).hasModel());
    }

    @Test
    void aRunOfASweepIsTheRunThatItWouldBeByItself() throws IOException {
        KeptRun second = sweep(0.1, 0.3).get(1);
        TrainingSession alone = new TrainingSession(second.recipe(), DIGITS);
        TrainingResult result = alone.train(TrainingListener.NONE, new TrainingControl());

        assertEquals(result.model().layer(), second.model().model().layer());
    }

    @Test
    void whatIsStoppedIsKeptAndTheRestIsNotBegun() throws IOException {
        stopAtRun = 1;
        List<KeptRun> ended = sweep(0.1, 0.3, 0.5);

        assertEquals(List.of("0 0.1 FINISHED", "1 0.3 STOPPED"), heard);
        assertEquals(1, ended.get(1).stepsDone());
        assertEquals(RunState.STOPPED, ended.get(1).state());
        assertEquals(2, library().list().size());
    }

    @Test
    void trialsAreTheNumbersOfTheRuns() throws IOException {
        List<Trial> trials = sweep(0.1, 0.3, 1e6).stream().map(Trial::of).toList();

        assertEquals(List.of("learning rate"), Trial.differing(trials));
        assertEquals(50, trials.get(0).settings().get("batch size"));
        assertTrue(trials.get(0).accuracy().isPresent() && trials.get(0).loss().isPresent());
        assertTrue(trials.get(2).accuracy().isEmpty() && trials.get(2).loss().isEmpty());
        assertEquals(trials.get(2), trials.stream().max(Trial.BEST_FIRST).orElseThrow(), "what diverged is the last");
    }
}
