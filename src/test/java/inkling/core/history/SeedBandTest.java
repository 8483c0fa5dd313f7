package inkling.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedBandTest {
    private static SmoothedRun run(float... losses) {
        RunHistory run = new RunHistory(2, 2);
        for (int i = 0; i < losses.length; i++) {
            run.addStep(losses[i], 0.1f, i + losses[0]);
        }
        return new SmoothedRun(run, 0);
    }

    @Test
    void goesAsFarAsTheShortestRun() {
        SeedBand band = new SeedBand(List.of(run(1, 2, 3, 4), run(3, 2, 1)));

        assertEquals(3, band.mean().size());
        assertEquals(2, band.mean().losses().get(2));
        assertEquals(1, band.low().get(2));
        assertEquals(3, band.high().get(2));
        assertEquals(2, band.mean().seconds().get(0));
    }

    @Test
    void aValidationCountsWhereAllHaveIt() {
        SmoothedRun one = run(1, 1, 1, 1);
        SmoothedRun other = run(1, 1, 1, 1);
        one.history().addValidation(new Validation(1, 0.4, 0.8));
        one.history().addValidation(new Validation(2, 0.2, 0.9));
        other.history().addValidation(new Validation(1, 0.6, 0.7));
        SeedBand band = new SeedBand(List.of(one, other));

        assertEquals(1, band.mean().validations().size());
        assertEquals(0.5, band.mean().validations().get(0).loss(), 1e-12);
        assertEquals(0.75, band.mean().validations().get(0).accuracy(), 1e-12);
        assertEquals(0.7, band.lowest().get(0).accuracy());
        assertEquals(0.8, band.highest().get(0).accuracy());
    }

    @Test
    void theMeanOfSmoothedLossesIsTheSmoothedMean() {
        SmoothedRun one = run(1, 5, 2, 8);
        SmoothedRun other = run(4, 1, 6, 2);
        one.smooth(0.7);
        other.smooth(0.7);
        SmoothedRun mean = new SmoothedRun(new SeedBand(List.of(one, other)).mean(), 0.7);

        assertEquals(
                (one.smoothed().get(3) + other.smoothed().get(3)) / 2,
                mean.smoothed().get(3),
                1e-6);
    }
}
