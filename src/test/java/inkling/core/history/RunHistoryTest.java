package inkling.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {
    private static final int STEPS_PER_EPOCH = 4;

    private final RunHistory run = new RunHistory(3, STEPS_PER_EPOCH);

    @TempDir
    private Path folder;

    private void add(float... losses) {
        for (float loss : losses) {
            run.addStep(loss, 0.5f, 0);
        }
    }

    @Test
    void knowsEpochAndStepOfEverySample() {
        add(9, 8, 7, 6, 5);
        assertEquals(2, run.epochOf(4));
        assertEquals(1, run.stepInEpoch(4));
        assertEquals(5, run.losses().get(4));
        assertEquals(0.5f, run.learningRates().get(4));
    }

    @Test
    void aPositionMeansTheNearestStepThatThereIs() {
        add(9, 8, 7, 6, 5);
        assertEquals(1.25, RunAxis.EPOCHS.position(run, 4));
        assertEquals(0, RunAxis.EPOCHS.nearest(run, 0));
        assertEquals(3, RunAxis.EPOCHS.nearest(run, 1.05));
        assertEquals(4, RunAxis.EPOCHS.nearest(run, 2.9));
    }

    @Test
    void alongStepsEverythingCountsStepsFromOne() {
        add(9, 8, 7, 6, 5);
        assertEquals(5, RunAxis.STEPS.position(run, 4));
        assertEquals(4, RunAxis.STEPS.nearest(run, 5.2));
        assertEquals(8, RunAxis.STEPS.endOfEpoch(run, 2));
        assertEquals(2, RunAxis.EPOCHS.endOfEpoch(run, 2));
    }

    @Test
    void knowsTheLastValidationUntilAStep() {
        add(9, 8, 7, 6, 5, 4, 3, 2);
        run.addValidation(new Validation(1, 0.9, 0.7));
        run.addValidation(new Validation(2, 0.5, 0.8));
        assertEquals(Optional.empty(), run.lastValidation(2));
        assertEquals(0.7, run.lastValidation(3).orElseThrow().accuracy());
        assertEquals(0.7, run.lastValidation(6).orElseThrow().accuracy());
        assertEquals(0.8, run.lastValidation(7).orElseThrow().accuracy());
    }

    @Test
    void knowsWhereTheRunWentWrongAlsoBehindTheLastStep() {
        add(9, 8, 7, 6, 5);
        assertEquals(OptionalInt.empty(), run.divergedAt());
        run.diverged(2, 2);
        assertEquals(OptionalInt.of(run.size()), run.divergedAt());
        assertEquals(1.5, RunAxis.EPOCHS.position(run, run.divergedAt().getAsInt()));
        assertEquals(run.divergedAt(), run.copy().divergedAt());
    }

    @Test
    void severalTestSetsAreOneInWhichEachDigitCountsTheSame() {
        Evaluation many = evaluation(300, 270, 0.2);
        Evaluation few = evaluation(100, 50, 1);
        Validation both = Validation.of(4, List.of(many, few)).orElseThrow();
        assertEquals(4, both.epoch());
        assertEquals(0.8, both.accuracy(), 1e-12);
        assertEquals(0.4, both.loss(), 1e-12);
        assertEquals(Optional.empty(), Validation.of(4, List.of()));
    }

    private static Evaluation evaluation(int total, int correct, double meanLoss) {
        return new Evaluation(
                IntStream.range(0, total)
                        .mapToObj(i -> new Outcome(i, 0, i < correct ? 0 : 1, 1))
                        .toList(),
                meanLoss);
    }

    @Test
    void smoothingCanBeChangedAtAnyTime() {
        add(1, 3, 1, 3, 1, 3);
        SmoothedRun seen = new SmoothedRun(run, 0);
        assertEquals(3, seen.smoothed().get(5));
        seen.smooth(0.9);
        assertEquals(2, seen.smoothed().get(5), 0.3);
        add(2);
        seen.catchUp();
        assertEquals(7, seen.smoothed().size());
        assertTrue(Math.abs(seen.smoothed().get(6) - 2) < 0.3);
    }

    @Test
    void theTableHasARowForEveryStepAndDotsInEveryLanguage() throws IOException {
        add(2.5f, 1.5f, 1.25f, 1.125f, 1);
        run.addValidation(new Validation(1, 1.4, 0.8125));
        assertEquals("""
                epoch,step,loss,learning_rate,validation_loss,validation_accuracy
                1,1,2.5,0.5,,
                1,2,1.5,0.5,,
                1,3,1.25,0.5,,
                1,4,1.125,0.5,1.4,0.8125
                2,1,1.0,0.5,,
                """, table(Locale.GERMANY));
    }

    @Test
    void anEpochThatIsStillBeingValidatedHasNoValidationInTheTable() throws IOException {
        add(9, 8, 7, 6, 5, 4, 3, 2);
        run.addValidation(new Validation(1, 1.4, 0.8125));
        assertTrue(table(Locale.ROOT).endsWith("\n2,4,2.0,0.5,,\n"));
    }

    private String table(Locale locale) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            Path file = folder.resolve("history.csv");
            HistoryCsv.save(run, file);
            return Files.readString(file);
        } finally {
            Locale.setDefault(before);
        }
    }
}
