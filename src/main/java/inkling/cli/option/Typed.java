package inkling.cli.option;

import inkling.core.model.SoftmaxRegression;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Values of options as a person types them. */
public final class Typed {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final int PERCENT = 100;

    private Typed() {}

    /** A whole number. */
    public static long whole(String option, String typed) {
        return whole(option, typed, Long.MIN_VALUE, Problem.of("number.integer"));
    }

    /** A whole number from {@code least} on. */
    public static int atLeast(int least, String option, String typed) {
        long value = whole(option, typed, least, Problem.of("number.whole-from", least));
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    /** One of the ten digits. */
    public static int digit(String option, String typed) {
        int last = SoftmaxRegression.CLASSES - 1;
        Problem allowed = Problem.of("number.whole", 0, last);
        long value = whole(option, typed, 0, allowed);
        if (value > last) {
            throw new WrongValueException(option, allowed, value);
        }
        return (int) value;
    }

    private static long whole(String option, String typed, long least, Problem allowed) {
        if (!WHOLE.matcher(typed).matches()) {
            throw new WrongValueException(option, allowed, Problem.quoted(typed));
        }
        long value = Long.parseLong(typed);
        if (value < least) {
            throw new WrongValueException(option, allowed, value);
        }
        return value;
    }

    /** A percentage above 0, as a share in (0, 1]. */
    public static double share(String option, String typed) {
        Problem allowed = Problem.of("number.above-to", 0, PERCENT);
        if (!DECIMAL.matcher(typed).matches()) {
            throw new WrongValueException(option, allowed, Problem.quoted(typed));
        }
        double value = Double.parseDouble(typed);
        if (!(value > 0 && value <= PERCENT)) {
            throw new WrongValueException(option, allowed, typed);
        }
        return value / PERCENT;
    }

    /**
     * One of several things that have ids.
     *
     * @param all of them
     */
    public static <T> T choice(String option, String typed, List<T> all, Function<T, String> id) {
        return all.stream()
                .filter(one -> id.apply(one).equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WrongValueException(
                        option, Problem.joined("list.and", all.stream().map(id).toList()), typed));
    }

    /** The name of a file to write. One that ends as folders do is none, though as a path it would lose that end. */
    public static Path file(String option, String typed) {
        if (typed.isEmpty() || typed.endsWith("/") || typed.endsWith(java.io.File.separator)) {
            throw new WrongValueException(option, Problem.of("wrong.file-name"), typed);
        }
        return Path.of(typed);
    }
}
