package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.EpochOrder;
import inkling.core.dataset.Examples;
import inkling.core.dataset.SparseRows;
import inkling.core.model.DigitImage;
import inkling.core.model.LinearLayer;
import inkling.core.model.Pixels;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import inkling.core.training.TrainingResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SparseLearnerTest {
    private static final int COUNT = 250;
    private static final double RATE = 0.5;

    /** Images with ink in the given share of pixels, the first of them blank. */
    private static Examples scattered(double share) {
        SplittableRandom random = new SplittableRandom(7);
        byte[] grey = new byte[COUNT * 784];
        byte[] labels = new byte[COUNT];
        for (int i = 0; i < COUNT; i++) {
            labels[i] = (byte) random.nextInt(10);
            for (int p = 0; i > 0 && p < 784; p++) {
                grey[i * 784 + p] = (byte) (random.nextDouble() < share ? 1 + random.nextInt(255) : 0);
            }
        }
        return Examples.of(new Pixels(), new DigitDataset("scattered", "", grey, labels));
    }

    private static final Examples DIGITS = scattered(0.2);

    private static LinearLayer start() {
        return new Start.Uniform().layer(new Pixels(), 10, new SplittableRandom(3));
    }

    private static EpochOrder order() {
        return new EpochOrder(COUNT, true, new SplittableRandom(5));
    }

    private static Learner sparse(int batchSize) {
        return new SparseLearner(start(), DIGITS.sparse().orElseThrow(), batchSize, order());
    }

    private static List<Double> losses(Learner learner, int steps) {
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            assertTrue(learner.nextBatch());
            losses.add(learner.loss());
            learner.update(RATE);
        }
        return losses;
    }

    /** Batches of 32 leave a rest of 26, and three epochs of 8 of them go on into a fourth. */
    @Test
    void goesTheWayOfTheMatrixProducts() {
        try (Learner sparse = sparse(32);
                Learner dense = new DenseLearner(start(), DIGITS, 32, Sgd.PLAIN, order())) {
            List<Double> expected = losses(dense, 27);
            List<Double> found = losses(sparse, 27);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), found.get(i), 1e-5, "step " + (i + 1));
            }
            assertArrayEquals(dense.now().weights(), sparse.now().weights(), 1e-5f);
            assertArrayEquals(dense.now().bias(), sparse.now().bias(), 1e-5f);
            assertEquals(dense.loss(), sparse.loss(), 1e-5, "after the last update");
        }
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        try (Learner first = sparse(32);
                Learner second = sparse(32)) {
            assertEquals(losses(first, 27), losses(second, 27));
            assertEquals(first.now(), second.now());
        }
    }

    @Test
    void aStepCanBeTakenBack() {
        try (Learner learner = sparse(32)) {
            losses(learner, 2);
            LinearLayer before = learner.now();
            losses(learner, 1);
            assertNotEquals(before, learner.now());
            assertEquals(before, learner.beforeLastUpdate());
        }
    }

    /** Softmax of the bias alone, whatever the weights are. */
    @Test
    void aBlankImageTeachesTheBiasAlone() {
        Examples blank = Examples.of(new Pixels(), new DigitDataset("blank", "", new byte[784], new byte[] {4}));
        EpochOrder order = new EpochOrder(1, false, new SplittableRandom(1));
        LinearLayer zeros = new Start.Zeros().layer(new Pixels(), 10, new SplittableRandom(1));
        try (Learner learner = new SparseLearner(zeros, blank.sparse().orElseThrow(), 1, order)) {
            assertEquals(Math.log(10), losses(learner, 1).get(0), 1e-6);
            assertArrayEquals(zeros.weights(), learner.now().weights());
            assertEquals(RATE * 0.9, learner.now().bias(4), 1e-6);
            assertEquals(RATE * -0.1, learner.now().bias(3), 1e-6);
        }
    }

    @Test
    void aRunOverSparseImagesThatDivergesKeepsTheLastGoodWeights() {
        Hyperparameters wild = Hyperparameters.DEFAULT.withBatchSize(50).withLearningRate(1e6);
        TrainingResult result =
                SgdTrainer.train(new Pixels(), DIGITS, wild, TrainingListener.NONE, new TrainingControl());

        assertEquals(Outcome.DIVERGED, result.outcome());
        assertEquals(2, result.divergence().orElseThrow().step());
        TrainingControl stopped = new TrainingControl();
        stopped.stop();
        assertEquals(
                SgdTrainer.train(new Pixels(), DIGITS, wild, TrainingListener.NONE, stopped)
                        .model(),
                result.model());
    }

    @Test
    void imagesThatAreMostlyInkAreLeftToTheMatrixProducts() {
        assertTrue(scattered(0.3).sparse().isPresent());
        assertTrue(scattered(0.5).sparse().isEmpty());
    }

    @Test
    void theNextRunFindsTheRowsOfTheLastOne() {
        assertSame(DIGITS.sparse().orElseThrow(), DIGITS.sparse().orElseThrow());
    }

    @Test
    void aRowIsWhatIsNotZeroWithItsColumns() {
        SparseRows rows = DIGITS.sparse().orElseThrow();
        assertEquals(rows.begin(0), rows.begin(1), "the blank one");
        assertEquals(DIGITS.label(4), rows.label(4));
        float[] expected = new float[784];
        float[] found = new float[784];
        DIGITS.copyRow(4, expected, 0);
        for (int i = rows.begin(4); i < rows.begin(5); i++) {
            assertNotEquals(0, rows.greys()[i]);
            found[rows.columns()[i]] = DigitImage.inkOfGrey(rows.greys()[i]);
        }
        assertArrayEquals(expected, found);
    }
}
