package inkling.ui.curves;

import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.tool.Workspace;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The curves with their legend, and how they are looked at and saved. */
public final class CurvesPane extends VBox {
    private static final double MOST_SMOOTHING = 0.995;

    private final CurvesViewModel viewModel;
    private final Workspace workspace;
    private final Chart chart = new Chart();
    private final ChartLegend legend = new ChartLegend();

    public CurvesPane(CurvesViewModel viewModel, Workspace workspace) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        getStyleClass().add("curves");
        chart.setId("training-chart");
        chart.logarithmicProperty().bind(viewModel.logarithmicProperty());
        chart.axisProperty().bind(viewModel.axisProperty());
        setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(toolbar(), legend, chart);
        viewModel.versionProperty().addListener((observable, before, now) -> chart.show(viewModel.runs()));
        viewModel.valuesVersionProperty().addListener((observable, before, now) -> readOut());
        chart.crosshairProperty().addListener((observable, before, now) -> readOut());
        readOut();
    }

    private void readOut() {
        legend.show(viewModel.runs(), viewModel.runs().isEmpty() ? 0 : chart.markedStep());
        chart.setAccessibleText(Texts.get("training.chart.spoken", legend.spoken()));
    }

    private HBox toolbar() {
        Slider smoothing = Controls.slider("training.smoothing", "training.smoothing.tip", 0, MOST_SMOOTHING);
        smoothing.valueProperty().bindBidirectional(viewModel.smoothingProperty());
        smoothing.setPrefWidth(140);
        smoothing.setMinWidth(40);
        Label name = new Label(Texts.get("training.smoothing"));
        name.getStyleClass().add("field-name");
        name.setMinWidth(USE_PREF_SIZE);
        HBox left = new HBox(name, smoothing);
        left.getStyleClass().add("smoothing");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox toolbar = new HBox(left, new AxesMenu(viewModel), save());
        toolbar.getStyleClass().add("toolbar");
        return toolbar;
    }

    private MenuButton save() {
        MenuButton button = new MenuButton();
        button.setId("training-save-curves");
        button.setGraphic(Icons.of(Feather.SAVE));
        button.setMinWidth(USE_PREF_SIZE);
        Icons.describe(button, Texts.get("training.save-curves"), Texts.get("training.save-curves.tip"));
        MenuItem csv = item("training.save-curves.csv");
        csv.setOnAction(event -> workspace
                .chooseFile(Texts.get("file.save-curves.title"), Texts.get("training.save-curves.name"), "csv")
                .ifPresent(file -> viewModel.saveCsv(file, workspace::tell)));
        MenuItem png = item("training.save-curves.png");
        png.setOnAction(event -> workspace
                .chooseFile(Texts.get("file.save-curves.title"), Texts.get("training.save-curves.name"), "png")
                .ifPresent(file -> viewModel.savePng(picture(), file, workspace::tell)));
        button.getItems().addAll(csv, png);
        button.disableProperty().bind(viewModel.emptyProperty());
        return button;
    }

    private Image picture() {
        return ChartPicture.of(chart.colour(ChartColour.PAPER), legend, chart);
    }

    private static MenuItem item(String key) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setId(key.replace('.', '-'));
        return item;
    }
}
