package inkling.ui.window;

import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import inkling.ui.tool.ToolKind;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The tools that there are, each an icon over its name; a second click folds the one that is shown away. */
final class ToolRail extends VBox {
    ToolRail(Toolbox tools) {
        setId("rail");
        getStyleClass().add("rail");
        Toolbox.KINDS.forEach(kind -> getChildren().add(button(tools, kind)));
    }

    private static ToggleButton button(Toolbox tools, ToolKind kind) {
        ToggleButton button = new ToggleButton(kind.title(), Icons.of(kind.icon()));
        button.setId("show-" + kind.id());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setSelected(tools.isShown(kind));
        tools.shownProperty().addListener((value, before, now) -> button.setSelected(tools.isShown(kind)));
        button.setOnAction(event -> tools.toggle(kind));
        Icons.describe(
                button,
                kind.command().action(),
                Texts.get("tool.fold.tip", kind.command().tip()));
        return button;
    }
}
