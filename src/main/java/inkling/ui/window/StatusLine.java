package inkling.ui.window;

import inkling.ui.kit.Notices;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The latest notice, below everything, and the drawing's caption. */
final class StatusLine extends HBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final Label text = new Label();

    StatusLine(MainViewModel main) {
        getStyleClass().add("status-line");
        text.setId("status");
        text.setMinWidth(0);
        Region between = new Region();
        setHgrow(between, Priority.ALWAYS);
        Label caption = new Label();
        caption.setId("caption");
        caption.textProperty().bind(main.drawing().captionProperty());
        getChildren().addAll(text, between, caption);
        main.notices().latestProperty().addListener((value, before, now) -> show(now));
    }

    private void show(Notices.Notice notice) {
        text.setText(notice.text());
        text.pseudoClassStateChanged(PROBLEM, notice.kind() == Notices.Kind.PROBLEM);
    }
}
