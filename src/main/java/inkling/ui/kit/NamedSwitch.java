package inkling.ui.kit;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** AtlantaFX's switch, which by itself hears neither the keyboard, nor a click on its name, nor a screen reader. */
public final class NamedSwitch extends ToggleSwitch {
    private static final List<String> HEARD_ALREADY = List.of("thumb", "thumb-area");

    public NamedSwitch(String name) {
        super(name);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        selectedProperty()
                .addListener((selected, before, now) -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                fire();
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node hit
                    && hit.getStyleClass().stream().noneMatch(HEARD_ALREADY::contains)) {
                fire();
            }
        });
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) isSelected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
