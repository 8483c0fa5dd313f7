package inkling.ui.window;

import inkling.ui.tool.ToolKind;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * The paper and the reading for a room, alone on the whole screen. It begins and ends with
 * {@link MainViewModel#presentingProperty}; afterwards everything is where it was before.
 */
final class Presentation {
    private final Stage stage;
    private final Scene scene;
    private final MainView content;
    private final MainViewModel main;
    private Optional<ToolKind> toolBefore = Optional.empty();
    private Node focusBefore;

    private Presentation(Stage stage, Scene scene, MainView content, MainViewModel main) {
        this.stage = stage;
        this.scene = scene;
        this.content = content;
        this.main = main;
    }

    /** Lets a window present. */
    static void install(Stage stage, Scene scene, MainView content, MainViewModel main) {
        Presentation presentation = new Presentation(stage, scene, content, main);
        // It is said, and done, here: JavaFX's own hint has no font for every language, and its key would also end what
        // lies over the paper
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        main.presentingProperty().addListener((value, before, now) -> presentation.show(now));
        stage.fullScreenProperty().addListener((value, before, now) -> {
            if (!now) {
                // The desktop may end it as well
                main.presentingProperty().set(false);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, presentation::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && main.presentingProperty().get()) {
            main.presentingProperty().set(false);
            event.consume();
        }
    }

    private void show(boolean now) {
        if (now) {
            begin();
        } else {
            end();
        }
    }

    private void begin() {
        toolBefore = main.tools().shownProperty().get();
        focusBefore = scene.getFocusOwner();
        stage.setFullScreen(true);
        content.present(true);
    }

    private void end() {
        stage.setFullScreen(false);
        content.present(false);
        main.tools().show(toolBefore);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
