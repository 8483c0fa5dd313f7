package inkling.ui.window;

import inkling.core.help.Topic;
import inkling.core.text.Texts;
import inkling.ui.kit.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the help has while nothing is searched for: how to use Inkling in a few sentences, all topics, all shortcuts. */
final class HelpContents extends VBox {
    /**
     * The contents.
     *
     * @param digits where the digits that the user keeps are
     * @param open shows a topic
     */
    HelpContents(Path digits, List<Topic> topics, List<Command> commands, Consumer<Topic> open) {
        Label kept = text(Texts.get("help.kept", digits));
        kept.setId("help-kept");
        FlowPane links = new FlowPane();
        links.getStyleClass().add("topics");
        for (Topic one : topics) {
            Button link = new Button(one.title());
            link.setId("help-topic-" + one.id());
            link.getStyleClass().addAll("flat", "link");
            link.setOnAction(event -> open.accept(one));
            links.getChildren().add(link);
        }
        getStyleClass().add("all");
        getChildren()
                .addAll(text(Texts.get("help.text")), kept, text(Texts.get("help.topics")), links, shortcuts(commands));
    }

    private static Label text(String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    /** In two columns, so that it fits the smallest window. */
    private static GridPane shortcuts(List<Command> all) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        int rows = (all.size() + 1) / 2;
        for (int i = 0; i < all.size(); i++) {
            grid.add(keys(all.get(i).keys().getDisplayText()), i / rows * 2, i % rows);
            grid.add(new Label(all.get(i).action()), i / rows * 2 + 1, i % rows);
        }
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints actions = new ColumnConstraints();
        actions.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(keys, actions, keys, actions);
        return grid;
    }

    /** The keys of a shortcut, as they look in the help. */
    static Label keys(String words) {
        Label keys = new Label(words);
        keys.getStyleClass().add("keys");
        return keys;
    }
}
