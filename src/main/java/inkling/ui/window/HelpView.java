package inkling.ui.window;

import inkling.core.text.Texts;
import inkling.ui.kit.Command;
import inkling.ui.kit.Shortcut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How to use Inkling, in a few sentences, and all shortcuts. */
final class HelpView extends ScrollPane {
    /**
     * The help.
     *
     * @param digits where the digits that the user keeps are
     */
    HelpView(Path digits) {
        getStyleClass().add("help");
        setId("help");
        Label text = new Label(Texts.get("help.text"));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Label kept = new Label(Texts.get("help.kept", digits));
        kept.setId("help-kept");
        kept.setWrapText(true);
        kept.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(text, kept, shortcuts());
        all.getStyleClass().add("all");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // As high as all of it where there is room
        prefViewportHeightProperty().bind(all.heightProperty());
    }

    /** In two columns, so that it fits the smallest window. */
    private static GridPane shortcuts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        List<Command> all = new ArrayList<>(List.of(Shortcut.values()));
        Toolbox.KINDS.forEach(kind -> all.add(kind.command()));
        int rows = (all.size() + 1) / 2;
        for (int i = 0; i < all.size(); i++) {
            Label keys = new Label(all.get(i).keys().getDisplayText());
            keys.getStyleClass().add("keys");
            grid.add(keys, i / rows * 2, i % rows);
            grid.add(new Label(all.get(i).action()), i / rows * 2 + 1, i % rows);
        }
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints actions = new ColumnConstraints();
        actions.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(keys, actions, keys, actions);
        return grid;
    }
}
