package inkling.ui.draw;

import inkling.core.ink.Stroke;
import inkling.core.text.Texts;
import inkling.ui.kit.Explained;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Shortcut;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;

/**
 * The tools, in a column beside the paper: pen and eraser, the pen's width, undo and redo, some digit; and, apart from
 * what does no harm, a new sheet.
 */
final class ToolStrip extends VBox {
    private final DrawViewModel drawing;

    ToolStrip(DrawViewModel drawing) {
        this.drawing = drawing;
        getStyleClass().add("tool-strip");
        Button undo = action(Shortcut.UNDO, Feather.CORNER_UP_LEFT, drawing::undo);
        Button redo = action(Shortcut.REDO, Feather.CORNER_UP_RIGHT, drawing::redo);
        Button clear = action(Shortcut.CLEAR, Feather.TRASH_2, drawing::clear);
        undo.disableProperty().bind(drawing.canUndoProperty().not());
        redo.disableProperty().bind(drawing.canRedoProperty().not());
        clear.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> drawing.sheetProperty().get().isBare(), drawing.sheetProperty()));
        Region apart = new Region();
        VBox.setVgrow(apart, Priority.ALWAYS);
        getChildren().addAll(tools());
        getChildren().addAll(new Separator(), preview(), width(), new Separator());
        getChildren()
                .addAll(
                        new Explained(undo, Texts.get("draw.undo.why")),
                        new Explained(redo, Texts.get("draw.redo.why")),
                        action(Shortcut.RANDOM, Feather.SHUFFLE, drawing::drawRandomDigit),
                        apart,
                        new Explained(clear, Texts.get("draw.clear.why")));
    }

    private ToggleButton[] tools() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton pen = tool(Stroke.Tool.PEN, Shortcut.PEN, Feather.EDIT_2, group);
        ToggleButton eraser = tool(Stroke.Tool.ERASER, Shortcut.ERASER, Feather.DELETE, group);
        drawing.toolProperty()
                .addListener((value, before, now) -> (now == Stroke.Tool.PEN ? pen : eraser).setSelected(true));
        (drawing.toolProperty().get() == Stroke.Tool.PEN ? pen : eraser).setSelected(true);
        return new ToggleButton[] {pen, eraser};
    }

    private ToggleButton tool(Stroke.Tool tool, Shortcut shortcut, Feather icon, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId(id(shortcut));
        Icons.dress(button, icon, shortcut);
        button.setToggleGroup(group);
        // Also the arrow keys select, and without an action
        button.selectedProperty().addListener((selected, before, now) -> {
            if (now) {
                drawing.toolProperty().set(tool);
            }
        });
        // A second press would leave no tool at all; the tool in hand stays
        button.setOnAction(event -> button.setSelected(true));
        return button;
    }

    private StackPane preview() {
        Circle dot = new Circle();
        dot.getStyleClass().add("pen-preview");
        // To scale on a paper of 280 px, where the widest pen just fits the strip
        dot.radiusProperty().bind(drawing.penWidthProperty().multiply(0.4));
        StackPane preview = new StackPane(dot);
        preview.getStyleClass().add("pen-preview-field");
        return preview;
    }

    private Slider width() {
        Slider slider = new Slider(DrawViewModel.MIN_PEN_WIDTH, DrawViewModel.MAX_PEN_WIDTH, 0);
        slider.setId("pen-width");
        slider.setOrientation(Orientation.VERTICAL);
        slider.setBlockIncrement(2);
        slider.valueProperty().bindBidirectional(drawing.penWidthProperty());
        Icons.describe(slider, Texts.get("draw.width"), Texts.get("draw.width.tip"));
        return slider;
    }

    private static Button action(Shortcut shortcut, Feather icon, Runnable action) {
        Button button = new Button();
        button.setId(id(shortcut));
        Icons.dress(button, icon, shortcut);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static String id(Shortcut shortcut) {
        return "draw-" + shortcut.name().toLowerCase(Locale.ROOT);
    }
}
