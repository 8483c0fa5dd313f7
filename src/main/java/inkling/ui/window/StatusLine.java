package inkling.ui.window;

import inkling.ui.kit.Notices;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;

/** The latest notice, below everything, and the drawing's caption. */
final class StatusLine extends StatusBar {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    StatusLine(MainViewModel main) {
        setId("status");
        setText("");
        // There is nothing to do here by keyboard
        setFocusTraversable(false);
        Label caption = new Label();
        caption.setId("caption");
        caption.textProperty().bind(main.drawing().captionProperty());
        getRightItems().add(caption);
        main.notices().latestProperty().addListener((value, before, now) -> show(now));
    }

    private void show(Notices.Notice notice) {
        setText(notice.text());
        pseudoClassStateChanged(PROBLEM, notice.kind() == Notices.Kind.PROBLEM);
    }
}
