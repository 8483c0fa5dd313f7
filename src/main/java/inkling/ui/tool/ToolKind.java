package inkling.ui.tool;

import inkling.core.text.Texts;
import inkling.ui.kit.Command;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * A tool before anybody has opened it: what the window shows of it, and how it is made when it is wanted for the first
 * time.
 *
 * @param id stands in the preferences and in the command line; never changes
 * @param name the key of its name, of one word or two
 * @param action the key of what showing it is called in menus
 * @param icon beside its name
 * @param shortcut the keys that show it, as {@link KeyCombination#valueOf} has them
 * @param opener makes it, from what it may ask of the window and what it remembered the last time
 */
public record ToolKind(
        String id,
        String name,
        String action,
        Ikon icon,
        String shortcut,
        BiFunction<Workspace, Map<String, String>, Tool> opener) {

    /** What people call it. */
    public String title() {
        return Texts.get(name);
    }

    /** To show it, as menus, tooltips and the help say it. */
    public Command command() {
        return new Command() {
            @Override
            public String action() {
                return Texts.get(action);
            }

            @Override
            public KeyCombination keys() {
                return KeyCombination.valueOf(shortcut);
            }
        };
    }
}
