package inkling.ui.tool.train;

import atlantafx.base.theme.Styles;
import inkling.core.model.ModelCard.Measurement;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import inkling.core.training.TrainingResult.Outcome;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.train.run.RunEnd;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What came of the last run, and what to do with it. Takes no room while there is nothing to say. */
final class ResultPane extends VBox {
    private final Workspace workspace;

    ResultPane(TrainingViewModel viewModel, Workspace workspace) {
        this.workspace = workspace;
        setId("training-result");
        getStyleClass().add("result");
        viewModel.endProperty().addListener((observable, before, now) -> show(now));
        show(viewModel.endProperty().get());
    }

    private void show(RunEnd end) {
        getStyleClass().removeAll(Styles.SUCCESS, Styles.WARNING, Styles.DANGER);
        getChildren().clear();
        if (end instanceof RunEnd.Trained trained) {
            show(trained);
        } else if (end instanceof RunEnd.Failed failed) {
            say(Styles.DANGER, Feather.ALERT_CIRCLE, Texts.get("training.failed"), failed.problem());
        } else if (end instanceof RunEnd.Nothing) {
            say(Styles.WARNING, Feather.INFO, Texts.get("training.nothing"), "");
        }
        Controls.show(this, !getChildren().isEmpty());
    }

    private void show(RunEnd.Trained trained) {
        List<Measurement> measured = trained.model().card().measurements();
        String headline = measured.isEmpty()
                ? Texts.get("training.trained")
                : Texts.get("training.accuracy", Texts.percent(measured.get(0).accuracy(), 2));
        String details = Stream.of(
                        trained.problem().stream(),
                        measured.stream().map(ResultPane::sentence),
                        Stream.of(took(trained)))
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining("\n"));
        if (trained.outcome() == Outcome.DIVERGED) {
            say(Styles.WARNING, Feather.ALERT_TRIANGLE, Texts.get("training.diverged"), details);
        } else {
            say(Styles.SUCCESS, Feather.CHECK_CIRCLE, headline, details);
        }
        Button use = Controls.button(
                Feather.EDIT_3,
                "training.use",
                "training.use.tip",
                () -> workspace.models().choose(trained.id()));
        Button export = Controls.button(
                Feather.SAVE, "training.export", "training.export.tip", () -> workspace.export(trained.id()));
        FlowPane buttons = new FlowPane(use, export);
        buttons.getStyleClass().add("buttons");
        getChildren().add(buttons);
    }

    private void say(String style, Ikon icon, String headline, String details) {
        getStyleClass().add(style);
        Label title = new Label(headline, Icons.of(icon));
        title.getStyleClass().add("headline");
        title.setWrapText(true);
        getChildren().add(title);
        if (!details.isEmpty()) {
            Label text = new Label(details);
            text.getStyleClass().add("details");
            text.setWrapText(true);
            getChildren().add(text);
        }
    }

    private static String sentence(Measurement measured) {
        return Texts.get("training.measured", CardWords.data(measured.on()), measured.correct(), measured.total());
    }

    private static String took(RunEnd.Trained trained) {
        String seconds = Texts.number(trained.seconds() < 10 ? "%.2f" : "%.0f", trained.seconds());
        return Texts.get(trained.outcome() == Outcome.STOPPED ? "training.took.stopped" : "training.took", seconds);
    }
}
