package inkling.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, buttons that show nothing else, and the words that such a control owes to pointers and screen readers. */
public final class Icons {
    private static final Duration TOOLTIP_DELAY = Duration.millis(500);

    private Icons() {}

    /** A new icon; its size and colour are the style sheet's. */
    public static Node of(Ikon icon) {
        return new FontIcon(icon);
    }

    /** Turns a button into a flat one that shows an icon, and names it. */
    public static void dress(ButtonBase button, Ikon icon, String name, String tip) {
        button.setGraphic(of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        describe(button, name, tip);
    }

    /** The same for a button that does what a shortcut does. */
    public static void dress(ButtonBase button, Ikon icon, Command command) {
        dress(button, icon, command.action(), command.tip());
    }

    /** Names a control for screen readers and explains it in a tooltip. */
    public static void describe(Control control, String name, String tip) {
        control.setAccessibleText(name);
        control.setAccessibleHelp(tip);
        // A tooltip is a window of its own, and most are never seen: it is made when a pointer comes
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tooltip = new Tooltip(tip);
                tooltip.setShowDelay(TOOLTIP_DELAY);
                control.setTooltip(tooltip);
            }
        });
    }
}
