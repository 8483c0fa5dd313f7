package inkling.ui.tool.inside;

import atlantafx.base.controls.Popover;
import inkling.core.text.Texts;
import inkling.ui.kit.Motion;
import java.util.Objects;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.paint.Color;

/** The table of all ten digits, over the tool, until one presses elsewhere. */
final class ScoresPopover {
    private final ScoresTable table = new ScoresTable();
    private final Popover popover = new Popover(table);

    ScoresPopover() {
        popover.setTitle(Texts.get("inside.scores.title"));
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
    }

    /** Follows the answer while it shows. */
    void show(Optional<Answer> answer) {
        if (popover.isShowing()) {
            table.show(answer);
        }
    }

    /** Shows it beside a node, or hides it. */
    void toggle(Node owner, Optional<Answer> answer, boolean animated) {
        if (popover.isShowing()) {
            popover.hide();
            return;
        }
        table.show(answer);
        popover.setAnimated(animated);
        popover.setFadeInDuration(Motion.TIME);
        // Where windows cannot be seen through, there would be white around its corners
        popover.getScene()
                .setFill(
                        Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)
                                ? Color.TRANSPARENT
                                : Objects.requireNonNull(owner.getScene()).getFill());
        popover.show(owner);
    }
}
