package inkling.ui.digits;

import atlantafx.base.theme.Styles;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import inkling.ui.draw.Reading;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * One row in which the user says whether the reading is right, or which digit it is; or, while digits are collected, which
 * one to draw now.
 */
public final class KeepBar extends StackPane {
    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");

    private final KeepViewModel keep;
    private final List<Button> digits = new ArrayList<>();
    private final Node asking;
    private final HBox collecting = new HBox();
    private final Label draw = new Label();
    private final Label count = new Label();

    /**
     * A row.
     *
     * @param open shows all that has been kept
     */
    public KeepBar(KeepViewModel keep, Runnable open) {
        this.keep = keep;
        getStyleClass().add("keep");
        asking = asking(open);
        getChildren().addAll(asking, collecting);
        keep.readingProperty().addListener((value, before, now) -> show(now));
        keep.collectingProperty().addListener((value, before, now) -> collect(now));
        show(keep.readingProperty().get());
        collect(keep.collectingProperty().get());
    }

    private Node asking(Runnable open) {
        Label question = new Label(Texts.get("keep.question"));
        question.setMinWidth(USE_PREF_SIZE);
        Button yes = Controls.button(Feather.CHECK, "keep.yes", "keep.yes.tip", keep::confirm);
        yes.getStyleClass().add(Styles.SMALL);
        yes.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> keep.readingProperty()
                                .get()
                                .filter(Reading::isDigit)
                                .isEmpty(),
                        keep.readingProperty()));
        HBox row = new HBox(question, yes);
        HBox choice = new HBox();
        choice.getStyleClass().add("choice");
        for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
            int label = digit;
            Button button = new Button(Integer.toString(digit));
            button.setId("keep-" + digit);
            button.getStyleClass().addAll(Styles.FLAT, "digit");
            button.setOnAction(event -> keep.keep(label));
            Icons.describe(button, Texts.get("keep.digit", label), Texts.get("keep.digit.tip", label));
            digits.add(button);
        }
        choice.getChildren().setAll(digits);
        choice.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> keep.readingProperty().get().isEmpty(), keep.readingProperty()));
        Button all = Controls.link("keep.open", "keep.open", open);
        all.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get("keep.count", keep.shelf().digits().size()),
                        keep.shelf().digits()));
        row.getChildren().addAll(choice, space(), all);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("asking");
        return row;
    }

    /** What is in the row while digits are collected, which few ever do: made when somebody does. */
    private void fillCollecting() {
        draw.setId("keep-draw");
        draw.getStyleClass().add("draw");
        draw.setMinWidth(USE_PREF_SIZE);
        count.setId("keep-collected");
        count.getStyleClass().add("quiet");
        Button skip = Controls.button("keep.skip", "keep.skip.tip", keep::skip);
        Button stop = Controls.button("keep.stop", "keep.stop.tip", keep::stop);
        skip.getStyleClass().add(Styles.SMALL);
        stop.getStyleClass().add(Styles.SMALL);
        collecting.setAlignment(Pos.CENTER_LEFT);
        collecting.getStyleClass().add("collecting");
        collecting.getChildren().setAll(draw, count, space(), skip, stop);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void show(Optional<Reading> reading) {
        int read = reading.filter(Reading::isDigit)
                .map(now -> now.prediction().label())
                .orElse(-1);
        for (int digit = 0; digit < digits.size(); digit++) {
            digits.get(digit).pseudoClassStateChanged(READ, digit == read);
        }
    }

    private void collect(Optional<Collecting> now) {
        asking.setVisible(now.isEmpty());
        collecting.setVisible(now.isPresent());
        now.ifPresent(collected -> {
            if (collecting.getChildren().isEmpty()) {
                fillCollecting();
            }
            draw.setText(Texts.get("keep.draw", collected.digit()));
            count.setText(Texts.get("keep.collecting", collected.kept() + 1, collected.total()));
        });
    }
}
