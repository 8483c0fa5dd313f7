package inkling.core.plot;

import java.util.List;
import java.util.Locale;

/** What a chart draws in a colour of its own; whoever draws says in which. */
public enum ChartColour {
    LOSS,
    BATCH,
    VALIDATION,
    ACCURACY,
    PREVIOUS,
    PROBLEM,
    GRID,
    TEXT,
    PAPER,
    RUN_1,
    RUN_2,
    RUN_3,
    RUN_4,
    RUN_5,
    RUN_6,
    RUN_7,
    RUN_8;

    private static final List<ChartColour> OF_RUNS = List.of(RUN_1, RUN_2, RUN_3, RUN_4, RUN_5, RUN_6, RUN_7, RUN_8);

    /** How many runs can be told apart by their colours alone. */
    public static final int RUNS = OF_RUNS.size();

    /** The colour of a run among others, by its place from 0; they begin anew where there are more runs than colours. */
    public static ChartColour run(int place) {
        return OF_RUNS.get(place % RUNS);
    }

    /** Its name in style sheets, such as {@code loss} or {@code run-1}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
