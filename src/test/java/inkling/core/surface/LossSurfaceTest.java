package inkling.core.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.evaluation.Evaluation;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Sgd;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunPath;
import inkling.core.runs.TestRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossSurfaceTest {
    private static final DigitDataset DIGITS = SyntheticDigits.generate(200, 1);

    @TempDir
    private static Path folder;

    private static KeptRun run;
    private static RunPath path;
    private static LossSurface surface;

    @BeforeAll
    static void train() throws IOException {
        Recipe recipe = Recipe.TUTORIAL.with(Recipe.TUTORIAL
                .hyperparameters()
                .withBatchSize(20)
                .withLearningRate(0.05)
                .withOptimizer(new Sgd(0.9, 0)));
        run = TestRuns.train(new RunLibrary(folder), recipe, new TrainingData(List.of(DIGITS), List.of()));
        path = run.path();
        surface = LossSurface.around(path, DIGITS, () -> false);
    }

    @Test
    void hasTheModelsOwnLossAtTheEndOfTheWay() throws IOException {
        RunPath.Point end = path.points().get(path.points().size() - 1);
        double own = Evaluation.of(run.model().model(), Examples.of(run.recipe().features(), DIGITS))
                .meanLoss();

        assertEquals(own, surface.lossAt(surface.across(end), surface.up(end)), 0.02);
        assertEquals(50, end.step());
    }

    @Test
    void isConvex() {
        int side = LossSurface.SIDE;
        for (int row = 1; row + 1 < side; row++) {
            for (int column = 1; column + 1 < side; column++) {
                double twice = 2 * surface.loss(row, column) * (1 + 1e-9);
                assertTrue(surface.loss(row, column - 1) + surface.loss(row, column + 1) >= twice - 1e-9);
                assertTrue(surface.loss(row - 1, column) + surface.loss(row + 1, column) >= twice - 1e-9);
                assertTrue(surface.loss(row - 1, column - 1) + surface.loss(row + 1, column + 1) >= twice - 1e-9);
            }
        }
    }

    @Test
    void theWholeWayLiesOnItAndLeadsDown() {
        for (RunPath.Point point : path.points()) {
            assertTrue(surface.across(point) > 0 && surface.across(point) < 1);
            assertTrue(surface.up(point) > 0 && surface.up(point) < 1);
        }
        RunPath.Point first = path.points().get(0);
        RunPath.Point last = path.points().get(path.points().size() - 1);
        assertTrue(surface.lossAt(surface.across(first), surface.up(first))
                > surface.lossAt(surface.across(last), surface.up(last)) + 0.5);
    }

    @Test
    void contoursLieWhereTheLossIs() {
        for (double level : Contours.levels(surface, 6)) {
            List<Contours.Segment> line = Contours.of(surface, level);
            assertTrue(!line.isEmpty());
            for (Contours.Segment piece : line) {
                assertEquals(level, surface.lossAt(piece.x1(), piece.y1()), 1e-6 * level);
                assertEquals(level, surface.lossAt(piece.x2(), piece.y2()), 1e-6 * level);
            }
        }
    }

    @Test
    void nobodyHasToWaitForIt() {
        assertThrows(CancellationException.class, () -> LossSurface.around(path, DIGITS, () -> true));
    }
}
