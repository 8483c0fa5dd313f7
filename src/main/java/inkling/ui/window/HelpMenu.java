package inkling.ui.window;

import inkling.core.Version;
import inkling.core.text.Texts;
import inkling.ui.kit.Overlay;
import inkling.ui.kit.Shortcut;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** How to use Inkling, and which one this is. */
final class HelpMenu extends Menu {
    HelpMenu(Overlay overlay, Path digits) {
        super(Texts.get("menu.help"));
        MenuItem help = new MenuItem(Shortcut.HELP.action());
        help.setAccelerator(Shortcut.HELP.keys());
        help.setOnAction(event -> overlay.show(Texts.get("help.title"), new HelpView(digits)));
        MenuItem about = new MenuItem(Texts.get("help.about"));
        about.setId("about");
        about.setOnAction(event -> overlay.show(Texts.get("help.about"), about()));
        getItems().addAll(help, about);
    }

    private static Label about() {
        Label text = new Label(Texts.get(
                "help.about.text",
                Version.PRODUCER,
                System.getProperty("java.version"),
                System.getProperty("javafx.version")));
        text.setId("about-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }
}
