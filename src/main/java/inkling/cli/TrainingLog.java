package inkling.cli;

import inkling.core.model.SoftmaxRegression;
import inkling.core.storage.AtomicFiles;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Prints the tutorial's lines while a model is being trained, and keeps every step for a file. */
final class TrainingLog implements TrainingListener {
    private final PrintWriter out;
    private final ProgressLine progress;
    private final int logEvery;
    private final boolean keepHistory;
    private final List<TrainingStatus> history = new ArrayList<>();
    private long epochBegan = System.nanoTime();

    TrainingLog(PrintWriter out, ProgressLine progress, int logEvery, boolean keepHistory) {
        this.out = out;
        this.progress = progress;
        this.logEvery = logEvery;
        this.keepHistory = keepHistory;
    }

    @Override
    public void afterStep(TrainingStatus status, Supplier<SoftmaxRegression> weights) {
        if (keepHistory) {
            history.add(status);
        }
        if (status.step() % logEvery == 0) {
            progress.clear();
            out.printf(
                    Locale.ROOT,
                    "Epoch: [%d/%d], Step: [%d/%d], Loss: %.4f%n",
                    status.epoch(),
                    status.epochs(),
                    status.step(),
                    status.stepsPerEpoch(),
                    status.loss());
        }
        if (status.endsEpoch()) {
            long now = System.nanoTime();
            progress.clear();
            out.printf(Locale.ROOT, "Epoch %d: %.3f s%n", status.epoch(), (now - epochBegan) / 1e9);
            epochBegan = now;
        }
        progress.show(status);
    }

    /** Writes a line for each step: epoch, step in the epoch, loss, learning rate. */
    void writeHistory(Path file) throws IOException {
        StringBuilder csv = new StringBuilder("epoch,step,loss,learning_rate\n");
        for (TrainingStatus status : history) {
            csv.append(status.epoch()).append(',');
            csv.append(status.step()).append(',');
            csv.append(status.loss()).append(',');
            csv.append(status.learningRate()).append('\n');
        }
        AtomicFiles.write(file, target -> target.write(csv.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
