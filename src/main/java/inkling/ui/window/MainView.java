package inkling.ui.window;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.draw.DrawView;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Overlay;
import inkling.ui.models.ModelCardView;
import inkling.ui.models.ModelPicker;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The window's content: menus above, the desk, the tool beside it that is shown, the status bar below. */
final class MainView extends StackPane {
    private static final double LEAST_TOOL = 360;

    private final MainViewModel main;
    private final SplitPane split = new SplitPane();
    private final Overlay overlay = new Overlay();
    private double[] dividerAtPress = {};

    /**
     * The content of a window.
     *
     * @param quit closes the window, after a question where something would be lost
     */
    MainView(MainViewModel main, Runnable quit) {
        this.main = main;
        getStyleClass().add("main");

        ObservableBooleanValue toolShown = Bindings.createBooleanBinding(
                () -> main.tools().shownProperty().get().isPresent(),
                main.tools().shownProperty());
        split.getItems().add(new DrawView(main.drawing(), new ModelPicker(main.shelf(), toolShown, this::showCard)));

        BorderPane frame = new BorderPane(split);
        frame.setTop(top(quit));
        frame.setBottom(new StatusLine(main));
        getChildren().addAll(frame, overlay);

        rememberDivider();
        main.tools().shownProperty().addListener((value, before, now) -> show(now));
        show(main.tools().shownProperty().get());
    }

    private HBox top(Runnable quit) {
        MainMenu menu = new MainMenu(main, this::showCard, this::showHelp, quit);
        HBox.setHgrow(menu, Priority.ALWAYS);
        HBox top = new HBox(menu);
        Toolbox.KINDS.forEach(kind -> top.getChildren().add(button(kind)));
        top.getStyleClass().add("top");
        return top;
    }

    private ToggleButton button(ToolKind kind) {
        ToggleButton button = new ToggleButton(kind.title());
        button.setId("show-" + kind.id());
        button.getStyleClass().add(Styles.FLAT);
        button.setGraphic(Icons.of(kind.icon()));
        button.setSelected(main.tools().isShown(kind));
        main.tools()
                .shownProperty()
                .addListener(
                        (value, before, now) -> button.setSelected(main.tools().isShown(kind)));
        button.setOnAction(event -> main.tools().toggle(kind));
        Icons.describe(button, kind.command().action(), kind.command().tip());
        return button;
    }

    /** Puts a tool beside the desk in the place of the one before, as wide as that was. */
    private void show(Optional<ToolKind> kind) {
        split.getItems().remove(1, split.getItems().size());
        kind.map(main.tools()::open).map(Tool::view).ifPresent(view -> {
            view.setMinWidth(LEAST_TOOL);
            split.getItems().add(view);
            split.setDividerPositions(1 - main.toolShareProperty().get());
        });
    }

    /** Only where the user has put it: a window that becomes too small for both sides moves it too. */
    private void rememberDivider() {
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dividerAtPress = split.getDividerPositions());
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            double[] now = split.getDividerPositions();
            if (now.length > 0 && !Arrays.equals(now, dividerAtPress)) {
                main.toolShareProperty().set(1 - now[0]);
            }
        });
    }

    private void showHelp() {
        overlay.show(Texts.get("help.title"), new HelpView());
    }

    private void showCard() {
        ModelShelf.Item item = main.shelf().chosenProperty().get();
        overlay.show(item.name(), new ModelCardView(item));
    }
}
