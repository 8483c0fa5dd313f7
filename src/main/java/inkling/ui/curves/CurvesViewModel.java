package inkling.ui.curves;

import inkling.core.history.HistoryCsv;
import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.training.TrainingStatus;
import inkling.ui.concurrent.Background;
import inkling.ui.kit.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The curves of the last runs, and how they are to be looked at. */
public final class CurvesViewModel {
    /** The newest, and the one before it to compare with. */
    private static final int MOST_RUNS = 2;

    private final CurvesLook look = new CurvesLook();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper valuesVersion = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final Background files;
    private final List<SmoothedRun> runs = new ArrayList<>();

    /** Whether a run has begun that has made no step yet, so that it is not among the runs. */
    private boolean awaiting;

    /**
     * No curves yet.
     *
     * @param files where they are saved
     */
    public CurvesViewModel(Background files) {
        this.files = files;
        look.smoothingProperty().addListener(observable -> {
            runs.forEach(run -> run.smooth(smoothing()));
            changed();
            renewValues();
        });
    }

    /** A new run begins; until its first step, the last one stays in view. */
    public void begin() {
        awaiting = true;
    }

    /**
     * Shows a run of an earlier time, as the one before all that are in view; one too many or in view already is not
     * shown.
     */
    public void restore(RunHistory earlier) {
        if (runs.size() < MOST_RUNS && runs.stream().noneMatch(run -> run.history() == earlier)) {
            runs.add(new SmoothedRun(earlier, smoothing()));
            changed();
            renewValues();
        }
    }

    /**
     * Takes in what a run has to tell.
     *
     * @param run moves what has come since the last time into a history
     * @param status where it stands
     */
    public void drain(Consumer<RunHistory> run, TrainingStatus status) {
        if (awaiting || runs.isEmpty()) {
            awaiting = false;
            runs.add(0, new SmoothedRun(new RunHistory(status.epochs(), status.stepsPerEpoch()), smoothing()));
            runs.subList(Math.min(runs.size(), MOST_RUNS), runs.size()).clear();
        }
        run.accept(runs.get(0).history());
        runs.get(0).catchUp();
        changed();
    }

    /** The run under way went wrong at a step of an epoch, both from 1; one that made no step has no curves to show it in. */
    public void diverged(int epoch, int stepInEpoch) {
        current().ifPresent(run -> run.diverged(epoch, stepInEpoch));
        changed();
    }

    /** Lets the values beside the curves be written anew, which costs more than the curves themselves. */
    public void renewValues() {
        valuesVersion.set(valuesVersion.get() + 1);
    }

    private void changed() {
        empty.set(runs.isEmpty());
        version.set(version.get() + 1);
    }

    /**
     * Saves the newest run's curves as a table.
     *
     * @param notices where it is told whether it went well
     */
    public void saveCsv(Path file, Notices notices) {
        if (!runs.isEmpty()) {
            RunHistory run = runs.get(0).history().copy();
            new CurvesFiles(files, notices).save(file, () -> HistoryCsv.save(run, file));
        }
    }

    /** The runs in view, the newest first. */
    public List<SmoothedRun> runs() {
        return Collections.unmodifiableList(runs);
    }

    /** The run under way, or else the last one; none before its first step. */
    public Optional<RunHistory> current() {
        return awaiting || runs.isEmpty()
                ? Optional.empty()
                : Optional.of(runs.get(0).history());
    }

    /** Changes with the curves. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Changes when the values beside the curves are to be written anew: less often than the curves. */
    public ReadOnlyLongProperty valuesVersionProperty() {
        return valuesVersion.getReadOnlyProperty();
    }

    /** Whether there are no curves to save. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** How they are looked at. */
    public CurvesLook look() {
        return look;
    }

    private double smoothing() {
        return look.smoothingProperty().get();
    }
}
