package inkling.ui.tool.runs;

import inkling.core.text.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What the table can tell of a run, in the order in which it does at first. */
enum RunColumn {
    STAR("runs.column.star", 34, true),
    WHEN("runs.column.when", 138, true),
    NAME("runs.column.name", 118, true),
    RECIPE("runs.column.recipe", 110, false),
    DIFFERS("runs.column.differs", 130, false),
    DATA("runs.column.data", 80, false),
    EPOCHS("runs.column.epochs", 76, false),
    LOSS("runs.column.loss", 64, true),
    ACCURACY("runs.column.accuracy", 94, true),
    SECONDS("runs.column.seconds", 80, false),
    STATE("runs.column.state", 80, true),
    NOTE("runs.column.note", 140, false);

    private final String key;
    private final double width;
    private final boolean first;

    RunColumn(String key, double width, boolean first) {
        this.key = key;
        this.width = width;
        this.first = first;
    }

    /** Under which it is remembered. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RunColumn> byId(String id) {
        return Arrays.stream(values()).filter(column -> column.id().equals(id)).findFirst();
    }

    String title() {
        return Texts.get(key);
    }

    /** How wide it is at first. */
    double width() {
        return width;
    }

    /** Whether it is shown until somebody says otherwise. */
    boolean isShownAtFirst() {
        return first;
    }

    /** Whether it has numbers, of which the ends stand below each other. */
    boolean isNumber() {
        return this == EPOCHS || this == LOSS || this == ACCURACY || this == SECONDS;
    }

    String text(RunRow row) {
        return switch (this) {
            case STAR -> row.isStarred() ? Texts.get("runs.starred") : "";
            case WHEN -> row.when();
            case NAME -> row.called();
            case RECIPE -> row.recipe();
            case DIFFERS -> row.differs();
            case DATA -> row.data();
            case EPOCHS -> row.epochsText();
            case LOSS -> number("%.4f", row.loss());
            case ACCURACY ->
                Double.isNaN(row.accuracy()) ? "" : Texts.get("training.percent", Texts.percent(row.accuracy(), 2));
            case SECONDS -> number("%.1f", row.seconds());
            case STATE -> row.state();
            case NOTE -> row.note();
        };
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "" : Texts.number(format, value);
    }

    /** From the least to the greatest. */
    Comparator<RunRow> order() {
        return switch (this) {
            case EPOCHS -> Comparator.comparingDouble(RunRow::epochs);
            case LOSS -> Comparator.comparingDouble(RunRow::loss);
            case ACCURACY -> Comparator.comparingDouble(RunRow::accuracy);
            case SECONDS -> Comparator.comparingDouble(RunRow::seconds);
            default -> Comparator.comparing(this::text, String.CASE_INSENSITIVE_ORDER);
        };
    }
}
