package inkling.ui.window;

import inkling.ui.kit.Notices;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The latest notice, below everything, and the drawing's caption. */
final class StatusLine extends HBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final Label notice = new Label();

    StatusLine(MainViewModel main) {
        setId("status");
        getStyleClass().add("status-line");
        notice.setId("notice");
        // Of the two it is the notice that becomes shorter
        notice.setMinWidth(0);
        notice.setMaxWidth(Double.MAX_VALUE);
        setHgrow(notice, Priority.ALWAYS);
        Label caption = new Label();
        caption.setId("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        caption.textProperty().bind(main.drawing().captionProperty());
        getChildren().addAll(notice, caption);
        main.notices().latestProperty().addListener((value, before, now) -> show(now));
    }

    private void show(Notices.Notice latest) {
        notice.setText(latest.text());
        notice.pseudoClassStateChanged(PROBLEM, latest.kind() == Notices.Kind.PROBLEM);
    }
}
