package inkling.ui.curves;

import java.util.Locale;

/** What the chart draws in a colour of its own; the style sheet says in which. */
enum ChartColour {
    LOSS,
    BATCH,
    VALIDATION,
    ACCURACY,
    PREVIOUS,
    PROBLEM,
    GRID,
    TEXT,
    PAPER;

    /** The property in the style sheet, such as {@code -curve-loss}. */
    String property() {
        return "-curve-" + name().toLowerCase(Locale.ROOT);
    }
}
