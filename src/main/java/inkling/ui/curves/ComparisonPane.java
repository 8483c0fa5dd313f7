package inkling.ui.curves;

import inkling.core.history.HistoryCsv;
import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.plot.ComparedRun;
import inkling.core.plot.Comparison;
import inkling.core.text.Texts;
import inkling.ui.kit.HelpButton;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Scrolling;
import inkling.ui.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/** Curves of several runs, below them a legend, and in their corner how they are looked at and saved. */
public final class ComparisonPane extends VBox {
    private static final double SAMPLE = 20;
    private static final double MOST_LEGEND = 46;
    private static final double MOST_NAME = 252;

    private final ComparisonViewModel viewModel;
    private final Workspace workspace;
    private final Chart chart;
    private final FlowPane legend = new FlowPane();
    private final CheckBox seeds = new CheckBox(Texts.get("curves.seeds-as-one"));
    private final Label leftOut = new Label();

    /** A pane of curves. */
    public ComparisonPane(ComparisonViewModel viewModel, Workspace workspace) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        chart = new Chart(new ComparedCurves(viewModel.comparisonProperty().get()));
        chart.setId("runs-chart");
        chart.setMinHeight(0);
        new ChartZoom(chart, viewModel.zoomProperty());
        ObservableValue<Boolean> empty =
                viewModel.comparisonProperty().map(shown -> shown.runs().isEmpty());
        CurvesFiles files = new CurvesFiles(workspace.files(), workspace.notices());
        CurvesMenu menu = new CurvesMenu("runs-curves-menu", viewModel.look(), List.of(RunAxis.values()), empty)
                .offer(
                        "curves.save.csv",
                        () -> ask("csv", file -> {
                            Map<String, RunHistory> histories = viewModel.histories();
                            files.save(file, () -> HistoryCsv.save(histories, file));
                        }))
                .offer("curves.save.png", () -> ask("png", file -> files.savePng(ChartPicture.of(chart), file)))
                .offer("curves.save.svg", () -> ask("svg", file -> files.saveText(ChartPicture.svg(chart), file)));
        StackPane curves = new StackPane(chart, menu, HelpButton.atCorner(Pos.TOP_LEFT, "compared-runs"));
        curves.setMinHeight(0);
        StackPane.setAlignment(menu, Pos.TOP_RIGHT);
        VBox.setVgrow(curves, Priority.ALWAYS);
        setMinWidth(0);
        getStyleClass().add("comparison");
        legend.setId("runs-legend");
        legend.getStyleClass().add("legend");
        ScrollPane scroll = new LegendScroll(legend);
        scroll.setFocusTraversable(false);
        leftOut.getStyleClass().add("quiet");
        seeds.setId("runs-seeds-as-one");
        seeds.selectedProperty().bindBidirectional(viewModel.seedsAsOneProperty());
        Icons.describe(seeds, Texts.get("curves.seeds-as-one"), Texts.get("curves.seeds-as-one.tip"));
        getChildren().addAll(curves, scroll);
        viewModel.comparisonProperty().addListener((value, before, now) -> show(before, now));
        chart.crosshairProperty().addListener((value, before, now) -> speak());
        showLegend();
        speak();
    }

    /** The marked position on the horizontal axis. */
    public ReadOnlyObjectProperty<OptionalDouble> crosshairProperty() {
        return chart.crosshairProperty();
    }

    private void show(Comparison before, Comparison now) {
        if (before.along() != now.along()) {
            // A position on one axis means nothing on another
            chart.unmark();
        }
        chart.show(new ComparedCurves(now));
        if (!names(before).equals(names(now))) {
            showLegend();
        }
        speak();
    }

    private static List<List<Object>> names(Comparison shown) {
        return shown.runs().stream()
                .map(run -> List.<Object>of(run.name(), run.place(), run.band().isPresent()))
                .toList();
    }

    private void showLegend() {
        legend.getChildren()
                .setAll(viewModel.comparisonProperty().get().runs().stream()
                        .map(ComparisonPane::entry)
                        .toList());
        if (viewModel.leftOut() > 0) {
            leftOut.setText(Texts.get("curves.left-out", viewModel.leftOut()));
            legend.getChildren().add(leftOut);
        }
        if (viewModel.hasSeeds()) {
            legend.getChildren().add(seeds);
        }
    }

    private static Node entry(ComparedRun run) {
        Line sample = new Line(0, 0, SAMPLE, 0);
        sample.getStyleClass().addAll("sample", run.colour().id());
        if (run.stroke(1).isDashed()) {
            sample.getStrokeDashArray()
                    .addAll(run.stroke(1).dash(), run.stroke(1).gap());
        }
        Label name = new Label(run.name(), sample);
        name.getStyleClass().add("legend-name");
        name.setMaxWidth(MOST_NAME);
        name.setTooltip(new Tooltip(run.name()));
        return name;
    }

    private void speak() {
        Comparison shown = viewModel.comparisonProperty().get();
        double position =
                chart.crosshairProperty().get().orElse(shown.horizontal().max());
        chart.setAccessibleText(
                shown.runs().isEmpty()
                        ? Texts.get("curves.none-chosen")
                        : Texts.get(
                                "training.chart.spoken",
                                ChartValues.of(shown, position).spoken()));
    }

    private void ask(String ending, Consumer<Path> action) {
        workspace
                .chooseFile(Texts.get("file.save-curves.title"), Texts.get("curves.save.name"), ending)
                .ifPresent(action);
    }

    /** As high as the legend's lines, as long as they leave the curves enough. */
    private static final class LegendScroll extends ScrollPane {
        private final Region legend;

        private LegendScroll(Region legend) {
            super(legend);
            this.legend = legend;
            Scrolling.upAndDown(this);
            setMinHeight(0);
            setMinWidth(0);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(MOST_LEGEND, Math.ceil(legend.prefHeight(width)) + 2);
        }
    }
}
