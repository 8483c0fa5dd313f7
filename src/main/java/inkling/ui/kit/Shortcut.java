package inkling.ui.kit;

import inkling.core.text.Texts;
import javafx.scene.input.KeyCombination;

/** What the window itself can do by keyboard; menus, tooltips and the help take it from here. */
public enum Shortcut implements Command {
    OPEN("file.open", "Shortcut+O"),
    SAVE_MODEL("file.save-model", "Shortcut+S"),
    EXPORT_MODEL("file.export-model", "Shortcut+E"),
    REPORT("file.report", "Shortcut+Shift+R"),
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
    KEEP("keep.as-read", "Enter"),
    CARD("model.card", "Shortcut+I"),
    PRESENT("view.present", "F11"),
    HELP("help.keys", "F1");

    private final String key;
    private final String keys;

    Shortcut(String key, String keys) {
        this.key = key;
        this.keys = keys;
    }

    @Override
    public String action() {
        return Texts.get(key);
    }

    @Override
    public KeyCombination keys() {
        return KeyCombination.valueOf(keys);
    }
}
