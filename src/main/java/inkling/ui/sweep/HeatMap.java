package inkling.ui.sweep;

import inkling.core.text.Texts;
import inkling.core.tuning.SweepTable;
import inkling.core.tuning.Trial;
import inkling.core.tuning.Trial.Score;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Two settings against each other: a cell for each pair of values, with the score of the best trial as its colour and in
 * numbers. What was not tried stays empty.
 */
public final class HeatMap extends TrialPainting {
    private static final double LEFT = 72;
    private static final double RIGHT = 84;
    private static final double TOP = 40;
    private static final double BOTTOM = 40;

    /** Of a cell with a number in it. */
    private static final double LEAST_WIDTH = 36;

    private static final double LEAST_HEIGHT = 14;

    private Optional<SweepTable> table = Optional.empty();

    /** Without any trials. */
    public HeatMap() {
        setId("sweep-heat-map");
    }

    /**
     * Shows trials.
     *
     * @param shown those that lack one of the settings are left out
     * @param row the setting down the rows, by its name in the trials
     * @param column the setting along the columns
     */
    public void show(List<Trial> shown, String row, String column, Score score) {
        List<Trial> usable = shown.stream()
                .filter(trial -> trial.settings().keySet().containsAll(List.of(row, column)))
                .toList();
        table = usable.isEmpty() ? Optional.empty() : Optional.of(SweepTable.of(usable, row, column, score));
        take(usable, List.of(row, column));
    }

    private double cellWidth(SweepTable shown) {
        return Math.max(1, getWidth() - LEFT - RIGHT) / shown.columns().size();
    }

    private double cellHeight(SweepTable shown) {
        return Math.max(1, getHeight() - TOP - BOTTOM) / shown.rows().size();
    }

    @Override
    protected Optional<Trial> at(double x, double y) {
        if (table.isEmpty()) {
            return Optional.empty();
        }
        SweepTable shown = table.get();
        int column = (int) Math.floor((x - LEFT) / cellWidth(shown));
        // Rising values rise on the screen as well
        int row = shown.rows().size() - 1 - (int) Math.floor((y - TOP) / cellHeight(shown));
        boolean inside = column >= 0
                && column < shown.columns().size()
                && row >= 0
                && row < shown.rows().size();
        return inside ? shown.at(row, column) : Optional.empty();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        caption(gc, LEFT);
        table.ifPresent(shown -> paint(gc, shown));
    }

    private void paint(GraphicsContext gc, SweepTable shown) {
        ScoreColours colours = ScoreColours.of(shown.score(), shown.scores());
        for (int row = 0; row < shown.rows().size(); row++) {
            for (int column = 0; column < shown.columns().size(); column++) {
                cell(gc, shown, row, column, colours);
            }
        }
        values(gc, shown);
        double plotHeight = cellHeight(shown) * shown.rows().size();
        double right = LEFT + cellWidth(shown) * shown.columns().size();
        write(gc, TrialWords.setting(settings().get(0)), 0, TOP - GAP, TextAlignment.LEFT, VPos.BOTTOM, colour(TEXT));
        write(
                gc,
                TrialWords.setting(settings().get(1)),
                right,
                TOP + plotHeight + BOTTOM,
                TextAlignment.RIGHT,
                VPos.BOTTOM,
                colour(TEXT));
        write(
                gc,
                TrialWords.score(shown.score()),
                right + 2 * GAP,
                TOP - 2 * GAP,
                TextAlignment.LEFT,
                VPos.BOTTOM,
                colour(TEXT));
        legend(gc, colours, right + 2 * GAP, TOP, plotHeight);
    }

    private void cell(GraphicsContext gc, SweepTable shown, int row, int column, ScoreColours colours) {
        double width = cellWidth(shown);
        double height = cellHeight(shown);
        double x = LEFT + column * width;
        double y = TOP + (shown.rows().size() - 1 - row) * height;
        Optional<Trial> trial = shown.at(row, column);
        if (trial.isEmpty()) {
            gc.setStroke(colour(GRID));
            gc.setLineWidth(1);
            gc.strokeRect(x + 1.5, y + 1.5, width - 3, height - 3);
            return;
        }
        OptionalDouble score = shown.score().of(trial.get());
        Color ground = score.isPresent() ? colours.of(score.getAsDouble()) : colour(GRID);
        gc.setFill(ground);
        gc.fillRect(x + 1, y + 1, width - 2, height - 2);
        if (markedProperty().get().equals(trial)) {
            gc.setStroke(colour(TEXT));
            gc.setLineWidth(2);
            gc.strokeRect(x, y, width, height);
        }
        if (width >= LEAST_WIDTH && height >= LEAST_HEIGHT) {
            write(
                    gc,
                    score.isPresent()
                            ? TrialWords.score(shown.score(), score.getAsDouble())
                            : Texts.get("sweep.diverged"),
                    x + width / 2,
                    y + height / 2,
                    TextAlignment.CENTER,
                    VPos.CENTER,
                    score.isPresent() ? ScoreColours.on(ground) : colour(PROBLEM));
        }
    }

    private void values(GraphicsContext gc, SweepTable shown) {
        double height = cellHeight(shown);
        double width = cellWidth(shown);
        int rows = shown.rows().size();
        // Where there is no room for all, every second or third
        int everyRow = (int) Math.ceil(LEAST_HEIGHT / height);
        int everyColumn = (int) Math.ceil(LEAST_WIDTH / width);
        for (int row = 0; row < rows; row += everyRow) {
            write(
                    gc,
                    TrialWords.value(shown.rows().get(row)),
                    LEFT - GAP,
                    TOP + (rows - 1 - row + 0.5) * height,
                    TextAlignment.RIGHT,
                    VPos.CENTER,
                    colour(TEXT));
        }
        for (int column = 0; column < shown.columns().size(); column += everyColumn) {
            write(
                    gc,
                    TrialWords.value(shown.columns().get(column)),
                    LEFT + (column + 0.5) * width,
                    TOP + rows * height + GAP,
                    TextAlignment.CENTER,
                    VPos.TOP,
                    colour(TEXT));
        }
    }
}
