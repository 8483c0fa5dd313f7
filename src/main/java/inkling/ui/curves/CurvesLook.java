package inkling.ui.curves;

import inkling.core.history.ExponentialAverage;
import inkling.core.history.RunAxis;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How curves are looked at. */
public final class CurvesLook {
    private static final double DEFAULT_SMOOTHING = 0.95;
    private static final String SMOOTHING = "smoothing";
    private static final String LOGARITHMIC = "logarithmic";
    private static final String AXIS = "axis";

    private final DoubleProperty smoothing = new SimpleDoubleProperty(DEFAULT_SMOOTHING);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ObjectProperty<RunAxis> axis = new SimpleObjectProperty<>(RunAxis.EPOCHS);

    /** The weight of the {@linkplain ExponentialAverage average} that smooths the losses, in [0, 1). */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** Whether the loss axis is logarithmic. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** What the curves are laid out along. */
    public ObjectProperty<RunAxis> axisProperty() {
        return axis;
    }

    /** All of it as texts by their names. */
    public Map<String, String> save() {
        return Map.of(
                SMOOTHING, Double.toString(smoothing.get()),
                LOGARITHMIC, Boolean.toString(logarithmic.get()),
                AXIS, axis.get().name());
    }

    /** Looks as was saved; what somebody wrote wrongly stays as it is. */
    public void restore(Map<String, String> saved) {
        Optional.ofNullable(saved.get(LOGARITHMIC)).ifPresent(text -> logarithmic.set(Boolean.parseBoolean(text)));
        Arrays.stream(RunAxis.values())
                .filter(known -> known.name().equals(saved.get(AXIS)))
                .forEach(axis::set);
        try {
            double weight = Double.parseDouble(saved.getOrDefault(SMOOTHING, ""));
            if (weight >= 0 && weight < 1) {
                smoothing.set(weight);
            }
        } catch (NumberFormatException e) {
            return;
        }
    }
}
