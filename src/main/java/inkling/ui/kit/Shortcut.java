package inkling.ui.kit;

import inkling.core.text.Texts;
import javafx.scene.input.KeyCombination;

/** What can be done by keyboard, and how: menus, tooltips and the help take it from here. */
public enum Shortcut {
    OPEN("file.open", "Shortcut+O"),
    SAVE_MODEL("file.save-model", "Shortcut+S"),
    EXPORT_MODEL("file.export-model", "Shortcut+E"),
    SAVE_DRAWING("file.save-drawing", "Shortcut+Shift+S"),
    EXPORT_IMAGE("file.export-image", "Shortcut+Shift+E"),
    QUIT("file.quit", "Shortcut+Q"),
    UNDO("draw.undo", "Shortcut+Z"),
    REDO("draw.redo", "Shortcut+Shift+Z"),
    CLEAR("draw.clear", "Delete"),
    RANDOM("draw.random", "Shortcut+R"),
    PEN("draw.pen", "P"),
    ERASER("draw.eraser", "E"),
    THINNER("draw.thinner", "Open Bracket"),
    THICKER("draw.thicker", "Close Bracket"),
    CARD("model.card", "Shortcut+I"),
    TRAINING("view.training", "Shortcut+T"),
    HELP("help.keys", "F1");

    private final String key;
    private final String keys;

    Shortcut(String key, String keys) {
        this.key = key;
        this.keys = keys;
    }

    /** What it does, as menus say it. */
    public String action() {
        return Texts.get(key);
    }

    /** The keys to press. */
    public KeyCombination keys() {
        return KeyCombination.valueOf(keys);
    }

    /** Action and keys, for a tooltip. */
    public String tip() {
        return action() + " (" + keys().getDisplayText() + ")";
    }
}
