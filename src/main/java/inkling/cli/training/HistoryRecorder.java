package inkling.cli.training;

import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingStatus;
import inkling.core.training.Weights;

/** Keeps the history of a run that nobody else keeps. */
record HistoryRecorder(RunHistory history) implements TrainingListener {
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
}
