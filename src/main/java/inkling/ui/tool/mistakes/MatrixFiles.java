package inkling.ui.tool.mistakes;

import inkling.core.evaluation.ConfusionMatrix;
import inkling.core.model.SoftmaxRegression;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A confusion matrix for other programs: as comma-separated values (RFC 4180) and as a drawing (SVG 1.1). */
final class MatrixFiles {
    private static final int CLASSES = SoftmaxRegression.CLASSES;
    private static final int CELL = 48;
    private static final int MARGIN = 48;
    private static final int SIDE = MARGIN + CLASSES * CELL + 8;

    /** Blue for right readings and orange for wrong ones, as in the window where it is light. */
    private static final String RIGHT = "#0072b2";

    private static final String WRONG = "#d55e00";

    private MatrixFiles() {}

    /** A row for each digit, a column for each reading, under a row with their names. */
    static String csv(ConfusionMatrix matrix) {
        String header = IntStream.range(0, CLASSES)
                .mapToObj(label -> ",read as " + label)
                .collect(Collectors.joining());
        return IntStream.range(0, CLASSES)
                .mapToObj(truth -> truth
                        + IntStream.range(0, CLASSES)
                                .mapToObj(label -> "," + matrix.count(truth, label))
                                .collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining("", "digit" + header + "\n", ""));
    }

    /** A square of cells with their counts. */
    static String svg(ConfusionMatrix matrix) {
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\" viewBox=\"0 0 %1$d %1$d\" "
                        + "font-family=\"sans-serif\" font-size=\"14\" text-anchor=\"middle\">\n",
                SIDE));
        svg.append(String.format(Locale.ROOT, "<rect width=\"%1$d\" height=\"%1$d\" fill=\"#ffffff\"/>\n", SIDE));
        for (int i = 0; i < CLASSES; i++) {
            text(svg, MARGIN / 2, middle(i), Integer.toString(i));
            text(svg, middle(i), MARGIN / 2, Integer.toString(i));
            for (int j = 0; j < CLASSES; j++) {
                cell(svg, matrix, i, j);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void cell(StringBuilder svg, ConfusionMatrix matrix, int truth, int label) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%3$d\" fill=\"%s\" fill-opacity=\"%.3f\"/>\n",
                MARGIN + label * CELL,
                MARGIN + truth * CELL,
                CELL - 2,
                truth == label ? RIGHT : WRONG,
                matrix.depth(truth, label)));
        if (matrix.count(truth, label) > 0) {
            text(svg, middle(label), middle(truth), Integer.toString(matrix.count(truth, label)));
        }
    }

    private static int middle(int cell) {
        return MARGIN + cell * CELL + CELL / 2 - 1;
    }

    private static void text(StringBuilder svg, int x, int y, String text) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>\n", x, y + 5, text));
    }
}
