package inkling.cli;

import inkling.core.history.HistoryCsv;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.model.SoftmaxRegression;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingSession;
import inkling.core.training.TrainingStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Keeps the history of a run for a file, and validates after each epoch for it. */
final class HistoryRecorder implements TrainingListener {
    private final TrainingSession session;
    private final RunHistory history;

    HistoryRecorder(TrainingSession session) {
        this.session = session;
        this.history = new RunHistory(session.epochs(), session.stepsPerEpoch());
    }

    @Override
    public void afterStep(TrainingStatus status, Supplier<SoftmaxRegression> weights) {
        history.addStep((float) status.loss(), (float) status.learningRate(), (float) status.seconds());
        if (status.endsEpoch()) {
            Validation.of(status.epoch(), session.evaluate(weights.get())).ifPresent(history::addValidation);
        }
    }

    /** Writes all that there is. */
    void save(Path file) throws IOException {
        HistoryCsv.save(history, file);
    }
}
