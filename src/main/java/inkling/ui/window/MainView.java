package inkling.ui.window;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.draw.DrawView;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Overlay;
import inkling.ui.kit.Shortcut;
import inkling.ui.models.ModelCardView;
import inkling.ui.models.ModelPicker;
import inkling.ui.models.ModelShelf;
import java.util.Arrays;
import java.util.function.Supplier;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The window's content: menus above, the desk, the training pane beside it when it is open, the status bar below. */
final class MainView extends StackPane {
    private static final double LEAST_TRAINING = 360;

    private final MainViewModel main;
    private final SplitPane split = new SplitPane();
    private final Overlay overlay = new Overlay();
    private final Supplier<Region> makeTraining;
    private Region training;
    private double[] dividerAtPress = {};

    /**
     * The content of a window.
     *
     * @param makeTraining makes the training pane when it is opened for the first time
     * @param quit closes the window, after a question where something would be lost
     */
    MainView(MainViewModel main, Supplier<Region> makeTraining, Runnable quit) {
        this.main = main;
        this.makeTraining = makeTraining;
        getStyleClass().add("main");

        split.getItems()
                .add(new DrawView(
                        main.drawing(), new ModelPicker(main.shelf(), main.trainingShownProperty(), this::showCard)));

        BorderPane frame = new BorderPane(split);
        frame.setTop(top(quit));
        frame.setBottom(new StatusLine(main));
        getChildren().addAll(frame, overlay);

        rememberDivider();
        main.trainingShownProperty().addListener((value, before, now) -> showTraining(now));
        showTraining(main.trainingShownProperty().get());
    }

    private HBox top(Runnable quit) {
        MainMenu menu = new MainMenu(main, this::showCard, this::showHelp, quit);
        HBox.setHgrow(menu, Priority.ALWAYS);
        ToggleButton trainingButton = new ToggleButton(Texts.get("view.training.short"));
        trainingButton.setId("show-training");
        trainingButton.getStyleClass().add(Styles.FLAT);
        trainingButton.setGraphic(Icons.of(Feather.TRENDING_UP));
        trainingButton.selectedProperty().bindBidirectional(main.trainingShownProperty());
        Icons.describe(trainingButton, Shortcut.TRAINING.action(), Shortcut.TRAINING.tip());
        HBox top = new HBox(menu, trainingButton);
        top.getStyleClass().add("top");
        return top;
    }

    private void showTraining(boolean shown) {
        if (shown && training == null) {
            training = makeTraining.get();
            training.setMinWidth(LEAST_TRAINING);
        }
        if (!shown) {
            split.getItems().remove(training);
        } else if (!split.getItems().contains(training)) {
            split.getItems().add(training);
            split.setDividerPositions(1 - main.trainingShareProperty().get());
        }
    }

    /** Only where a hand has put it: a window that becomes too small for both sides moves it too. */
    private void rememberDivider() {
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dividerAtPress = split.getDividerPositions());
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            double[] now = split.getDividerPositions();
            if (now.length > 0 && !Arrays.equals(now, dividerAtPress)) {
                main.trainingShareProperty().set(1 - now[0]);
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
