package inkling.core.plot;

import inkling.core.history.RunHistory;
import inkling.core.history.SeedBand;
import inkling.core.history.SmoothedRun;
import java.util.Optional;

/**
 * One line of a comparison: a run, or the mean of some.
 *
 * @param name what tells it from the others
 * @param place by which it has its colour and its kind of line, from 0; another for each
 * @param run what is drawn, of at least one step
 * @param band the runs that it is the mean of, if it is one
 */
public record ComparedRun(String name, int place, SmoothedRun run, Optional<SeedBand> band) {
    private static final int KINDS = 3;

    /** How many runs can be told apart by colour and kind of line. */
    public static final int MOST = KINDS * ChartColour.RUNS;

    /** The colour of the line. */
    public ChartColour colour() {
        return ChartColour.run(place);
    }

    /** The line: beyond as many as there are colours dashed, and then dotted. */
    public Pen.Stroke stroke(double width) {
        return switch (place / ChartColour.RUNS % KINDS) {
            case 0 -> new Pen.Stroke(width);
            case 1 -> new Pen.Stroke(width, 6, 4);
            default -> new Pen.Stroke(width, 2, 3);
        };
    }

    RunHistory history() {
        return run.history();
    }
}
