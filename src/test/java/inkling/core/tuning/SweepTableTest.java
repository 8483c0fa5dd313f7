package inkling.core.tuning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.tuning.Trial.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SweepTableTest {
    private static Trial trial(String id, double rate, double momentum, double accuracy) {
        return new Trial(
                id,
                id,
                Map.of("learning rate", rate, "momentum", momentum),
                OptionalDouble.of(1 - accuracy),
                OptionalDouble.of(accuracy));
    }

    private static final List<Trial> TRIALS = List.of(
            trial("a", 0.1, 0.9, 0.8),
            trial("b", 0.01, 0, 0.5),
            trial("c", 0.1, 0.9, 0.9),
            new Trial(
                    "d",
                    "d",
                    Map.of("learning rate", 1.0, "momentum", 0.9),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()));

    @Test
    void hasARowAndAColumnForEachValueAndMissesWhatWasNotTried() {
        SweepTable table = SweepTable.of(TRIALS, "momentum", "learning rate", Score.ACCURACY);

        assertEquals(List.of(0.0, 0.9), table.rows());
        assertEquals(List.of(0.01, 0.1, 1.0), table.columns());
        assertEquals("b", table.at(0, 0).orElseThrow().id());
        assertEquals("d", table.at(1, 2).orElseThrow().id());
        assertTrue(table.at(0, 1).isEmpty());
    }

    @Test
    void theBestOfSeveralInACellCounts() {
        for (Score score : Score.values()) {
            SweepTable table = SweepTable.of(TRIALS, "momentum", "learning rate", score);
            assertEquals("c", table.at(1, 1).orElseThrow().id(), score.name());
        }
    }

    @Test
    void whatDivergedHasNoScore() {
        double[] scores =
                SweepTable.of(TRIALS, "momentum", "learning rate", Score.LOSS).scores();
        Arrays.sort(scores);

        assertArrayEquals(new double[] {0.1, 0.5}, scores, 1e-9);
    }
}
