package inkling.core.lesson;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that must be so before a step is done, such as {@code digit = 7} or {@code kept grows by 5}. A fact without
 * a value fulfils nothing.
 *
 * @param wanted a {@link Double} where the fact is a number, otherwise one of its words
 */
public record Condition(Fact fact, Relation relation, Object wanted) {
    private static final Pattern SHAPE =
            Pattern.compile("\\s*([a-z-]+)\\s*(<=|>=|!=|=|<|>|grows by)\\s*([a-z-]+|-?\\d+(?:\\.\\d+)?)\\s*");

    /**
     * Whether it is so.
     *
     * @param now the values of the facts that have one
     * @param begin the same as they were when the step began
     */
    public boolean holds(Map<Fact, Object> now, Map<Fact, Object> begin) {
        Object value = now.get(fact);
        if (value == null) {
            return false;
        }
        if (!fact.isNumber()) {
            return value.equals(wanted) == (relation == Relation.EQUAL);
        }
        Object before = begin.get(fact);
        return relation.holds((Double) value, before == null ? 0 : (Double) before, (Double) wanted);
    }

    /**
     * Several conditions as a step writes them, with {@code and} between.
     *
     * @throws WrongValueException if one of them is none; says what was expected
     */
    static List<Condition> parseAll(String text) {
        return Stream.of(text.split("\\band\\b", -1)).map(Condition::parse).toList();
    }

    private static Condition parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw wrong(Problem.of("lesson.a-condition"), text.strip());
        }
        Fact fact = Fact.of(shape.group(1))
                .orElseThrow(() -> wrong(
                        Problem.anyOf(Stream.of(Fact.values()).map(Fact::id).toList()), shape.group(1)));
        Relation relation = Relation.of(shape.group(2)).orElseThrow();
        if (!fact.isNumber() && !relation.isOfWords()) {
            throw wrong(
                    Problem.anyOf(
                            List.of(fact.id() + " " + Relation.EQUAL.sign(), fact.id() + " " + Relation.NOT.sign())),
                    text.strip());
        }
        return new Condition(fact, relation, wanted(fact, shape.group(3)));
    }

    private static Object wanted(Fact fact, String text) {
        if (fact.isNumber()) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw wrong(Problem.of("lesson.a-number", fact.id()), text);
            }
        }
        if (!fact.words().contains(text)) {
            throw wrong(Problem.anyOf(fact.words()), text);
        }
        return text;
    }

    private static WrongValueException wrong(Object expected, String found) {
        return new WrongValueException(StepSettings.UNTIL, expected, Problem.quoted(found));
    }
}
