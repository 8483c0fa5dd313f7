package inkling.ui.tool.train.run;

import inkling.core.text.Texts;
import inkling.core.training.TrainingControl;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How fast a run may go: a slider's position on a logarithmic scale, whose right end sets no limit. */
public final class Speed {
    /** Steps a second just before the right end, as a power of ten; the left end is one step a second. */
    private static final double DECADES = 4;

    private final DoubleProperty position = new SimpleDoubleProperty(1);

    public Speed() {}

    /** The slider's position in [0, 1]. */
    public DoubleProperty positionProperty() {
        return position;
    }

    /** Steps a second; {@link TrainingControl#FULL_SPEED} for no limit. */
    public double stepsPerSecond() {
        return position.get() >= 1 ? TrainingControl.FULL_SPEED : Math.pow(10, DECADES * Math.max(0, position.get()));
    }

    /** The speed in words. */
    public StringBinding text() {
        return Bindings.createStringBinding(
                () -> {
                    double limit = stepsPerSecond();
                    return limit == TrainingControl.FULL_SPEED
                            ? Texts.get("training.speed.full")
                            : Texts.get("training.speed.limit", Texts.number("%.3g", limit));
                },
                position);
    }
}
