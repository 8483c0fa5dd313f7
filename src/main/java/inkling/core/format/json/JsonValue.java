package inkling.core.format.json;

import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value in a JSON text. What is asked of it must be what it is, or a {@link FileFormatException} says what it is.
 *
 * @param file what the exceptions name
 * @param name the member whose value this is, or the phrase for the whole text
 * @param value a map, a list, a string, a {@link Numeral}, a boolean or {@link #NULL}
 */
public record JsonValue(String file, Object name, Object value) {
    /** JSON's null. */
    static final Object NULL = "null".toCharArray();

    private static final Problem OBJECT = Problem.of("json.object");
    private static final Problem ARRAY = Problem.of("json.array");

    /** A number as it is written. */
    record Numeral(String text) {}

    /** Takes one value out of JSON. */
    @FunctionalInterface
    public interface Parser<T> {
        /** Takes it out. */
        T parse(JsonValue json) throws FileFormatException;
    }

    /** The members of an object that has exactly these. */
    public Map<String, JsonValue> members(String... names) throws FileFormatException {
        Map<String, JsonValue> members = members();
        for (String expected : names) {
            if (!members.containsKey(expected)) {
                throw problem(Problem.of("json.entry", expected, name), Problem.of("json.no-entry"));
            }
        }
        Set<String> known = Set.of(names);
        for (String found : members.keySet()) {
            if (!known.contains(found)) {
                throw problem(Problem.of("json.only", Problem.joined("list.and", List.of(names)), name), found);
            }
        }
        return members;
    }

    /** The members of an object, in the order of the text. */
    public Map<String, JsonValue> members() throws FileFormatException {
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put((String) key, (JsonValue) member));
            return members;
        }
        throw problem(Problem.of("json.as", OBJECT, name), kind());
    }

    /** The members of an object whose values are all strings, in the order of the text. */
    public Map<String, String> strings() throws FileFormatException {
        Map<String, String> strings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : members().entrySet()) {
            strings.put(member.getKey(), member.getValue().string());
        }
        return strings;
    }

    /** The items of an array, each read the same way. */
    public <T> List<T> items(Parser<T> parser) throws FileFormatException {
        if (value instanceof List<?> list) {
            List<T> items = new ArrayList<>(list.size());
            for (Object item : list) {
                items.add(parser.parse((JsonValue) item));
            }
            return items;
        }
        throw problem(Problem.of("json.as", ARRAY, name), kind());
    }

    /** The text of a string. */
    public String string() throws FileFormatException {
        if (value instanceof String string) {
            return string;
        }
        throw problem(Problem.of("json.as", Problem.of("json.string"), name), kind());
    }

    /** True or false. */
    public boolean flag() throws FileFormatException {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw problem(Problem.of("json.as", Problem.of("json.flag"), name), kind());
    }

    /** A whole number from 0 to {@code most}, written without point or exponent. */
    public long count(long most) throws FileFormatException {
        if (value instanceof Numeral number && number.text().matches("\\d{1,18}")) {
            long count = Long.parseLong(number.text());
            if (count <= most) {
                return count;
            }
        }
        throw problem(Problem.of("json.as", Problem.of("number.whole", 0, most), name), kind());
    }

    /** A finite number; NaN where the text has null. */
    public double numberOrNaN() throws FileFormatException {
        if (value == NULL) {
            return Double.NaN;
        }
        if (value instanceof Numeral number) {
            double parsed = Double.parseDouble(number.text());
            if (Double.isFinite(parsed)) {
                return parsed;
            }
        }
        throw problem(Problem.of("json.as", Problem.of("number.any"), name), kind());
    }

    private Object kind() {
        if (value instanceof Map) {
            return OBJECT;
        }
        if (value instanceof List) {
            return ARRAY;
        }
        if (value instanceof Numeral number) {
            return number.text();
        }
        if (value instanceof String string) {
            return Problem.quoted(string);
        }
        return value == NULL ? "null" : value.toString();
    }

    private FileFormatException problem(Problem expected, Object found) {
        return new FileFormatException(file, expected, found);
    }
}
