package inkling.ui.window;

import inkling.ui.Icons;
import inkling.ui.Notices;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;

/** The latest notice, below everything; one that must not be missed pops up as well. */
final class StatusLine extends StatusBar {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final Duration FINISHED_SHOWS = Duration.seconds(6);
    private static final Duration PROBLEM_SHOWS = Duration.seconds(12);

    StatusLine(MainViewModel main) {
        setId("status");
        setText("");
        main.notices().latestProperty().addListener((value, before, now) -> show(now));
    }

    private void show(Notices.Notice notice) {
        setText(notice.text());
        pseudoClassStateChanged(PROBLEM, notice.kind() == Notices.Kind.PROBLEM);
        switch (notice.kind()) {
            case DONE -> {}
            case FINISHED -> popUp(notice.text(), Feather.CHECK_CIRCLE, FINISHED_SHOWS, "finished");
            case PROBLEM -> popUp(notice.text(), Feather.ALERT_TRIANGLE, PROBLEM_SHOWS, "problem");
        }
    }

    private void popUp(String text, Feather icon, Duration shows, String styleClass) {
        Node graphic = Icons.of(icon);
        graphic.getStyleClass().add(styleClass);
        Notifications.create()
                .owner(this)
                .text(text)
                .graphic(graphic)
                .hideAfter(shows)
                .position(Pos.BOTTOM_RIGHT)
                .show();
    }
}
