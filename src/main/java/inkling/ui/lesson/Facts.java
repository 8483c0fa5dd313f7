package inkling.ui.lesson;

import inkling.core.lesson.Fact;
import inkling.core.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * What is so in this window, as lessons speak of it: each part of the window offers what it knows, a tool when it is
 * opened. For the JavaFX thread only.
 */
public final class Facts {
    private final Map<Fact, Supplier<?>> offered = new EnumMap<>(Fact.class);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final InvalidationListener changed = observable -> version.set(version.get() + 1);

    /**
     * From now on, a fact can be asked for.
     *
     * @param value now: a number, true or false, a word, a constant that is called like one, or an optional of these
     * @param changes what else it is when one of these changes
     */
    public void offer(Fact fact, Supplier<?> value, Observable... changes) {
        offered.put(fact, value);
        for (Observable change : changes) {
            change.addListener(changed);
        }
        changed.invalidated(version);
    }

    /** Goes up when facts may be others than before. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** What is so now; without those that are not so at all, and those of tools that have not been opened. */
    public Map<Fact, Object> now() {
        Map<Fact, Object> all = new EnumMap<>(Fact.class);
        for (Fact fact : offered.keySet()) {
            value(fact).ifPresent(value -> all.put(fact, value));
        }
        return all;
    }

    private Optional<Object> value(Fact fact) {
        Supplier<?> value = offered.get(fact);
        return value == null ? Optional.empty() : plain(value.get());
    }

    private static Optional<Object> plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(Facts::plain);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of((double) optional.getAsInt()) : Optional.empty();
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
        }
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        if (value instanceof Boolean truth) {
            return Optional.of(truth ? "yes" : "no");
        }
        if (value instanceof Enum<?> constant) {
            return Optional.of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return Optional.ofNullable(value);
    }

    /** The value of a fact as a text shows it; a dash where it has none. */
    String text(String id) {
        Fact fact = Fact.of(id).orElseThrow();
        return value(fact)
                .map(value -> value instanceof Double number ? number(number, fact.decimals()) : value.toString())
                .orElse("–");
    }

    /** With so many decimals, or three figures where it is smaller than these show. */
    private static String number(double value, int decimals) {
        boolean small = value != 0 && Math.abs(value) < Math.pow(10, -decimals);
        return small ? Texts.number("%.3g", value) : Texts.number("%." + decimals + "f", value);
    }
}
