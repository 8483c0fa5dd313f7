package inkling.ui.window;

import inkling.core.Version;
import inkling.core.text.Texts;
import inkling.ui.help.HelpDesk;
import inkling.ui.kit.Overlay;
import inkling.ui.kit.Shortcut;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** How to use Inkling, and which one this is. */
final class HelpMenu extends Menu {
    /**
     * The menu of a window.
     *
     * @param desk shows topics
     */
    HelpMenu(Overlay overlay, MainViewModel main, HelpDesk desk) {
        super(Texts.get("menu.help"));
        MenuItem help = new MenuItem(Shortcut.HELP.action());
        help.setAccelerator(Shortcut.HELP.keys());
        help.setOnAction(event -> {
            HelpView view = new HelpView(main, desk, overlay::hide);
            overlay.show(Texts.get("help.title"), view, view.begin());
        });
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
