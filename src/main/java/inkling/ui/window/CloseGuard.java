package inkling.ui.window;

import inkling.core.history.RunHistory;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.ui.models.ModelShelf.Item;
import inkling.ui.session.Unkept;
import inkling.ui.tool.ToolKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Closes the window: stops what runs and keeps what has come of it, keeps the session, and lets everything end in order.
 * It asks only where something cannot be kept; then nothing runs any more that could make the question untrue.
 */
final class CloseGuard {
    private final Stage stage;
    private final MainViewModel main;
    private final Runnable last;

    /** From the first wish to close until the window is closed or stays. */
    private boolean closing;

    /** What comes when the window goes. */
    private Optional<Runnable> next = Optional.empty();

    private CloseGuard(Stage stage, MainViewModel main, Runnable last) {
        this.stage = stage;
        this.main = main;
        this.last = last;
    }

    /**
     * Watches over a window's closing.
     *
     * @param last what is done when nothing is in the way any more
     */
    static CloseGuard guard(Stage stage, MainViewModel main, Runnable last) {
        CloseGuard guard = new CloseGuard(stage, main, last);
        stage.setOnCloseRequest(event -> {
            event.consume();
            guard.closeFor(Optional.empty());
        });
        return guard;
    }

    /** Closes the window, if nothing is in the way; what comes in its place is there before it is gone. */
    void closeFor(Optional<Runnable> following) {
        if (!closing) {
            closing = true;
            next = following;
            finishThenKeep();
        }
    }

    /** Does what the window's own close button does. */
    static void request(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void finishThenKeep() {
        Optional<ToolKind> busy = main.tools().busy();
        if (busy.isEmpty()) {
            main.session().keep(this::closeUnless);
            return;
        }
        main.tools().whenDone(busy.get(), this::finishThenKeep);
        main.tools().open(busy.get()).finish();
    }

    private void closeUnless(Unkept unkept) {
        if (unkept.isEmpty()) {
            close();
            return;
        }
        switch (ask(unkept)) {
            case YES -> save(unkept);
            case NO -> close();
            default -> closing = false;
        }
    }

    /** YES to save what would be lost, NO to let go of it, anything else to stay. */
    private ButtonData ask(Unkept unkept) {
        ButtonType save = new ButtonType(Texts.get("close.save"), ButtonData.YES);
        ButtonType anyway = new ButtonType(Texts.get("close.anyway"), ButtonData.NO);
        ButtonType stay = new ButtonType(Texts.get("close.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert =
                new Alert(Alert.AlertType.CONFIRMATION, Texts.get("close.reason", unkept.reason()), save, anyway, stay);
        alert.initOwner(stage);
        alert.setTitle(Texts.get("app.title"));
        alert.setHeaderText(Texts.get("close.question", things(unkept)));
        return alert.showAndWait().orElse(stay).getButtonData();
    }

    /** All that would be lost, the models by their names. */
    private String things(Unkept unkept) {
        List<String> things = new ArrayList<>();
        if (unkept.drawing()) {
            things.add(Texts.get("close.drawing"));
        }
        if (unkept.run()) {
            things.add(Texts.get("close.run"));
        }
        List<String> models = unkept.models().stream()
                .flatMap(id -> main.shelf().find(id).stream())
                .map(Item::name)
                .map(name -> Texts.get("close.name", name))
                .toList();
        if (!models.isEmpty()) {
            things.add(Texts.get("close.models", models.size(), row(models)));
        }
        return row(things);
    }

    /** One; one and another; one, another and a third. */
    private static String row(List<String> things) {
        int last = things.size() - 1;
        return last == 0
                ? things.get(0)
                : Texts.get("close.and", Phrases.list(things.subList(0, last)), things.get(last));
    }

    /** Saves one after the other; whoever thinks better of one of them stays. */
    private void save(Unkept unkept) {
        closing = false;
        Runnable next = this::close;
        if (unkept.run()) {
            RunHistory run = main.session().lastRunProperty().get().orElseThrow();
            Runnable then = next;
            next = () -> main.files().saveRun(run, then);
        }
        if (unkept.drawing()) {
            Runnable then = next;
            next = () -> main.files().saveDrawing(then);
        }
        for (int id : unkept.models()) {
            Runnable then = next;
            next = () -> main.files().saveModel(id, then);
        }
        next.run();
    }

    private void close() {
        last.run();
        next.ifPresent(Runnable::run);
        stage.close();
    }
}
