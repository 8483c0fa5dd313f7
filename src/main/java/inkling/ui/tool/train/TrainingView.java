package inkling.ui.tool.train;

import inkling.ui.curves.CurvesPane;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.train.form.SettingsPane;
import inkling.ui.tool.train.run.Phase;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The training pane: two columns where there is room, else one that scrolls. Needs a width of 340 or more. */
public final class TrainingView extends StackPane {
    private static final double TWO_COLUMNS = 720;
    private static final double SETTINGS_WIDTH = 352;
    private static final double CHART_HEIGHT = 290;

    private final SettingsPane settings;
    private final VBox column;
    private final CurvesPane curves;
    private final ScrollPane scroll;
    private boolean wide;

    /** A view of a training. */
    public TrainingView(TrainingViewModel viewModel, Workspace workspace) {
        getStyleClass().add("training");
        getStylesheets()
                .add(Objects.requireNonNull(TrainingView.class.getResource("/inkling/ui/training.css"))
                        .toExternalForm());
        settings = new SettingsPane(
                viewModel.recipeForm(),
                viewModel.dataForm(),
                viewModel.phaseProperty().isNotEqualTo(Phase.IDLE),
                viewModel::applyLearningRate,
                workspace);
        curves = new CurvesPane(viewModel.curves(), workspace);
        column = new VBox(settings, new LeversPane(viewModel), new ResultPane(viewModel, workspace));
        column.getStyleClass().add("column");
        column.getChildren().forEach(part -> ((Region) part).setMinHeight(USE_PREF_SIZE));
        scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Its content would be drawn into the viewport's cache anew with every step
        scroll.skinProperty()
                .addListener(
                        (observable, before, skin) -> scroll.lookup(".viewport").setCache(false));
        arrange(false);
        viewModel.dataForm().lookForMnist();
        widthProperty().addListener((observable, before, now) -> {
            if (now.doubleValue() >= TWO_COLUMNS != wide) {
                arrange(!wide);
            }
        });
    }

    private void arrange(boolean twoColumns) {
        wide = twoColumns;
        settings.setExpanded(wide);
        column.getChildren().remove(curves);
        getChildren().clear();
        if (wide) {
            curves.setMinHeight(USE_COMPUTED_SIZE);
            scroll.setMinWidth(SETTINGS_WIDTH);
            scroll.setMaxWidth(SETTINGS_WIDTH);
            HBox columns = new HBox(scroll, curves);
            HBox.setHgrow(curves, Priority.ALWAYS);
            getChildren().add(columns);
        } else {
            curves.setMinHeight(CHART_HEIGHT);
            scroll.setMinWidth(USE_COMPUTED_SIZE);
            scroll.setMaxWidth(USE_COMPUTED_SIZE);
            column.getChildren().add(curves);
            scroll.setFitToHeight(true);
            VBox.setVgrow(curves, Priority.ALWAYS);
            getChildren().add(scroll);
        }
    }
}
