package inkling.ui.kit;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A sheet over the window's content, to look at or to answer: Escape, its button or a click beside it puts it away. */
public final class Overlay extends StackPane {
    private static final double SHEET_WIDTH = 600;

    private final ChangeListener<Node> keepFocus = (value, before, now) -> keepFocus(now);
    private final Button close = new Button(Texts.get("overlay.close"));
    private final Veil shade = new Veil(this, "shade");
    private Node first = close;
    private Runnable putAway = () -> {};
    private Node focusedBefore;

    public Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        close.setId("close-overlay");
        close.setDefaultButton(true);
        close.setOnAction(event -> hide());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
            }
            // What lies below hears nothing of the keyboard meanwhile
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
    }

    /** Lays a sheet over the window; one that is there already goes. */
    public void show(String title, Region content) {
        show(title, content, close);
    }

    /**
     * Lays a sheet over the window; one that is there already goes.
     *
     * @param begin what of the content has the keyboard at first
     */
    public void show(String title, Region content, Node begin) {
        HBox bottom = new HBox(close);
        bottom.getStyleClass().add("buttons");
        lay(title, begin, () -> {}, content, bottom);
    }

    /**
     * Lays a question over the window, which has its own buttons; a sheet that is there already goes.
     *
     * @param begin what of the content has the keyboard at first
     * @param forgotten what follows where it is put away, by whatever means
     */
    public void ask(String title, Region content, Node begin, Runnable forgotten) {
        lay(title, begin, forgotten, content);
    }

    private void lay(String title, Node begin, Runnable end, Region content, Region... bottom) {
        Runnable before = putAway;
        putAway = () -> {};
        before.run();
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_3);
        VBox sheet = new VBox(heading, content);
        sheet.getChildren().addAll(bottom);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(SHEET_WIDTH, Region.USE_PREF_SIZE);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(shade, sheet);
        first = begin;
        putAway = end;
        if (!isVisible()) {
            focusedBefore = getScene().getFocusOwner();
            setVisible(true);
            Motion.appear(shade);
            getScene().focusOwnerProperty().addListener(keepFocus);
        }
        first.requestFocus();
    }

    /** Puts the sheet away, if there is one. */
    public void hide() {
        if (!isVisible()) {
            return;
        }
        getScene().focusOwnerProperty().removeListener(keepFocus);
        setVisible(false);
        getChildren().clear();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
        Runnable end = putAway;
        putAway = () -> {};
        end.run();
    }

    private void keepFocus(Node owner) {
        Node node = owner;
        while (node != null && node != this) {
            node = node.getParent();
        }
        if (node == null) {
            first.requestFocus();
        }
    }
}
