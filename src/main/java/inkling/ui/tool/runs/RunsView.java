package inkling.ui.tool.runs;

import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.tool.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The kept runs in a table, and below it the curves of those that are selected. Needs a width of 360 or more. */
final class RunsView extends VBox {
    private static final Duration BETWEEN_LOOKS = Duration.seconds(1);
    private static final String DIVIDER = "divider";
    private static final double SHARE_OF_TABLE = 0.42;

    private final RunsViewModel viewModel;
    private final RunsTable table;
    private final SplitPane parts;
    private final Timeline looks;

    RunsView(RunsViewModel viewModel, Workspace workspace, Map<String, String> remembered) {
        this.viewModel = viewModel;
        getStyleClass().addAll("training", "mistakes", "runs");
        for (String sheet : List.of("training", "mistakes", "runs")) {
            getStylesheets()
                    .add(Objects.requireNonNull(RunsView.class.getResource("/inkling/ui/" + sheet + ".css"))
                            .toExternalForm());
        }
        table = new RunsTable(viewModel, remembered);
        RunsMenu menu = new RunsMenu(viewModel, table);
        ContextMenu beside = new ContextMenu();
        beside.getItems().setAll(menu.ofRuns());
        table.setContextMenu(beside);
        parts = new SplitPane(table, new RunPictures(viewModel, workspace));
        parts.setOrientation(Orientation.VERTICAL);
        parts.setDividerPositions(share(remembered));
        parts.setMinHeight(0);
        setVgrow(parts, Priority.ALWAYS);
        getChildren().addAll(row(menu), parts);
        looks = new Timeline(new KeyFrame(BETWEEN_LOOKS, event -> viewModel.look()));
        looks.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((value, before, now) -> {
            looks.stop();
            if (now != null) {
                viewModel.refresh();
                looks.play();
            }
        });
    }

    private static double share(Map<String, String> remembered) {
        try {
            double share = Double.parseDouble(remembered.getOrDefault(DIVIDER, ""));
            return share >= 0 && share <= 1 ? share : SHARE_OF_TABLE;
        } catch (NumberFormatException e) {
            return SHARE_OF_TABLE;
        }
    }

    private HBox row(RunsMenu menu) {
        TextField filter = new TextField();
        filter.setId("runs-filter");
        filter.setPromptText(Texts.get("runs.filter"));
        filter.textProperty().bindBidirectional(viewModel.filterProperty());
        filter.setMinWidth(60);
        Icons.describe(filter, Texts.get("runs.filter"), Texts.get("runs.filter.tip"));
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button use = Controls.button("runs.use", "runs.use.tip", menu::use);
        use.disableProperty().bind(menu.usable().map(usable -> !usable));
        Button delete = new Button();
        delete.setId("runs-delete");
        delete.setOnAction(event -> viewModel.delete());
        delete.disableProperty().bind(viewModel.selectedProperty().map(List::isEmpty));
        Icons.dress(delete, Feather.TRASH_2, Texts.get("runs.delete"), Texts.get("runs.delete.tip"));
        Button undo = new Button();
        undo.setId("runs-undo");
        undo.setOnAction(event -> viewModel.undo().undo());
        undo.disableProperty().bind(viewModel.undo().canUndoProperty().not());
        Icons.dress(undo, Feather.CORNER_UP_LEFT, Texts.get("runs.undo"), Texts.get("runs.undo.tip"));
        HBox row = new HBox(filter, use, delete, undo, menu.button());
        row.getStyleClass().add("row");
        return row;
    }

    /** Where the divider is, and what the table wants to know again. */
    Map<String, String> remember() {
        Map<String, String> all = new LinkedHashMap<>(table.remember());
        all.put(DIVIDER, Double.toString(parts.getDividerPositions()[0]));
        return all;
    }

    void close() {
        looks.stop();
    }
}
