package inkling.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;

/**
 * Rows under each other on a terminal: each column is as wide as the widest of what stands in it, and a Chinese
 * character takes the place of two others.
 */
public final class Table {
    private static final String GAP = "  ";

    /** The side of a column that what stands in it begins at. */
    public enum Side {
        /** Words. */
        LEFT,
        /** Numbers. */
        RIGHT
    }

    private final List<Side> sides;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows, with a column for each of some sides. */
    public Table(List<Side> sides) {
        this.sides = List.copyOf(sides);
    }

    /** Puts a row under the others. */
    public void add(List<String> cells) {
        if (cells.size() != sides.size()) {
            throw new IllegalArgumentException("expected " + sides.size() + " cells, found " + cells.size());
        }
        rows.add(List.copyOf(cells));
    }

    /** Puts a row under the others. */
    public void add(String... cells) {
        add(List.of(cells));
    }

    public void print(PrintWriter out) {
        int[] widths = IntStream.range(0, sides.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            out.println(IntStream.range(0, widths.length)
                    .mapToObj(column -> padded(row.get(column), widths[column], sides.get(column)))
                    .collect(Collectors.joining(GAP))
                    .stripTrailing());
        }
    }

    private static String padded(String text, int width, Side side) {
        String padding = " ".repeat(width - width(text));
        return side == Side.LEFT ? text + padding : padding + text;
    }

    /** In columns of a terminal. */
    private static int width(String text) {
        return Ansi.OFF.new Text(text).getCJKAdjustedLength();
    }
}
