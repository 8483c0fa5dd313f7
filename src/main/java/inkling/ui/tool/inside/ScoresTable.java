package inkling.ui.tool.inside;

import inkling.core.explanation.Contributions;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sums of all ten digits, to be sorted by each column and copied for other programs. */
final class ScoresTable extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW = 28;
    private static final double HEAD = 44;
    private static final double COLUMN = 84;

    /**
     * A digit's sum.
     *
     * @param probability in per cent
     */
    record Row(int digit, double bias, double inFavour, double opposed, double score, double probability) {
        static Row of(Answer answer, int digit) {
            Contributions contributions = answer.why().of(digit);
            double[] parts = RoundedSum.parts(contributions.bias(), contributions.inFavour(), contributions.opposed());
            return new Row(
                    digit,
                    parts[0],
                    parts[1],
                    parts[2],
                    RoundedSum.sum(parts),
                    100.0 * answer.why().prediction().probability(digit));
        }

        Stream<String> texts() {
            return Stream.of(
                    Integer.toString(digit),
                    Figures.signed(bias),
                    Figures.signed(inFavour),
                    Figures.signed(opposed),
                    Figures.plain(score),
                    Texts.number("%.2f", probability));
        }
    }

    private final TableView<Row> table = new TableView<>();

    ScoresTable() {
        getStyleClass().add("scores");
        table.setId("inside-scores");
        table.setAccessibleText(Texts.get("inside.scores.title"));
        table.getColumns()
                .setAll(List.of(
                        column(
                                "inside.scores.digit",
                                row -> (double) row.digit(),
                                row -> Integer.toString(row.digit())),
                        column("inside.bias", Row::bias, row -> Figures.signed(row.bias())),
                        column("inside.for", Row::inFavour, row -> Figures.signed(row.inFavour())),
                        column("inside.opposed", Row::opposed, row -> Figures.signed(row.opposed())),
                        column("inside.score", Row::score, row -> Figures.plain(row.score())),
                        column(
                                "inside.scores.probability",
                                Row::probability,
                                row -> Texts.number("%.2f", row.probability()))));
        table.setFixedCellSize(ROW);
        table.setPrefSize(COLUMN * table.getColumns().size() + 4, HEAD + ROW * SoftmaxRegression.CLASSES);
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        getChildren()
                .addAll(
                        table,
                        Controls.button(Feather.COPY, "inside.scores.copy", "inside.scores.copy.tip", this::copy));
    }

    private static TableColumn<Row, Row> column(String key, ToDoubleFunction<Row> value, Function<Row, String> text) {
        TableColumn<Row, Row> column = new TableColumn<>(Texts.get(key));
        column.setPrefWidth(COLUMN);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setComparator((one, other) -> Double.compare(value.applyAsDouble(one), value.applyAsDouble(other)));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                setAlignment(Pos.CENTER_RIGHT);
                setText(empty || row == null ? "" : text.apply(row));
            }
        });
        return column;
    }

    /** Shows the sums of an answer, in the order that the user has chosen. */
    void show(Optional<Answer> answer) {
        table.getItems()
                .setAll(answer.stream()
                        .flatMap(known ->
                                IntStream.range(0, SoftmaxRegression.CLASSES).mapToObj(digit -> Row.of(known, digit)))
                        .toList());
        table.sort();
    }

    /** Puts the table as it stands there onto the clipboard, with tabs between the columns. */
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String text() {
        Stream<String> head =
                Stream.of(table.getColumns().stream().map(TableColumn::getText).collect(Collectors.joining("\t")));
        Stream<String> rows = table.getItems().stream().map(row -> row.texts().collect(Collectors.joining("\t")));
        return Stream.concat(head, rows).collect(Collectors.joining("\n", "", "\n"));
    }
}
