package inkling.bench.peers;

import inkling.core.dataset.EpochOrder;
import inkling.core.dataset.Examples;
import java.io.IOException;
import java.util.SplittableRandom;

/** Softmax regression as a textbook has it, in loops over arrays of floats. */
final class PlainLoopPeer extends JavaPeer {
    private static final int CLASSES = 10;

    @Override
    public String name() {
        return "plain Java loop";
    }

    @Override
    public String note() {
        return "The same recipe as a textbook has it: for each example of a batch ten sums over all pixels, softmax, and"
                + " the pixels times the error added to the gradient; floats, one thread, no library.";
    }

    @Override
    void train(Work work, Report report) throws IOException {
        report.library("Java " + System.getProperty("java.version"));
        Examples training = work.training();
        float[][] rows = new float[training.size()][training.columns()];
        for (int i = 0; i < rows.length; i++) {
            training.copyRow(i, rows[i], 0);
        }
        EpochOrder order = new EpochOrder(rows.length, true, new SplittableRandom(0));
        Layer layer = new Layer(training.columns());
        float rate = (float) work.hyperparameters().learningRate();
        report.begin();
        for (int epoch = 0; epoch < work.epochs(); epoch++) {
            for (int done = 0; done < rows.length; done += work.batchSize()) {
                int[] batch = order.next(work.batchSize());
                for (int i : batch) {
                    layer.addGradient(rows[i], training.label(i));
                }
                layer.step(rate / batch.length);
            }
            report.epochEnds();
        }
        report.accuracy(work.test(), layer::read);
    }

    /** Ten rows of weights, each with its bias, and the sum of the gradients of a batch. */
    private static final class Layer {
        private final float[][] weights;
        private final float[] biases = new float[CLASSES];
        private final float[][] gradients;
        private final float[] biasGradients = new float[CLASSES];

        Layer(int features) {
            weights = new float[CLASSES][features];
            gradients = new float[CLASSES][features];
        }

        void addGradient(float[] features, int label) {
            float[] errors = probabilities(features);
            errors[label]--;
            for (int digit = 0; digit < CLASSES; digit++) {
                float error = errors[digit];
                float[] gradient = gradients[digit];
                for (int j = 0; j < features.length; j++) {
                    gradient[j] += error * features[j];
                }
                biasGradients[digit] += error;
            }
        }

        void step(float rate) {
            for (int digit = 0; digit < CLASSES; digit++) {
                for (int j = 0; j < weights[digit].length; j++) {
                    weights[digit][j] -= rate * gradients[digit][j];
                    gradients[digit][j] = 0;
                }
                biases[digit] -= rate * biasGradients[digit];
                biasGradients[digit] = 0;
            }
        }

        int read(float[] features) {
            float[] probabilities = probabilities(features);
            int best = 0;
            for (int digit = 1; digit < CLASSES; digit++) {
                best = probabilities[digit] > probabilities[best] ? digit : best;
            }
            return best;
        }

        private float[] probabilities(float[] features) {
            float[] values = new float[CLASSES];
            float largest = Float.NEGATIVE_INFINITY;
            for (int digit = 0; digit < CLASSES; digit++) {
                float score = biases[digit];
                for (int j = 0; j < features.length; j++) {
                    score += weights[digit][j] * features[j];
                }
                values[digit] = score;
                largest = Math.max(largest, score);
            }
            float sum = 0;
            for (int digit = 0; digit < CLASSES; digit++) {
                values[digit] = (float) Math.exp(values[digit] - largest);
                sum += values[digit];
            }
            for (int digit = 0; digit < CLASSES; digit++) {
                values[digit] /= sum;
            }
            return values;
        }
    }
}
