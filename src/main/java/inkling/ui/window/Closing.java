package inkling.ui.window;

import inkling.ui.Messages;
import inkling.ui.ModelShelf;
import inkling.ui.files.FilesViewModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The way out: asks first where a trained model would be lost, and says goodbye to everything in order. */
final class Closing {
    private final Stage stage;
    private final ModelShelf shelf;
    private final FilesViewModel files;
    private final Runnable last;

    private Closing(Stage stage, ModelShelf shelf, FilesViewModel files, Runnable last) {
        this.stage = stage;
        this.shelf = shelf;
        this.files = files;
        this.last = last;
    }

    /**
     * Watches over a window's closing.
     *
     * @param last what is done when nothing is in the way any more
     */
    static void guard(Stage stage, ModelShelf shelf, FilesViewModel files, Runnable last) {
        Closing closing = new Closing(stage, shelf, files, last);
        stage.setOnCloseRequest(event -> {
            event.consume();
            closing.askThenClose();
        });
    }

    /** Does what the window's own close button does. */
    static void request(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void askThenClose() {
        List<ModelShelf.Item> unsaved = unsaved();
        if (unsaved.isEmpty()) {
            close();
            return;
        }
        ButtonType save = new ButtonType(Messages.get("close.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(Messages.get("close.discard"), ButtonData.NO);
        ButtonType stay = new ButtonType(Messages.get("close.stay"), ButtonData.CANCEL_CLOSE);
        Alert question =
                new Alert(Alert.AlertType.CONFIRMATION, Messages.get("close.question.text"), save, discard, stay);
        question.initOwner(stage);
        question.setTitle(Messages.get("app.title"));
        question.setHeaderText(
                Messages.get("close.question", unsaved.size(), unsaved.get(0).name()));
        Optional<ButtonType> answer = question.showAndWait();
        if (answer.filter(save::equals).isPresent()) {
            saveThenClose();
        } else if (answer.filter(discard::equals).isPresent()) {
            close();
        }
    }

    /** Saves one after the other; whoever thinks better of one of them stays. */
    private void saveThenClose() {
        List<ModelShelf.Item> unsaved = unsaved();
        if (unsaved.isEmpty()) {
            close();
        } else {
            files.saveModel(unsaved.get(0)).thenAccept(saved -> {
                if (saved) {
                    saveThenClose();
                }
            });
        }
    }

    private List<ModelShelf.Item> unsaved() {
        return shelf.items().stream().filter(ModelShelf.Item::isUnsaved).toList();
    }

    private void close() {
        last.run();
        stage.close();
    }
}
