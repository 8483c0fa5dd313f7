package inkling.ui.tool.train;

import atlantafx.base.theme.Styles;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.model.ModelCard.Measurement;
import inkling.core.text.CardWords;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.core.training.TrainingResult.Outcome;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Motion;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.train.run.RunEnd;
import inkling.ui.tool.train.run.RunViewModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What came of the last run, and what to do with it: a strip of one line that is always there. */
final class ResultPane extends HBox {
    private static final List<String> STATES = List.of(Styles.SUCCESS, Styles.WARNING, Styles.DANGER);

    private final Workspace workspace;
    private final Label headline = new Label();
    private final Label details = new Label();

    ResultPane(RunViewModel run, Workspace workspace) {
        this.workspace = workspace;
        setId("training-result");
        getStyleClass().add("result");
        headline.setId("training-headline");
        headline.getStyleClass().add("headline");
        headline.setMinWidth(USE_PREF_SIZE);
        details.setId("training-details");
        details.getStyleClass().add("details");
        details.setMinWidth(0);
        // Two lines, where one is too short
        details.setWrapText(true);
        details.setMaxWidth(Double.MAX_VALUE);
        setHgrow(details, Priority.ALWAYS);
        ReadOnlyObjectProperty<RunEnd> end = run.endProperty();
        end.addListener((observable, before, now) -> show(now));
        // The end says more of the same run
        workspace.lastRun().addListener(observable -> {
            if (end.get() == null) {
                show(null);
            }
        });
        show(end.get());
    }

    private void show(RunEnd end) {
        getStyleClass().removeAll(STATES);
        Motion.appear(details);
        getChildren().setAll(headline, details);
        if (end instanceof RunEnd.Trained trained) {
            show(trained);
        } else if (end instanceof RunEnd.Diverged diverged) {
            say(
                    Styles.WARNING,
                    Texts.get("training.diverged"),
                    Phrases.sentences(List.of(diverged.advice(), diverged.problem())));
        } else if (end instanceof RunEnd.Failed failed) {
            say(Styles.DANGER, Texts.get("training.failed"), failed.failure().sentence());
            details.setTooltip(new Tooltip(failed.failure().details()));
        } else if (end instanceof RunEnd.Nothing) {
            say(Styles.WARNING, Texts.get("training.nothing"), Texts.get("training.nothing.details"));
        } else {
            showBefore();
        }
    }

    /** What the last run reached, perhaps in an earlier window, until this one has its end. */
    private void showBefore() {
        List<Validation> before =
                workspace.lastRun().get().map(RunHistory::validations).orElse(List.of());
        if (before.isEmpty()) {
            say("", "", Texts.get("training.no-result"));
        } else {
            Validation last = before.get(before.size() - 1);
            say(
                    "",
                    Texts.get("training.accuracy", Texts.percent(last.accuracy(), 2)),
                    Texts.get("training.last-run", last.epoch()));
        }
    }

    private void show(RunEnd.Trained trained) {
        List<Measurement> measured = trained.model().card().measurements();
        String seconds = Texts.number(trained.seconds() < 10 ? "%.2f" : "%.0f", trained.seconds());
        String took =
                Texts.get(trained.outcome() == Outcome.STOPPED ? "training.took.stopped" : "training.took", seconds);
        if (measured.isEmpty()) {
            say(Styles.SUCCESS, Texts.get("training.trained"), took);
        } else {
            Measurement first = measured.get(0);
            say(
                    Styles.SUCCESS,
                    Texts.get("training.accuracy", Texts.percent(first.accuracy(), 2)),
                    Texts.get("training.measured", first.correct(), first.total(), CardWords.data(first.on()), took));
        }
        Button use = Controls.button(
                "training.use", "training.use.tip", () -> workspace.models().choose(trained.id()));
        ModelShelf shelf = workspace.models();
        use.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> shelf.chosenProperty().get().id() == trained.id(), shelf.chosenProperty()));
        use.textProperty()
                .bind(Bindings.when(use.disabledProperty())
                        .then(Texts.get("training.used"))
                        .otherwise(Texts.get("training.use")));
        Button export = Controls.button(
                Feather.SHARE, "training.export", "training.export.tip", () -> workspace.export(trained.id()));
        export.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getChildren().addAll(use, export);
    }

    private void say(String style, String title, String text) {
        if (!style.isEmpty()) {
            getStyleClass().add(style);
        }
        headline.setText(title);
        Controls.show(headline, !title.isEmpty());
        details.setText(text);
        details.setTooltip(new Tooltip(text));
    }
}
