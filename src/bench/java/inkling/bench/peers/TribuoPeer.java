package inkling.bench.peers;

import inkling.core.dataset.Examples;
import java.io.IOException;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo's linear model, trained by descent. */
class TribuoPeer extends JavaPeer {
    /** Held, or the handler that is added here would be collected together with the logger. */
    private static final Logger LOGGER = Logger.getLogger(AbstractSGDTrainer.class.getName());

    @Override
    public String name() {
        return "Tribuo";
    }

    @Override
    public String note() {
        return "Its linear trainer with the log loss and plain descent, in the same batches, on sparse rows of doubles,"
                + " one thread. It multiplies the summed gradient of a batch by the batch's size once more; the learning"
                + " rate is divided by the square of that, which makes the steps the tutorial's.";
    }

    @Override
    void train(Work work, Report report) throws IOException {
        report.library(library(LinearSGDTrainer.class));
        Examples training = work.training();
        String[] names = IntStream.range(0, training.columns())
                .mapToObj(j -> String.format("%04d", j))
                .toArray(String[]::new);
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> data = new MutableDataset<>(new SimpleDataSourceProvenance("MNIST", labels), labels);
        float[] row = new float[training.columns()];
        for (int i = 0; i < training.size(); i++) {
            training.copyRow(i, row, 0);
            data.add(example(training.label(i), row, names));
        }
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(new EpochsInLog(report));
        double batch = work.batchSize();
        LinearSGDModel model = new LinearSGDTrainer(
                        new LogMulticlass(),
                        SGD.getSimpleSGD(work.hyperparameters().learningRate() / (batch * batch)),
                        work.epochs(),
                        (int) Math.ceil(training.size() / batch),
                        work.batchSize(),
                        0)
                .train(data);
        report.accuracy(
                work.test(),
                features -> Integer.parseInt(
                        model.predict(example(0, features, names)).getOutput().getLabel()));
    }

    /** What is 0 is left out. */
    private static Example<Label> example(int label, float[] row, String[] names) {
        int[] present = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
        return new ArrayExample<>(
                new Label(Integer.toString(label)),
                Arrays.stream(present).mapToObj(j -> names[j]).toArray(String[]::new),
                Arrays.stream(present).mapToDouble(j -> row[j]).toArray());
    }

    /** The trainer tells nobody of its epochs but the log. */
    private static final class EpochsInLog extends Handler {
        private final Report report;

        EpochsInLog(Report report) {
            this.report = report;
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getMessage().startsWith("At iteration")) {
                report.epochEnds();
            } else {
                report.begin();
            }
        }

        @Override
        public void flush() {
            // Nothing is held back
        }

        @Override
        public void close() {
            // Nothing is open
        }
    }
}
