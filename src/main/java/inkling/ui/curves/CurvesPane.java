package inkling.ui.curves;

import inkling.core.history.SmoothedRun;
import inkling.core.text.Texts;
import inkling.ui.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;

/** The curves, and in their corner how they are looked at and saved. */
public final class CurvesPane extends StackPane {
    private final CurvesViewModel viewModel;
    private final Workspace workspace;
    private final Chart chart = new Chart();

    /**
     * A pane of curves.
     *
     * @param planned how many epochs the next run is to have
     */
    public CurvesPane(CurvesViewModel viewModel, ObservableValue<Integer> planned, Workspace workspace) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        getStyleClass().add("curves");
        setMinHeight(0);
        chart.setId("training-chart");
        chart.logarithmicProperty().bind(viewModel.logarithmicProperty());
        chart.axisProperty().bind(viewModel.axisProperty());
        chart.plannedProperty().bind(planned);
        CurvesMenu menu = new CurvesMenu(
                viewModel,
                () -> save("csv", file -> viewModel.saveCsv(file, workspace.notices())),
                () -> save("png", file -> viewModel.savePng(picture(), file, workspace.notices())));
        setAlignment(menu, Pos.TOP_RIGHT);
        getChildren().addAll(chart, menu);
        viewModel.versionProperty().addListener((observable, before, now) -> chart.show(viewModel.runs()));
        viewModel.valuesVersionProperty().addListener((observable, before, now) -> speak());
        chart.crosshairProperty().addListener((observable, before, now) -> speak());
        speak();
    }

    private void speak() {
        List<SmoothedRun> runs = viewModel.runs();
        chart.setAccessibleText(
                runs.isEmpty()
                        ? Texts.get("training.chart.empty")
                        : Texts.get(
                                "training.chart.spoken",
                                ChartValues.of(runs.get(0), chart.markedStep()).spoken()));
    }

    private void save(String ending, Consumer<Path> action) {
        workspace
                .chooseFile(Texts.get("file.save-curves.title"), Texts.get("training.save-curves.name"), ending)
                .ifPresent(action);
    }

    private Image picture() {
        return ChartPicture.of(chart);
    }
}
