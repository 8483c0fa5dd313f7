package inkling.ui.tool.mistakes;

import inkling.core.evaluation.ConfusionMatrix;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A confusion matrix: a row for each digit, a column for what it was read as. The deeper a cell's colour, the larger its
 * share of the row; right readings have a colour of their own. Arrow keys go from cell to cell.
 */
final class MatrixPane extends Region {
    private static final int CLASSES = SoftmaxRegression.CLASSES;
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final double HEADER = 24;
    private static final double GAP = 2;

    private static final double MOST_SIDE = 64;

    private final BooleanProperty shares = new SimpleBooleanProperty();
    private final Cell[][] cells = new Cell[CLASSES][CLASSES];
    private final Label[] rows = new Label[CLASSES];
    private final Label[] columns = new Label[CLASSES];
    private final BiConsumer<Integer, Integer> open;
    private Optional<ConfusionMatrix> shown = Optional.empty();

    /**
     * A matrix of nothing yet.
     *
     * @param open shows the digits of a cell: the truth, and what it was read as
     */
    MatrixPane(BiConsumer<Integer, Integer> open) {
        this.open = open;
        setId("mistakes-matrix");
        getStyleClass().add("matrix");
        for (int digit = 0; digit < CLASSES; digit++) {
            rows[digit] = header(digit);
            columns[digit] = header(digit);
        }
        for (int truth = 0; truth < CLASSES; truth++) {
            for (int label = 0; label < CLASSES; label++) {
                cells[truth][label] = new Cell(truth, label);
                getChildren().add(cells[truth][label]);
            }
        }
        cells[0][0].setFocusTraversable(true);
        shares.addListener((value, before, now) -> update());
        update();
    }

    private Label header(int digit) {
        Label header = new Label(Integer.toString(digit));
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER);
        getChildren().add(header);
        return header;
    }

    /** Whether shares of a row are shown in place of counts. */
    BooleanProperty sharesProperty() {
        return shares;
    }

    void show(Optional<ConfusionMatrix> matrix) {
        shown = matrix;
        update();
    }

    private void update() {
        for (Cell[] row : cells) {
            for (Cell cell : row) {
                cell.update();
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEADER + CLASSES * MOST_SIDE;
    }

    @Override
    protected void layoutChildren() {
        // Wide cells where there is no height, for four digits
        double across = side(getWidth());
        double down = side(getHeight());
        for (int i = 0; i < CLASSES; i++) {
            rows[i].resizeRelocate(0, HEADER + i * down, HEADER, down - GAP);
            columns[i].resizeRelocate(HEADER + i * across, 0, across - GAP, HEADER);
            for (int j = 0; j < CLASSES; j++) {
                cells[i][j].resizeRelocate(HEADER + j * across, HEADER + i * down, across - GAP, down - GAP);
            }
        }
    }

    private static double side(double room) {
        return Math.floor(Math.min(MOST_SIDE, (room - HEADER) / CLASSES));
    }

    private void move(KeyEvent event, Cell from) {
        int truth = from.truth;
        int label = from.label;
        switch (event.getCode()) {
            case UP -> truth--;
            case DOWN -> truth++;
            case LEFT -> label--;
            case RIGHT -> label++;
            default -> {
                return;
            }
        }
        event.consume();
        if (truth >= 0 && truth < CLASSES && label >= 0 && label < CLASSES) {
            from.setFocusTraversable(false);
            cells[truth][label].setFocusTraversable(true);
            cells[truth][label].requestFocus();
        }
    }

    /** How often one digit was read as one digit. */
    private final class Cell extends Button {
        private final int truth;
        private final int label;
        private final Region fill = new Region();
        private final Label text = new Label();

        Cell(int truth, int label) {
            this.truth = truth;
            this.label = label;
            setId("mistakes-" + truth + "-as-" + label);
            getStyleClass().setAll("cell");
            pseudoClassStateChanged(RIGHT, truth == label);
            setFocusTraversable(false);
            fill.getStyleClass().add("fill");
            text.setTextOverrun(OverrunStyle.CLIP);
            text.setMinWidth(USE_PREF_SIZE);
            StackPane content = new StackPane(fill, text);
            content.setMouseTransparent(true);
            content.prefWidthProperty().bind(widthProperty());
            content.prefHeightProperty().bind(heightProperty());
            setGraphic(content);
            setOnAction(event -> open.accept(truth, label));
            addEventFilter(KeyEvent.KEY_PRESSED, event -> move(event, this));
        }

        void update() {
            int count = shown.map(matrix -> matrix.count(truth, label)).orElse(0);
            double share = shown.map(matrix -> matrix.share(truth, label)).orElse(0.0);
            fill.setOpacity(shown.map(matrix -> matrix.depth(truth, label)).orElse(0.0));
            text.setText(count == 0 ? "" : shares.get() ? percent(share) : Integer.toString(count));
            String spoken = Texts.get("mistakes.cell", truth, label, count, Texts.percent(share, 1));
            setAccessibleText(spoken);
        }

        /** As short as a cell needs it: the sign is in the name of the choice. */
        private static String percent(double share) {
            return Texts.number(share >= 0.1 ? "%.0f" : "%.1f", 100 * share);
        }
    }
}
