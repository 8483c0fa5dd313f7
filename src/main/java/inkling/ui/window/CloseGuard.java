package inkling.ui.window;

import inkling.core.text.Texts;
import inkling.ui.files.FilesViewModel;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.Tool;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Closes the window: asks first where a model or a run would be lost, then lets everything end in order. */
final class CloseGuard {
    private final Stage stage;
    private final ModelShelf shelf;
    private final FilesViewModel files;
    private final Toolbox tools;
    private final Runnable last;

    /** While a question stands, whatever else would ask lets it. */
    private boolean asking;

    /** Whether what is to follow the end of a run is settled already. */
    private boolean finishing;

    /** Whether closing goes on by itself as soon as a model is saved that is being saved now. */
    private boolean awaitingSave;

    private CloseGuard(Stage stage, ModelShelf shelf, FilesViewModel files, Toolbox tools, Runnable last) {
        this.stage = stage;
        this.shelf = shelf;
        this.files = files;
        this.tools = tools;
        this.last = last;
    }

    /**
     * Watches over a window's closing.
     *
     * @param last what is done when nothing is in the way any more
     */
    static void guard(Stage stage, MainViewModel main, Runnable last) {
        CloseGuard closing = new CloseGuard(stage, main.shelf(), main.files(), main.tools(), last);
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
        if (asking || awaitingSave || !stage.isShowing()) {
            return;
        }
        if (files.savingModelProperty().get()) {
            // Whether there is anything left to ask shows then
            awaitingSave = true;
            whenDone(files.savingModelProperty(), () -> {
                awaitingSave = false;
                askThenClose();
            });
            return;
        }
        List<ModelShelf.Item> unsaved = unsaved();
        Optional<Tool> busy = busy();
        if (busy.isPresent()) {
            switch (ask(
                    busy.get().work(),
                    Texts.get("close.running.text"),
                    Texts.get("close.running.keep"),
                    Texts.get("close.running.discard"))) {
                case YES -> finishThenAsk();
                case NO -> close();
                default -> {}
            }
        } else if (unsaved.isEmpty()) {
            close();
        } else {
            String name = unsaved.get(0).name();
            switch (ask(
                    Texts.get("close.unsaved.question", unsaved.size(), name),
                    Texts.get("close.unsaved.text"),
                    Texts.get("close.unsaved.keep"),
                    Texts.get("close.unsaved.discard"))) {
                case YES -> saveThenClose();
                case NO -> close();
                default -> {}
            }
        }
    }

    /** YES to keep what would be lost, NO to let go of it, anything else to stay. */
    private ButtonData ask(String question, String text, String keepIt, String discardIt) {
        ButtonType keep = new ButtonType(keepIt, ButtonData.YES);
        ButtonType discard = new ButtonType(discardIt, ButtonData.NO);
        ButtonType stay = new ButtonType(Texts.get("close.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text, keep, discard, stay);
        alert.initOwner(stage);
        alert.setTitle(Texts.get("app.title"));
        alert.setHeaderText(question);
        asking = true;
        try {
            return alert.showAndWait().orElse(stay).getButtonData();
        } finally {
            asking = false;
        }
    }

    private Optional<Tool> busy() {
        return tools.opened().stream()
                .filter(tool -> tool.busyProperty().getValue())
                .findFirst();
    }

    /** A run's model comes onto the shelf when it has ended; then it is one that is not saved. */
    private void finishThenAsk() {
        Optional<Tool> busy = busy();
        if (busy.isEmpty()) {
            // It ended by itself while the question stood
            askThenClose();
            return;
        }
        if (finishing) {
            return;
        }
        finishing = true;
        whenDone(busy.get().busyProperty(), () -> {
            finishing = false;
            askThenClose();
        });
        busy.get().finish();
    }

    private static void whenDone(ObservableValue<Boolean> working, Runnable then) {
        working.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> value, Boolean before, Boolean now) {
                if (!now) {
                    value.removeListener(this);
                    then.run();
                }
            }
        });
    }

    /** Saves one after the other; whoever thinks better of one of them stays. */
    private void saveThenClose() {
        List<ModelShelf.Item> unsaved = unsaved();
        if (unsaved.isEmpty()) {
            close();
        } else {
            files.saveModel(unsaved.get(0).id(), this::saveThenClose);
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
