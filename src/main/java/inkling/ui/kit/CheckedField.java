package inkling.ui.kit;

import inkling.core.problem.Problem;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A number that a person types.
 *
 * @param <T> its type
 */
public final class CheckedField<T extends Number> {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /** "1,000" is a thousand to some and one to others. */
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

    private static final Pattern SEED = Pattern.compile("-?\\d{1,19}");

    private final StringProperty text = new SimpleStringProperty("");
    private final Function<String, Optional<T>> parser;
    private final StringBinding problem;

    private CheckedField(String allowed, Function<String, Optional<T>> parser) {
        this.parser = parser;
        this.problem = Bindings.createStringBinding(
                () -> {
                    if (value().isPresent()) {
                        return "";
                    }
                    String key = typed().contains(",") ? "training.field.no-comma" : "training.field.expected";
                    return Texts.get(key, allowed);
                },
                text);
    }

    public static CheckedField<Integer> whole(Range range) {
        return whole(range.allowed(), range::contains);
    }

    /** A whole number between two others, those included. */
    public static CheckedField<Integer> whole(int least, int most) {
        return whole(Problem.of("number.whole", least, most), value -> value >= least && value <= most);
    }

    private static CheckedField<Integer> whole(Problem allowed, Predicate<Integer> contains) {
        return new CheckedField<>(
                Texts.of(allowed),
                typed -> matching(WHOLE, typed).map(Integer::valueOf).filter(contains));
    }

    /** A number with a decimal sign: a point, or a comma where it cannot stand between thousands. */
    public static CheckedField<Double> decimal(Range range) {
        return new CheckedField<>(
                Texts.of(range.allowed()),
                typed ->
                        matching(DECIMAL, withPoint(typed)).map(Double::valueOf).filter(range::contains));
    }

    private static String withPoint(String typed) {
        return THOUSANDS.matcher(typed.strip()).matches() ? typed : typed.replace(',', '.');
    }

    public static CheckedField<Long> seed() {
        return new CheckedField<>(Texts.get("number.integer"), CheckedField::parseSeed);
    }

    private static Optional<Long> parseSeed(String typed) {
        try {
            return matching(SEED, typed).map(Long::valueOf);
        } catch (NumberFormatException e) {
            // 19 digits can be too large
            return Optional.empty();
        }
    }

    private static Optional<String> matching(Pattern pattern, String typed) {
        return Optional.of(typed.strip()).filter(pattern.asMatchPredicate());
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with it, in one sentence; empty if nothing is. */
    public StringBinding problemProperty() {
        return problem;
    }

    /** The number, if it is an allowed one. */
    public Optional<T> value() {
        return parser.apply(typed());
    }

    private String typed() {
        return text.get() == null ? "" : text.get();
    }

    /** Types a number as people write it. */
    public void set(double value) {
        text.set(plain(value, MathContext.DECIMAL64));
    }

    public void set(long value) {
        text.set(Long.toString(value));
    }

    /** Types a text, unless it is a wrong one. */
    public void setIfAllowed(String typed) {
        if (parser.apply(typed).isPresent()) {
            text.set(typed);
        }
    }

    /** A number without an exponent and without needless zeros, rounded to some digits. */
    public static String plain(double value, MathContext digits) {
        return BigDecimal.valueOf(value).round(digits).stripTrailingZeros().toPlainString();
    }
}
