package inkling.ui.training;

import inkling.core.text.Texts;
import inkling.core.training.TrainingStatus;
import inkling.ui.concurrent.Background;
import inkling.ui.kit.Notices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.image.Image;

/** The curves of this run and of the one before it, and how they are to be looked at. */
public final class CurvesViewModel {
    private static final double DEFAULT_SMOOTHING = 0.95;

    private final DoubleProperty smoothing = new SimpleDoubleProperty(DEFAULT_SMOOTHING);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper valuesVersion = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final Background files;
    private Optional<RunCurves> current = Optional.empty();
    private Optional<RunCurves> previous = Optional.empty();

    /**
     * No curves yet.
     *
     * @param files where they are saved
     */
    CurvesViewModel(Background files) {
        this.files = files;
        smoothing.addListener(observable -> {
            current.ifPresent(run -> run.smooth(smoothing.get()));
            previous.ifPresent(run -> run.smooth(smoothing.get()));
            changed();
            renewValues();
        });
    }

    /** A new run begins; what was the run is the run before from now on. */
    void begin() {
        previous = current.or(() -> previous);
        current = Optional.empty();
        changed();
        renewValues();
    }

    /** Takes in what a run has to tell. */
    void drain(TrainingRun run, TrainingStatus status) {
        if (current.isEmpty()) {
            current = Optional.of(new RunCurves(status.epochs(), status.stepsPerEpoch(), smoothing.get()));
        }
        current.ifPresent(run::drainTo);
        changed();
    }

    /** Lets the values beside the curves be written anew, which costs more than the curves themselves. */
    void renewValues() {
        valuesVersion.set(valuesVersion.get() + 1);
    }

    private void changed() {
        empty.set(current.isEmpty());
        version.set(version.get() + 1);
    }

    /**
     * Saves this run's curves as a table.
     *
     * @param told is told in one sentence whether it went well
     */
    void saveCsv(Path file, BiConsumer<Notices.Kind, String> told) {
        current.map(RunCurves::copy).ifPresent(run -> save(file, () -> CurveFiles.saveCsv(run, file), told));
    }

    /**
     * Saves a picture of the curves.
     *
     * @param told is told in one sentence whether it went well
     */
    void savePng(Image picture, Path file, BiConsumer<Notices.Kind, String> told) {
        save(file, () -> CurveFiles.savePng(picture, file), told);
    }

    private void save(Path file, Saving saving, BiConsumer<Notices.Kind, String> told) {
        files.job(progress -> {
                    saving.run();
                    return file;
                })
                .onDone(saved -> told.accept(Notices.Kind.DONE, Texts.get("training.saved", saved.getFileName())))
                .onFailed(failure -> told.accept(Notices.Kind.PROBLEM, failure.sentence()))
                .start();
    }

    private interface Saving {
        void run() throws IOException;
    }

    /** This run, or the last one; none before its first step. */
    Optional<RunCurves> current() {
        return current;
    }

    /** The run before it. */
    Optional<RunCurves> previous() {
        return previous;
    }

    /** Changes with the curves. */
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Changes when the values beside the curves are to be written anew: less often than the curves. */
    ReadOnlyLongProperty valuesVersionProperty() {
        return valuesVersion.getReadOnlyProperty();
    }

    /** Whether this run has no curves to save. */
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** The weight of the {@linkplain ExponentialAverage average} that smooths the losses, in [0, 1). */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** Whether the loss axis is logarithmic. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }
}
