package inkling.ui.window;

import inkling.core.model.ModelCard;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
        // There is nothing to do here by keyboard
        setFocusTraversable(false);
        Label reader = new Label();
        reader.setId("reader");
        reader.textProperty().bind(main.shelf().chosenProperty().map(StatusLine::quality));
        getRightItems().add(reader);
        main.notices().latestProperty().addListener((value, before, now) -> show(now));
    }

    /** A model's name and, where it was measured, how well it reads. */
    private static String quality(ModelShelf.Item item) {
        List<ModelCard.Measurement> measured = item.trained().card().measurements();
        return measured.isEmpty()
                ? item.name()
                : Texts.get(
                        "status.quality",
                        item.name(),
                        Texts.percent(measured.get(0).accuracy(), 1),
                        CardWords.data(measured.get(0).on()));
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
