package inkling.ui.window;

import inkling.core.ink.Stroke;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.kit.Overlay;
import inkling.ui.kit.Shortcut;
import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** What a window takes in beside its controls and menus: keys that no menu can have, and files dropped on it. */
final class WindowInput {
    private static final double PEN_STEP = 2;

    /** Of a root over which files are held that can be dropped. */
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Scene scene;
    private final MainViewModel main;

    private WindowInput(Scene scene, MainViewModel main) {
        this.scene = scene;
        this.main = main;
    }

    static void install(Scene scene, MainViewModel main) {
        WindowInput input = new WindowInput(scene, main);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, input::turned);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, input::pressed);
        scene.setOnDragOver(input::dragged);
        scene.setOnDragExited(event -> scene.getRoot().pseudoClassStateChanged(DROP, false));
        scene.setOnDragDropped(input::dropped);
        // Second keys for what has its first one in a menu
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), main.drawing()::redo);
    }

    /** The keys of a presenter's clicker, which turn the steps of a lesson; but not where they have a page to turn. */
    private void turned(KeyEvent event) {
        boolean forward = event.getCode() == KeyCode.PAGE_DOWN;
        if ((forward || event.getCode() == KeyCode.PAGE_UP)
                && isPlain(event)
                && main.course().placeProperty().get().isPresent()
                && !hasPages(event.getTarget())) {
            if (forward) {
                main.course().next();
            } else {
                main.course().back();
            }
            event.consume();
        }
    }

    private static boolean hasPages(EventTarget target) {
        if (target instanceof TextInputControl || target instanceof TableView || target instanceof ListView) {
            return true;
        }
        for (Node node = target instanceof Node focused ? focused : null; node != null; node = node.getParent()) {
            if (node instanceof Overlay) {
                return true;
            }
        }
        return false;
    }

    /** Plain keys: they draw only where no text is typed. */
    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        DrawViewModel drawing = main.drawing();
        if (Shortcut.PEN.keys().match(event)) {
            drawing.toolProperty().set(Stroke.Tool.PEN);
        } else if (Shortcut.ERASER.keys().match(event)) {
            drawing.toolProperty().set(Stroke.Tool.ERASER);
        } else if (Shortcut.THINNER.keys().match(event)) {
            drawing.widenPen(-PEN_STEP);
        } else if (Shortcut.THICKER.keys().match(event)) {
            drawing.widenPen(PEN_STEP);
        } else if (Shortcut.KEEP.keys().match(event)) {
            main.keeping().confirm();
        } else if (event.getCode().isDigitKey() && isPlain(event)) {
            main.keeping().keep(Character.digit(event.getCode().getChar().charAt(0), 10));
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            // Where a Mac's keyboard has its Delete key
            drawing.clear();
        }
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            scene.getRoot().pseudoClassStateChanged(DROP, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        files.forEach(file -> main.open(file.toPath()));
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
