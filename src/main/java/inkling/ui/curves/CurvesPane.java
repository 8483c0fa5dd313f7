package inkling.ui.curves;

import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.text.Texts;
import inkling.ui.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** The curves, and in their corner how they are looked at and saved. */
public final class CurvesPane extends StackPane {
    private final CurvesViewModel viewModel;
    private final ObservableValue<Integer> planned;
    private final Chart chart;

    /**
     * A pane of curves.
     *
     * @param planned how many epochs the next run is to have
     */
    public CurvesPane(CurvesViewModel viewModel, ObservableValue<Integer> planned, Workspace workspace) {
        this.viewModel = viewModel;
        this.planned = planned;
        chart = new Chart(content());
        getStyleClass().add("curves");
        setMinHeight(0);
        chart.setId("training-chart");
        chart.explain("loss-curve", "accuracy-curve");
        CurvesFiles files = new CurvesFiles(workspace.files(), workspace.notices());
        CurvesLook look = viewModel.look();
        CurvesMenu menu = new CurvesMenu(
                        "training-curves-menu", look, List.of(RunAxis.EPOCHS, RunAxis.STEPS), viewModel.emptyProperty())
                .offer(
                        "training.save-curves.csv",
                        () -> ask(workspace, "csv", file -> viewModel.saveCsv(file, workspace.notices())))
                .offer(
                        "training.save-curves.png",
                        () -> ask(workspace, "png", file -> files.savePng(ChartPicture.of(chart), file)));
        setAlignment(menu, Pos.TOP_RIGHT);
        getChildren().addAll(chart, menu);
        viewModel.versionProperty().addListener((observable, before, now) -> show());
        planned.addListener((value, before, now) -> show());
        look.logarithmicProperty().addListener((value, before, now) -> show());
        look.axisProperty().addListener((value, before, now) -> {
            // A position on one axis means nothing on the other
            chart.unmark();
            show();
        });
        viewModel.valuesVersionProperty().addListener((observable, before, now) -> speak());
        chart.crosshairProperty().addListener((observable, before, now) -> speak());
        speak();
    }

    private TrainingCurves content() {
        CurvesLook look = viewModel.look();
        return new TrainingCurves(
                viewModel.runs(),
                planned.getValue(),
                look.axisProperty().get(),
                look.logarithmicProperty().get());
    }

    private void show() {
        chart.show(content());
    }

    private void speak() {
        List<SmoothedRun> runs = viewModel.runs();
        chart.setAccessibleText(
                runs.isEmpty()
                        ? Texts.get("training.chart.empty")
                        : Texts.get(
                                "training.chart.spoken",
                                ChartValues.of(
                                                runs.get(0),
                                                markedStep(runs.get(0).history()))
                                        .spoken()));
    }

    /** The step of a run, from 0, that is marked, or else its last. */
    private int markedStep(RunHistory run) {
        OptionalDouble mark = chart.crosshairProperty().get();
        RunAxis axis = viewModel.look().axisProperty().get();
        return mark.isPresent() ? axis.nearest(run, mark.getAsDouble()) : run.size() - 1;
    }

    private static void ask(Workspace workspace, String ending, Consumer<Path> action) {
        workspace
                .chooseFile(Texts.get("file.save-curves.title"), Texts.get("training.save-curves.name"), ending)
                .ifPresent(action);
    }
}
