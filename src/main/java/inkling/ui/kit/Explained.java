package inkling.ui.kit;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A control that says why it cannot be used while it cannot: over one that is disabled JavaFX shows no tooltip. */
public final class Explained extends StackPane {
    private final Tooltip tooltip = new Tooltip();

    /**
     * Around a control, or several in a pane.
     *
     * @param why it is disabled, in one sentence; what it says while the control can be used does not matter
     */
    public Explained(Region control, ObservableValue<String> why) {
        super(control);
        tooltip.textProperty().bind(why);
        control.setMaxWidth(Double.MAX_VALUE);
        // Or it would lie over what takes the control's place
        visibleProperty().bind(control.visibleProperty());
        control.disabledProperty().addListener(observable -> update(control));
        update(control);
    }

    /** Around a control that is only ever disabled for one reason. */
    public Explained(Region control, String why) {
        this(control, new ReadOnlyStringWrapper(why));
    }

    private void update(Region control) {
        if (control.isDisabled()) {
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
        accessibleHelpProperty().unbind();
        setAccessibleHelp(null);
        if (control.isDisabled()) {
            accessibleHelpProperty().bind(tooltip.textProperty());
        }
    }

    /** Why the control is disabled; empty while it is not. */
    public String why() {
        return getAccessibleHelp() == null ? "" : getAccessibleHelp();
    }
}
