package inkling.bench.peers;

import inkling.core.dataset.EpochOrder;
import inkling.core.dataset.Examples;
import java.io.IOException;
import java.util.SplittableRandom;
import smile.classification.LogisticRegression;
import smile.util.IntSet;

/** Smile's logistic regression, taught online. */
final class SmilePeer extends JavaPeer {
    private static final int CLASSES = 10;

    @Override
    public String name() {
        return "Smile";
    }

    @Override
    public String note() {
        return "Its multinomial logistic regression, updated with one example after the other: it knows no batches, so an"
                + " epoch has as many steps as examples, and is further after five of them. Doubles, one thread.";
    }

    @Override
    void train(Work work, Report report) throws IOException {
        report.library(library(LogisticRegression.class));
        Examples training = work.training();
        double[][] rows = new double[training.size()][];
        float[] row = new float[training.columns()];
        for (int i = 0; i < rows.length; i++) {
            training.copyRow(i, row, 0);
            rows[i] = doubles(row);
        }
        // The last class is the one that the others are compared with; the last weight is the bias
        LogisticRegression model = new LogisticRegression.Multinomial(
                new double[CLASSES - 1][training.columns() + 1], 0, 0, IntSet.of(CLASSES));
        model.setLearningRate(work.hyperparameters().learningRate());
        EpochOrder order = new EpochOrder(rows.length, true, new SplittableRandom(0));
        report.begin();
        for (int epoch = 0; epoch < work.epochs(); epoch++) {
            for (int i : order.next(rows.length)) {
                model.update(rows[i], training.label(i));
            }
            report.epochEnds();
        }
        report.accuracy(work.test(), features -> model.predict(doubles(features)));
    }

    private static double[] doubles(float[] row) {
        double[] doubles = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            doubles[j] = row[j];
        }
        return doubles;
    }
}
