package inkling.ui.kit;

import inkling.core.text.Phrases;
import javafx.scene.input.KeyCombination;

/** Something that can be done by keyboard as well. */
public interface Command {
    /** What it does, as menus say it. */
    String action();

    /** The keys to press. */
    KeyCombination keys();

    /** Action and keys, for a tooltip. */
    default String tip() {
        return Phrases.bracketed(action(), keys().getDisplayText());
    }
}
