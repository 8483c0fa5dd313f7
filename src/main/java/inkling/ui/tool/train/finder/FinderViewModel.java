package inkling.ui.tool.train.finder;

import inkling.core.augmentation.Augmentation;
import inkling.core.recipe.Numbers;
import inkling.core.recipe.Recipe;
import inkling.core.text.Texts;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import inkling.core.tuning.LearningRateFinder;
import inkling.core.tuning.RateCurve;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.kit.CheckedField;
import inkling.ui.tool.RecentData;
import java.io.IOException;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Looking for a learning rate, as the pane shows it. For the UI thread only. */
public final class FinderViewModel {
    private final Supplier<Optional<Recipe>> recipe;
    private final Supplier<String> dataName;
    private final RecentData data;
    private final CheckedField<Double> learningRate;
    private final Background background;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<RateCurve>> curve = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<TrainingControl> control = Optional.empty();
    private Optional<Job<RateCurve>> job = Optional.empty();
    private boolean resting;

    /**
     * A finder that has looked for nothing yet.
     *
     * @param recipe as it is filled in; empty while a field is wrong
     * @param dataName which data are chosen
     * @param learningRate where the rate that is taken goes
     * @param background where it is looked for
     */
    public FinderViewModel(
            Supplier<Optional<Recipe>> recipe,
            Supplier<String> dataName,
            RecentData data,
            CheckedField<Double> learningRate,
            Background background) {
        this.recipe = recipe;
        this.dataName = dataName;
        this.data = data;
        this.learningRate = learningRate;
        this.background = background;
    }

    // Commands

    /** Looks for a learning rate for what is filled in; does nothing while it does, or while a field is wrong. */
    public void find() {
        if (running.get() || recipe.get().isEmpty()) {
            return;
        }
        Recipe filledIn = recipe.get().orElseThrow();
        String name = dataName.get();
        TrainingControl levers = new TrainingControl();
        levers.rest(resting);
        control = Optional.of(levers);
        curve.set(Optional.empty());
        words.set("");
        progress.set(0);
        running.set(true);
        open.set(true);
        job = Optional.of(background
                .job(share -> find(filledIn, name, share, levers))
                .onProgress(progress::set)
                .onDone(found -> {
                    words.set(Texts.of(found.reason()));
                    curve.set(Optional.of(found));
                    running.set(false);
                })
                .onFailed(failure -> {
                    words.set(failure.sentence());
                    running.set(false);
                })
                .onCancelled(() -> running.set(false))
                .start());
    }

    private RateCurve find(Recipe filledIn, String name, DoubleConsumer share, TrainingControl levers)
            throws IOException {
        return LearningRateFinder.find(filledIn, prepare(filledIn, name, levers), share, levers);
    }

    /** What a run by this recipe would use too, or else features that must not take the place of those with copies. */
    private PreparedData prepare(Recipe filledIn, String name, TrainingControl levers) throws IOException {
        Recipe tested = LearningRateFinder.tested(filledIn);
        return filledIn.augmentation().equals(Augmentation.NONE)
                ? data.prepare(name, tested, levers)
                : PreparedData.of(tested, data.load(name), levers);
    }

    /** Fills in a learning rate, to two digits, and goes back to the settings. */
    public void take(double rate) {
        learningRate.set(Numbers.twoDigits(rate));
        close();
    }

    /** Goes back to the settings; what is being looked for is looked for no more. */
    public void close() {
        control.ifPresent(TrainingControl::stop);
        job.ifPresent(Job::cancel);
        open.set(false);
    }

    /** Has the search rest while a stroke is drawn, or go on. */
    public void rest(boolean now) {
        resting = now;
        control.ifPresent(levers -> levers.rest(now));
    }

    // What is shown

    /** Whether the finder is shown in the place of the settings. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether a learning rate is being looked for. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The share that is done, in [0, 1]. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What was found last. */
    public ReadOnlyObjectProperty<Optional<RateCurve>> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** Why the suggestion is, or what went wrong; empty while there is neither. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
