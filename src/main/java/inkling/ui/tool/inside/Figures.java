package inkling.ui.tool.inside;

import inkling.core.text.Texts;

/** Numbers as this tool writes them. */
final class Figures {
    private static final double[] SCALE_STEPS = {1, 1.5, 2, 3, 5, 7, 10};
    private static final double MOST_ODDS = 10_000;

    /** Half of what the last digit of a probability in per cent is worth. */
    private static final float HALF_OF_LAST = 0.0005f;

    private Figures() {}

    /** With two digits behind the point and a sign, which is a minus and no hyphen. */
    static String signed(double value) {
        String amount = Texts.number("%.2f", Math.abs(value));
        // What is rounded to nothing has no sign
        return Math.rint(100 * value) == 0 ? amount : (value > 0 ? "+" : "−") + amount;
    }

    /** With two digits behind the point, and a minus where it is less than nothing. */
    static String plain(double value) {
        String signed = signed(value);
        return signed.startsWith("+") ? signed.substring(1) : signed;
    }

    /** A probability in per cent, which is never all and never nothing. */
    static String percent(float probability) {
        if (probability >= 1 - HALF_OF_LAST) {
            return Texts.get("inside.nearly-one");
        }
        return probability < HALF_OF_LAST ? Texts.get("inside.nearly-none") : Texts.percent(probability, 1);
    }

    /** How many times as likely one digit is as another whose score is less by {@code lead}, as a ratio. */
    static String odds(double lead) {
        double odds = Math.exp(Math.abs(lead));
        String larger =
                odds > MOST_ODDS ? Texts.get("inside.odds.most") : Texts.number(odds < 100 ? "%.1f" : "%,.0f", odds);
        return lead < 0 ? Texts.get("inside.odds", "1", larger) : Texts.get("inside.odds", larger, "1");
    }

    /** An even number that is at least so much: the end of a scale, which does not change with every movement. */
    static double scaleEnd(double most) {
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : SCALE_STEPS) {
            if (most <= step * power) {
                return step * power;
            }
        }
        return most;
    }

    /** The end of a scale. */
    static String scale(double end) {
        return Texts.number(end < 0.1 ? "%.3f" : end < 10 ? "%.2g" : "%.0f", end);
    }
}
