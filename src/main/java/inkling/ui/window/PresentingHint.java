package inkling.ui.window;

import inkling.core.text.Texts;
import inkling.ui.kit.Motion;
import inkling.ui.kit.Shortcut;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** How to end a presentation, said for a moment at its beginning, over the edge of the paper. */
final class PresentingHint extends Label {
    private static final Duration SHOWS = Duration.seconds(4);

    private final PauseTransition end = new PauseTransition(SHOWS);

    PresentingHint() {
        super(Texts.get("view.present.hint", Shortcut.PRESENT.keys().getDisplayText()));
        setId("presenting-hint");
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        setMouseTransparent(true);
        setVisible(false);
        end.setOnFinished(event -> setVisible(false));
    }

    /** Begins to say it, or stops. */
    void show(boolean now) {
        setVisible(now);
        if (now) {
            Motion.appear(this);
            end.playFromStart();
        } else {
            end.stop();
        }
    }
}
