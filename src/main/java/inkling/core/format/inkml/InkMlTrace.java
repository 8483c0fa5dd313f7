package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import java.util.Arrays;

/**
 * Reads the text of one trace (InkML 3.2.2): points between commas, each with a value for every regular channel and for
 * as many of the intermittent ones as it likes. A value is a number, decimal or hexadecimal after {@code #}; {@code T}
 * or {@code F}; {@code *} for the one before; or {@code ?} for unknown. In front of a number {@code '} makes it, and all
 * that follow in its channel, the difference to the one before, {@code "} the difference of differences, and {@code !}
 * the value itself again. Points whose X or Y is unknown are left out.
 */
final class InkMlTrace {
    private final String file;
    private final InkMlTraceFormat format;
    private final String text;
    private final int mostPoints;
    private final double scaleX;
    private final double scaleY;
    private final double[] values;
    private final double[] differences;
    private final char[] orders;
    private final boolean[] known;
    private int line;
    private int at;
    private float[] xy = new float[64];
    private int points;

    private InkMlTrace(String file, int line, InkMlTraceFormat format, String text, int mostPoints) {
        this.file = file;
        this.line = line;
        this.format = format;
        this.text = text;
        this.mostPoints = mostPoints;
        this.scaleX = format.scaleX();
        this.scaleY = format.scaleY();
        this.values = new double[format.channels()];
        this.differences = new double[format.channels()];
        this.orders = new char[format.channels()];
        this.known = new boolean[format.channels()];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(orders, '!');
    }

    /**
     * The points of a trace: x and y in turn, none if all of them are unknown.
     *
     * @param line the line of the file that the text starts in
     * @param mostPoints how many there may be
     */
    static float[] read(String file, int line, InkMlTraceFormat format, String text, int mostPoints)
            throws FileFormatException {
        return new InkMlTrace(file, line, format, text, mostPoints).points();
    }

    private float[] points() throws FileFormatException {
        do {
            point();
        } while (nextPoint());
        return Arrays.copyOf(xy, 2 * points);
    }

    /** Passes over the comma between two points; one behind the last point is allowed. */
    private boolean nextPoint() {
        at++;
        skipSpace();
        return at < text.length();
    }

    private void point() throws FileFormatException {
        int channel = 0;
        for (skipSpace(); at < text.length() && text.charAt(at) != ','; skipSpace()) {
            if (channel == format.channels()) {
                throw problem(Problem.of("inkml.values.most", format.channels()), Problem.of("file.more"));
            }
            value(channel++);
        }
        if (channel < format.regular()) {
            throw problem(
                    Problem.of("inkml.values", format.regular()), channel == 0 ? Problem.of("file.none") : channel);
        }
        if (known[format.x()] && known[format.y()]) {
            add(scaleX * values[format.x()], scaleY * values[format.y()]);
        }
    }

    private void add(double x, double y) throws FileFormatException {
        if (points == mostPoints) {
            throw problem(Problem.of("inkml.points"), Problem.of("file.more"));
        }
        if (2 * points == xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[2 * points] = toFloat(x);
        xy[2 * points + 1] = toFloat(y);
        points++;
    }

    private float toFloat(double value) throws FileFormatException {
        float narrowed = (float) value;
        if (!Float.isFinite(narrowed)) {
            throw problem(Problem.of("inkml.coordinates"), value);
        }
        return narrowed;
    }

    private void value(int channel) throws FileFormatException {
        char c = text.charAt(at);
        known[channel] = c != '?';
        switch (c) {
            case '?' -> at++;
            case '*' -> {
                at++;
                set(channel, before(channel));
            }
            case 'T', 'F' -> {
                at++;
                set(channel, c == 'T' ? 1 : 0);
            }
            default -> number(channel);
        }
    }

    private void number(int channel) throws FileFormatException {
        char c = text.charAt(at);
        if (c == '!' || c == '\'' || c == '"') {
            orders[channel] = c;
            at++;
            skipSpace();
        }
        double number = signed();
        switch (orders[channel]) {
            case '\'' -> set(channel, before(channel) + number);
            case '"' -> set(channel, before(channel) + differences[channel] + number);
            default -> set(channel, number);
        }
    }

    private void set(int channel, double value) {
        differences[channel] = Double.isNaN(values[channel]) ? 0 : value - values[channel];
        values[channel] = value;
    }

    private double before(int channel) throws FileFormatException {
        if (Double.isNaN(values[channel])) {
            throw problem(Problem.of("inkml.start"), Problem.of("inkml.difference"));
        }
        return values[channel];
    }

    private double signed() throws FileFormatException {
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative) {
            at++;
            skipSpace();
        }
        int start = at;
        double number = at < text.length() && text.charAt(at) == '#' ? hexadecimal() : decimal();
        if (Double.isNaN(number)) {
            int end = Math.min(text.length(), start + 12);
            throw problem(
                    Problem.of("number.any"),
                    start == end ? Problem.of("inkml.end") : Problem.quoted(text.substring(start, end)));
        }
        return negative ? -number : number;
    }

    private double hexadecimal() {
        at++;
        int start = at;
        double number = 0;
        while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
            number = 16 * number + Character.digit(text.charAt(at), 16);
            at++;
        }
        return at == start ? Double.NaN : number;
    }

    private double decimal() {
        int start = at;
        skipDigits();
        int digits = at - start;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            int point = at;
            skipDigits();
            digits += at - point;
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int exponent = at;
            skipDigits();
            if (at == exponent) {
                return Double.NaN;
            }
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private void skipDigits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
    }

    private FileFormatException problem(Problem expected, Object found) {
        return new FileFormatException(XmlWalker.place(file, line), expected, found);
    }
}
