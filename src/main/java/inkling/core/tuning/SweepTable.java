package inkling.core.tuning;

import inkling.core.tuning.Trial.Score;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** How good trials are by two of their settings: a table with a row and a column for each value that there is. Immutable. */
public final class SweepTable {
    private final List<Double> rows;
    private final List<Double> columns;
    private final Map<Place, Trial> best;
    private final Score score;

    private record Place(double row, double column) {}

    private SweepTable(List<Double> rows, List<Double> columns, Map<Place, Trial> best, Score score) {
        this.rows = rows;
        this.columns = columns;
        this.best = best;
        this.score = score;
    }

    /**
     * The table of some trials. Of several with the same two values, as where a third setting differs too, the best one
     * counts.
     *
     * @param trials that have both settings
     * @param row the setting down the rows
     * @param column the setting along the columns
     */
    public static SweepTable of(List<Trial> trials, String row, String column, Score score) {
        Map<Place, Trial> best = new HashMap<>();
        for (Trial trial : trials) {
            Place place = new Place(trial.settings().get(row), trial.settings().get(column));
            best.merge(place, trial, (one, other) -> better(one, other, score));
        }
        return new SweepTable(
                values(trials, trial -> trial.settings().get(row)),
                values(trials, trial -> trial.settings().get(column)),
                best,
                score);
    }

    private static Trial better(Trial one, Trial other, Score score) {
        OptionalDouble now = score.of(one);
        OptionalDouble then = score.of(other);
        return then.isPresent() && (now.isEmpty() || score.isBetter(then.getAsDouble(), now.getAsDouble()))
                ? other
                : one;
    }

    private static List<Double> values(List<Trial> trials, ToDoubleFunction<Trial> value) {
        return trials.stream().mapToDouble(value).sorted().distinct().boxed().toList();
    }

    /** The values down the rows, rising. */
    public List<Double> rows() {
        return rows;
    }

    /** The values along the columns, rising. */
    public List<Double> columns() {
        return columns;
    }

    /** What is shown of each trial. */
    public Score score() {
        return score;
    }

    /** The best trial of a cell, by the indices of its row and column; none where nothing was tried. */
    public Optional<Trial> at(int row, int column) {
        return Optional.ofNullable(best.get(new Place(rows.get(row), columns.get(column))));
    }

    /** Every score in the table; of what diverged there is none. */
    public double[] scores() {
        return best.values().stream()
                .map(score::of)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }
}
