package inkling.ui.tool.train.finder;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.core.tuning.RateCurve;
import inkling.ui.kit.Controls;
import inkling.ui.kit.HelpButton;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The curve of the loss against the learning rate, with what follows from it; before that, how far it is. */
public final class FinderPane extends VBox {
    private final FinderViewModel viewModel;
    private final RateChart chart;
    private final Button take;
    private final Button close;

    /** A pane over a finder, which is seen while that is open. */
    public FinderPane(FinderViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("finder");
        chart = new RateChart(viewModel::take);
        take = Controls.button("finder.take", "finder.take.tip", this::takeSuggestion);
        take.getStyleClass().add(Styles.ACCENT);
        close = Controls.button("finder.close", "finder.close.tip", viewModel::close);
        Label about = new Label(Texts.get("finder.about"));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setWrapText(true);
        StackPane middle = new StackPane(chart, waiting());
        setVgrow(middle, Priority.ALWAYS);
        Label words = new Label();
        words.setId("finder-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(viewModel.wordsProperty());
        HBox buttons = new HBox(take, close);
        buttons.getStyleClass().add("buttons");
        HBox first = new HBox(about, new HelpButton("rate-finder"));
        HBox.setHgrow(about, Priority.ALWAYS);
        getChildren().addAll(first, middle, words, buttons);
        viewModel.curveProperty().addListener((value, before, now) -> show(now));
        viewModel.runningProperty().addListener(observable -> update());
        viewModel.openProperty().addListener(observable -> update());
        show(viewModel.curveProperty().get());
    }

    private VBox waiting() {
        ProgressBar bar = new ProgressBar();
        bar.setId("finder-progress");
        bar.setAccessibleText(Texts.get("finder.progress"));
        // The steps are nothing beside the features, of which nobody knows how far they are
        bar.progressProperty()
                .bind(Bindings.when(viewModel.progressProperty().greaterThan(0))
                        .then(viewModel.progressProperty())
                        .otherwise(ProgressBar.INDETERMINATE_PROGRESS));
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox waiting = new VBox(new Label(Texts.get("finder.progress")), bar);
        waiting.getStyleClass().add("field");
        waiting.setAlignment(Pos.CENTER_LEFT);
        waiting.visibleProperty().bind(viewModel.runningProperty());
        return waiting;
    }

    private void show(Optional<RateCurve> found) {
        found.ifPresent(chart::show);
        update();
    }

    private void update() {
        Optional<RateCurve> found = viewModel.curveProperty().get();
        setVisible(viewModel.openProperty().get());
        chart.setVisible(found.filter(curve -> !curve.points().isEmpty()).isPresent());
        take.setVisible(found.flatMap(RateCurve::suggestion).isPresent());
        close.setText(Texts.get(viewModel.runningProperty().get() ? "finder.cancel" : "finder.close"));
        if (isVisible() && getScene() != null) {
            (take.isVisible() ? take : close).requestFocus();
        }
    }

    private void takeSuggestion() {
        viewModel.curveProperty().get().flatMap(RateCurve::suggestion).ifPresent(found -> viewModel.take(found.rate()));
    }
}
