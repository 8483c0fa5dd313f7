package inkling.ui.tool.runs;

import inkling.core.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The runs in rows. What is selected here, the view model knows, and the other way round. */
final class RunsTable extends TableView<RunRow> {
    private static final PseudoClass DAMAGED = PseudoClass.getPseudoClass("damaged");
    private static final String COLUMNS = "columns";
    private static final String SORT = "sort";
    private static final String DOWN = "-";
    private static final Pattern BLANK = Pattern.compile(" ");

    private final RunsViewModel viewModel;
    private final Map<RunColumn, TableColumn<RunRow, RunRow>> columns = new EnumMap<>(RunColumn.class);

    /** Whether the rows change just now, so that what is selected meanwhile was selected by nobody. */
    private boolean changing;

    RunsTable(RunsViewModel viewModel, Map<String, String> remembered) {
        this.viewModel = viewModel;
        setId("runs-table");
        setAccessibleText(Texts.get("runs.table"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label nothing = new Label();
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        nothing.setId("runs-nothing");
        setPlaceholder(nothing);
        for (RunColumn column : RunColumn.values()) {
            columns.put(column, column(column));
        }
        restore(remembered);
        SortedList<RunRow> sorted = new SortedList<>(viewModel.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setRowFactory(table -> new Row());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunRow>) change -> tell());
        viewModel.shown().addListener((ListChangeListener<RunRow>) change -> showSelection());
        viewModel.selectedProperty().addListener((value, before, now) -> showSelection());
        viewModel.shown().addListener((ListChangeListener<RunRow>) change -> nothing.setText(whyNothing()));
        nothing.setText(whyNothing());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private String whyNothing() {
        return Texts.get(viewModel.rows().isEmpty() ? "runs.empty" : "runs.empty-with-words");
    }

    private TableColumn<RunRow, RunRow> column(RunColumn column) {
        TableColumn<RunRow, RunRow> made = new TableColumn<>();
        if (column == RunColumn.STAR) {
            made.setGraphic(StarCell.star());
        } else {
            made.setText(column.title());
        }
        made.setId("runs-column-" + column.id());
        made.setPrefWidth(column.width());
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setComparator(column.order());
        made.setVisible(column.isShownAtFirst());
        if (column.isNumber()) {
            made.getStyleClass().add("number");
        }
        made.setCellFactory(any -> switch (column) {
            case STAR -> new StarCell(viewModel);
            case NAME -> new TextCell(RunRow::called, RunRow::name, viewModel::rename);
            case NOTE -> new TextCell(RunRow::note, RunRow::note, viewModel::note);
            default -> new PlainCell(column);
        });
        return made;
    }

    /** Shows a column or not. */
    TableColumn<RunRow, RunRow> of(RunColumn column) {
        return columns.get(column);
    }

    /** Lets the user write into a cell of the row that has the keyboard. */
    void write(RunColumn column) {
        RunRow row = getSelectionModel().getSelectedItem();
        if (row == null || row.run().isEmpty()) {
            return;
        }
        TableColumn<RunRow, RunRow> where = of(column);
        where.setVisible(true);
        scrollTo(row);
        scrollToColumn(where);
        layout();
        // Otherwise a second click on a selected row would be taken for the wish to write
        setEditable(true);
        edit(getItems().indexOf(row), where);
    }

    private void pressed(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        KeyCode code = event.getCode();
        if (event.isShortcutDown()
                && code == KeyCode.Z
                && viewModel.undo().canUndoProperty().get()) {
            viewModel.undo().undo();
        } else if (code == KeyCode.F2) {
            write(RunColumn.NAME);
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            viewModel.delete();
        } else {
            return;
        }
        event.consume();
    }

    private void tell() {
        if (!changing) {
            List<RunRow> chosen = new ArrayList<>(getSelectionModel().getSelectedItems());
            chosen.removeIf(row -> row == null);
            changing = true;
            viewModel.select(chosen);
            changing = false;
        }
    }

    /** Rows are other ones after every change on disk, and selected are those with the same ids. */
    private void showSelection() {
        if (changing) {
            return;
        }
        changing = true;
        List<String> ids =
                viewModel.selectedProperty().get().stream().map(RunRow::id).toList();
        int[] indices = IntStream.range(0, getItems().size())
                .filter(i -> ids.contains(getItems().get(i).id()))
                .toArray();
        if (!Arrays.equals(
                indices,
                getSelectionModel().getSelectedIndices().stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray())) {
            getSelectionModel().clearSelection();
            if (indices.length > 0) {
                getSelectionModel().selectIndices(indices[0], indices);
            }
        }
        changing = false;
    }

    /** Which columns there are, in which order, and by which the rows are sorted. */
    Map<String, String> remember() {
        return Map.of(
                COLUMNS,
                getColumns().stream()
                        .filter(TableColumn::isVisible)
                        .map(this::id)
                        .collect(Collectors.joining(" ")),
                SORT,
                getSortOrder().stream()
                        .map(column -> (column.getSortType() == SortType.DESCENDING ? DOWN : "") + id(column))
                        .collect(Collectors.joining(" ")));
    }

    private String id(TableColumn<RunRow, ?> column) {
        return columns.entrySet().stream()
                .filter(one -> one.getValue() == column)
                .map(one -> one.getKey().id())
                .findFirst()
                .orElse("");
    }

    private void restore(Map<String, String> remembered) {
        List<TableColumn<RunRow, RunRow>> first =
                named(remembered.getOrDefault(COLUMNS, "")).map(columns::get).toList();
        if (!first.isEmpty()) {
            columns.values().forEach(column -> column.setVisible(first.contains(column)));
        }
        getColumns().setAll(first);
        columns.values().stream().filter(column -> !first.contains(column)).forEach(getColumns()::add);
        for (String id : BLANK.split(remembered.getOrDefault(SORT, ""), -1)) {
            RunColumn.byId(id.startsWith(DOWN) ? id.substring(1) : id).ifPresent(column -> {
                of(column).setSortType(id.startsWith(DOWN) ? SortType.DESCENDING : SortType.ASCENDING);
                getSortOrder().add(of(column));
            });
        }
    }

    private static Stream<RunColumn> named(String ids) {
        return BLANK.splitAsStream(ids)
                .map(RunColumn::byId)
                .flatMap(Optional::stream)
                .distinct();
    }

    /** A row that says why its run cannot be read, if it cannot. */
    private static final class Row extends TableRow<RunRow> {
        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            Optional<String> damage =
                    empty || row == null ? Optional.empty() : row.damage().map(Texts::of);
            pseudoClassStateChanged(DAMAGED, damage.isPresent());
            setTooltip(damage.map(Tooltip::new).orElse(null));
            setAccessibleHelp(damage.orElse(null));
        }
    }

    private static final class PlainCell extends TableCell<RunRow, RunRow> {
        private final RunColumn column;

        private PlainCell(RunColumn column) {
            this.column = column;
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : column.text(row));
        }
    }
}
