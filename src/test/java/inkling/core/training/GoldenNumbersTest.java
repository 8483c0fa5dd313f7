package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import inkling.RealData;
import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.Examples;
import inkling.core.evaluation.Evaluation;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** PyTorch's own numbers for this model on the real MNIST, in file order from zero weights. */
class GoldenNumbersTest {
    private static final double CLOSE = 1e-4;

    /** Adam makes steps of one length of the smallest gradients, which are mostly rounding. */
    private static final double CLOSE_FOR_ADAM = 3e-4;

    /** Under the golden file's names. */
    private static final Map<String, Optimizer> OPTIMIZERS = Map.of(
            "sgd, momentum 0.9, weight decay 1e-4",
            new Sgd(0.9, 1e-4),
            "sgd, momentum 0.9, Nesterov",
            new Sgd(0.9, true, 0),
            "adam",
            Adam.DEFAULT,
            "adamw, weight decay 0.01",
            Adam.DECOUPLED);

    /** One run of a golden file; the names are the file's. */
    @SuppressWarnings("ArrayRecordComponent") // read once from JSON
    private record Run(
            String optimizer,
            double learning_rate,
            int batch_size,
            int epochs,
            double[][] epoch_step_loss,
            int test_correct_of_10000,
            double test_mean_loss,
            double weight_frobenius_norm,
            float[] bias,
            float[] first_test_image_probabilities) {}

    private record Golden(List<Run> runs) {}

    @TestFactory
    Stream<DynamicTest> plainDescentAgreesWithPyTorch() {
        return runs("pytorch-softmax-regression.json")
                .map(run ->
                        DynamicTest.dynamicTest("learning rate " + run.learning_rate(), () -> compare(run, Sgd.PLAIN)));
    }

    @TestFactory
    Stream<DynamicTest> everyOptimizerAgreesWithPyTorch() {
        return runs("pytorch-optimizers.json")
                .map(run ->
                        DynamicTest.dynamicTest(run.optimizer(), () -> compare(run, OPTIMIZERS.get(run.optimizer()))));
    }

    private static Stream<Run> runs(String file) {
        return new Gson().fromJson(RealData.golden(file), Golden.class).runs().stream();
    }

    private static void compare(Run golden, Optimizer optimizer) {
        Hyperparameters hyperparameters = Hyperparameters.DEFAULT
                .withEpochs(golden.epochs())
                .withBatchSize(golden.batch_size())
                .withLearningRate(golden.learning_rate())
                .withOptimizer(optimizer)
                .withStart(new Start.Zeros())
                .withShuffle(false);
        TrainingSession session = new TrainingSession(
                new Recipe("golden", new Pixels(), Augmentation.NONE, hyperparameters), RealData.mnist());
        List<double[]> losses = new ArrayList<>();
        TrainingResult result = session.train(
                (status, weights) -> {
                    if (status.stepsDone() == 1 || status.step() % 100 == 0) {
                        losses.add(new double[] {status.epoch(), status.step(), status.loss()});
                    }
                },
                new TrainingControl());

        assertEquals(golden.epoch_step_loss().length, losses.size());
        for (int i = 0; i < losses.size(); i++) {
            assertArrayEquals(golden.epoch_step_loss()[i], losses.get(i), CLOSE);
        }
        SoftmaxRegression model = result.model();
        Evaluation evaluation = Evaluation.of(model, Examples.of(new Pixels(), RealData.mnistTest()));
        assertEquals(golden.test_correct_of_10000(), evaluation.correct(), 3);
        assertEquals(golden.test_mean_loss(), evaluation.meanLoss(), CLOSE);
        double close = optimizer instanceof Sgd ? CLOSE : CLOSE_FOR_ADAM;
        assertArrayEquals(golden.bias(), model.bias(), (float) close);
        assertEquals(golden.weight_frobenius_norm(), norm(model.weights()), close);
        assertArrayEquals(
                golden.first_test_image_probabilities(),
                model.predict(RealData.mnistTest().image(0)).probabilities(),
                (float) CLOSE);
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
