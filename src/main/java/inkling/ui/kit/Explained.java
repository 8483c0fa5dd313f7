package inkling.ui.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A control that says why it cannot be used while it cannot: over one that is disabled JavaFX shows no tooltip. */
public final class Explained extends StackPane {
    private final Region control;
    private final ObservableValue<String> why;

    /** Made when a pointer comes. */
    private Optional<Tooltip> tooltip = Optional.empty();

    /**
     * Around a control, or several in a pane.
     *
     * @param why it is disabled, in one sentence; what it says while the control can be used does not matter
     */
    public Explained(Region control, ObservableValue<String> why) {
        super(control);
        this.control = control;
        this.why = why;
        control.setMaxWidth(Double.MAX_VALUE);
        // Or it would lie over what takes the control's place
        visibleProperty().bind(control.visibleProperty());
        control.disabledProperty().addListener(observable -> update());
        setOnMouseEntered(event -> {
            if (tooltip.isEmpty()) {
                Tooltip made = new Tooltip();
                made.textProperty().bind(why);
                tooltip = Optional.of(made);
                update();
            }
        });
        update();
    }

    /** Around a control that is only ever disabled for one reason. */
    public Explained(Region control, String why) {
        this(control, new ReadOnlyStringWrapper(why));
    }

    private void update() {
        accessibleHelpProperty().unbind();
        setAccessibleHelp(null);
        tooltip.ifPresent(tip -> Tooltip.uninstall(this, tip));
        if (control.isDisabled()) {
            accessibleHelpProperty().bind(why);
            tooltip.ifPresent(tip -> Tooltip.install(this, tip));
        }
    }

    /** Why the control is disabled; empty while it is not. */
    public String why() {
        return getAccessibleHelp() == null ? "" : getAccessibleHelp();
    }
}
