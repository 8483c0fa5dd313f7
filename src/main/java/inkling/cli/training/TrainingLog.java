package inkling.cli.training;

import inkling.cli.console.ProgressLine;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingStatus;
import inkling.core.training.Weights;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints the tutorial's lines while a model is being trained. */
final class TrainingLog implements TrainingListener {
    private final PrintWriter out;
    private final ProgressLine progress;
    private final int logEvery;
    private final TrainingControl control;

    /** When the epoch began, in the run's own time. */
    private double epochBegan;

    /**
     * A log.
     *
     * @param control of the run, which is stopped when nobody gets to see these lines any more
     */
    TrainingLog(PrintWriter out, ProgressLine progress, int logEvery, TrainingControl control) {
        this.out = out;
        this.progress = progress;
        this.logEvery = logEvery;
        this.control = control;
    }

    @Override
    public void afterStep(TrainingStatus status, Weights weights) {
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
            progress.clear();
            out.printf(Locale.ROOT, "Epoch %d: %.3f s%n", status.epoch(), status.seconds() - epochBegan);
            epochBegan = status.seconds();
        }
        if (out.checkError()) {
            control.stop();
        }
        progress.show(status);
    }
}
