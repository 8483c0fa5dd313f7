package inkling.cli;

import inkling.core.history.HistoryCsv;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingSession;
import inkling.core.training.TrainingStatus;
import inkling.core.training.Weights;
import java.io.IOException;
import java.nio.file.Path;

/** Keeps the history of a run for a file, and validates after each epoch for it. */
final class HistoryRecorder implements TrainingListener {
    private final RunHistory history;

    HistoryRecorder(TrainingSession session) {
        this.history = new RunHistory(session.epochs(), session.stepsPerEpoch());
    }

    @Override
    public void afterStep(TrainingStatus status, Weights weights) {
        history.addStep((float) status.loss(), (float) status.learningRate(), (float) status.seconds());
    }

    @Override
    public boolean validates() {
        return true;
    }

    @Override
    public void afterEpoch(Validation found) {
        history.addValidation(found);
    }

    /** Writes all that there is. */
    void save(Path file) throws IOException {
        HistoryCsv.save(history, file);
    }
}
