package inkling.bench.peers;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What was measured, in Markdown. */
final class Tables {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String WARNING = " ⚠";
    private static final String COLUMNS = """
            | | %s | %s | accuracy | stolen | others |
            |---|---|---|---|---|---|
            """;

    private final StringBuilder text = new StringBuilder();

    /**
     * Where, when and how often.
     *
     * @param begin in UTC
     * @param end in UTC
     */
    void measured(Machine machine, LocalDateTime begin, LocalDateTime end, int rounds) {
        text.append(format(
                "On %s, %s to %s UTC; rounds: %d. %s.%n",
                DAY.format(begin), TIME.format(begin), TIME.format(end), rounds, machine));
    }

    /**
     * Beside the epochs of others.
     *
     * @param all Inkling's first
     */
    void epochs(List<Series> all) {
        heading("An epoch");
        text.append(format(COLUMNS, "an epoch", "Inkling takes"));
        Series inkling = all.get(0);
        for (Series series : all) {
            row(
                    series,
                    Series::epochs,
                    series == inkling ? "" : ratio(inkling.epochs().over(series.epochs())));
        }
    }

    /** Inkling's whole command, started in several ways, beside that of another, each of them by its ratio to it. */
    void wholes(List<Series> inkling, Series tutorial) {
        heading("The whole command");
        text.append(format(COLUMNS, "from start to end", "of the tutorial's"));
        for (Series series : inkling) {
            row(series, Series::wholes, ratio(series.wholes().over(tutorial.wholes())));
        }
        row(tutorial, Series::wholes, "");
    }

    private void row(Series series, Function<Series, Figures> of, String ratio) {
        cells(series.peer().name(), seconds(of.apply(series)), ratio, accuracy(series), shares(series.cores()));
    }

    /** How the epochs of Inkling and PyTorch grow. */
    void growth(List<Growth> all) {
        heading("How it grows");
        text.append("""
                | | Inkling's epoch | PyTorch's | Inkling takes | accuracy | stolen | others |
                |---|---|---|---|---|---|---|
                """);
        for (Growth growth : all) {
            Figures inkling = growth.inkling().epochs();
            Figures pyTorch = growth.pyTorch().epochs();
            cells(
                    growth.what(),
                    seconds(inkling),
                    seconds(pyTorch),
                    ratio(inkling.over(pyTorch)),
                    accuracy(growth.inkling()) + ", " + accuracy(growth.pyTorch()),
                    shares(growth.inkling().cores().plus(growth.pyTorch().cores())));
        }
    }

    /** What each peer is and does. */
    void notes(List<Series> all) {
        heading("What each of them does");
        for (Series series : all) {
            text.append(format(
                    "- **%s**%s: %s%n",
                    series.peer().name(),
                    series.library().isEmpty() ? "" : " (" + series.library() + ")",
                    series.peer().note()));
        }
    }

    private void heading(String title) {
        text.append("\n### ").append(title).append("\n\n");
    }

    private void cells(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String seconds(Figures seconds) {
        return figures(seconds, seconds.median() < 1 ? "%.4f" : "%.2f", " s");
    }

    private static String ratio(Figures ratio) {
        return figures(ratio, "%.3f", " ×");
    }

    private static String figures(Figures figures, String digits, String unit) {
        return format(
                digits + unit + " (" + digits + " to " + digits + ")%s",
                figures.median(),
                figures.least(),
                figures.most(),
                figures.areApart() ? WARNING : "");
    }

    private static String accuracy(Series series) {
        return format("%.2f %%", series.accuracies().median());
    }

    /** Two cells. */
    private static String shares(CpuTime cores) {
        return format("%.1f %% | %.0f %%", 100 * cores.stolenShare(), 100 * cores.othersShare());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
