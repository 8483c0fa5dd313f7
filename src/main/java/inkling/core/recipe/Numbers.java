package inkling.core.recipe;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them. */
public final class Numbers {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private Numbers() {}

    /** The shortest decimal form without an exponent: 0.001, 100, 0.00001; "NaN" and "Infinity" as they are. */
    public static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    /** A value to two digits, which is as exactly as a learning rate need be known; it must be finite. */
    public static double twoDigits(double value) {
        return BigDecimal.valueOf(value).round(TWO_DIGITS).doubleValue();
    }
}
