package inkling.ui.tool.mistakes;

import inkling.core.evaluation.DigitScore;
import inkling.core.evaluation.Evaluation;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import inkling.ui.kit.HelpButton;
import inkling.ui.kit.Scrolling;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How well each digit is read, and whether the model is right as often as it is sure. */
final class FiguresPane extends ScrollPane {
    private static final double LEAST_DIAGRAM = 180;
    /** What the widest title takes, and the others. */
    private static final double WIDE = 88;

    private static final double NARROW = 58;
    private static final double ROW = 22;
    private static final double HEADER = 28;
    private static final double TABLE = SoftmaxRegression.CLASSES * ROW + HEADER + 2;

    private final TableView<DigitScore> table = new TableView<>();
    private final Label error = new Label();
    private final ReliabilityDiagram diagram = new ReliabilityDiagram();

    FiguresPane() {
        table.setId("mistakes-table");
        table.setFixedCellSize(ROW);
        table.setMinHeight(TABLE);
        table.setMaxHeight(TABLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(""));
        column("mistakes.table.digit", NARROW, DigitScore::digit);
        column("mistakes.table.total", NARROW, DigitScore::total);
        share("mistakes.table.precision", WIDE, DigitScore::precision);
        share("mistakes.table.recall", NARROW, DigitScore::recall);
        share("mistakes.table.f1", NARROW, DigitScore::f1);
        error.setId("mistakes-calibration");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        diagram.setMinHeight(LEAST_DIAGRAM);
        VBox.setVgrow(diagram, Priority.ALWAYS);
        StackPane figures = new StackPane(table, HelpButton.atCorner(Pos.TOP_RIGHT, "precision-recall"));
        figures.setMinHeight(TABLE);
        HBox honesty = new HBox(error, new HelpButton("calibration"));
        error.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(error, Priority.ALWAYS);
        VBox content = new VBox(figures, honesty, diagram);
        content.getStyleClass().add("figures");
        setContent(content);
        Scrolling.upAndDown(this);
        setFitToHeight(true);
    }

    private <T> TableColumn<DigitScore, T> column(String key, double least, Function<DigitScore, T> value) {
        TableColumn<DigitScore, T> column = new TableColumn<>(Texts.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setReorderable(false);
        column.setMinWidth(least);
        table.getColumns().add(column);
        return column;
    }

    private void share(String key, double least, Function<DigitScore, Double> value) {
        column(key, least, value).setCellFactory(column -> new PercentCell());
    }

    void show(Optional<Evaluation> evaluation) {
        table.getItems()
                .setAll(evaluation.map(found -> found.confusion().perDigit()).orElse(List.of()));
        error.setText(evaluation
                .map(found -> Texts.get(
                        "mistakes.calibration",
                        Texts.percent(found.calibration().expectedError(), 2)))
                .orElse(""));
        diagram.show(evaluation.map(Evaluation::calibration));
    }
}
