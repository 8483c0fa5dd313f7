package inkling.ui.tool.inside;

import atlantafx.base.controls.Popover;
import inkling.core.text.Texts;
import inkling.ui.kit.Popovers;
import java.util.Optional;
import javafx.scene.Node;

/** The table of all ten digits, over the tool, until one presses elsewhere. */
final class ScoresPopover {
    private final ScoresTable table = new ScoresTable();
    private final Popover popover =
            Popovers.of(Texts.get("inside.scores.title"), table, Popover.ArrowLocation.BOTTOM_RIGHT);

    /** Follows the answer while it shows. */
    void show(Optional<Answer> answer) {
        if (popover.isShowing()) {
            table.show(answer);
        }
    }

    /** Shows it beside a node, or hides it. */
    void toggle(Node owner, Optional<Answer> answer) {
        if (popover.isShowing()) {
            popover.hide();
            return;
        }
        table.show(answer);
        Popovers.show(popover, owner);
    }
}
