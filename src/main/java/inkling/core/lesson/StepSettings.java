package inkling.core.lesson;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/**
 * What the code block of a step says. Immutable.
 *
 * @param line in which the block begins
 */
record StepSettings(Optional<String> tool, Optional<String> spot, List<Condition> until, int line) {
    /** Of a step without a block. */
    static final StepSettings NONE = new StepSettings(Optional.empty(), Optional.empty(), List.of(), 0);

    /** What must be so before a step is done. */
    static final String UNTIL = "until";

    private static final String TOOL = "tool";
    private static final String POINT = "point";
    private static final List<String> NAMES = List.of(TOOL, POINT, UNTIL);
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    /**
     * The settings of a block.
     *
     * @throws IOException if a line is none; says what was expected
     */
    static StepSettings read(FencedCodeBlock block, LessonText text) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        List<Condition> until = List.of();
        int line = LessonText.line(block);
        for (String setting : block.getLiteral().split("\n", -1)) {
            line++;
            if (setting.isBlank()) {
                continue;
            }
            String[] parts = setting.split(":", 2);
            String name = parts[0].strip();
            if (parts.length < 2 || !NAMES.contains(name) || values.containsKey(name)) {
                throw text.unexpected(line, left(values), Problem.quoted(setting.strip()));
            }
            String value = parts[1].strip();
            if (name.equals(TOOL) && !Fact.TOOL.words().contains(value)) {
                throw text.unexpected(line, Problem.anyOf(Fact.TOOL.words()), Problem.quoted(value));
            }
            if (name.equals(POINT) && !ID.matcher(value).matches()) {
                throw text.unexpected(line, Problem.of("lesson.a-control"), Problem.quoted(value));
            }
            if (name.equals(UNTIL)) {
                until = conditions(line, value, text);
            }
            values.put(name, value);
        }
        return new StepSettings(
                Optional.ofNullable(values.get(TOOL)),
                Optional.ofNullable(values.get(POINT)),
                until,
                LessonText.line(block));
    }

    /** What may still be set. */
    private static Object left(Map<String, String> set) {
        List<String> left = NAMES.stream()
                .filter(name -> !set.containsKey(name))
                .map(name -> name + ": …")
                .toList();
        return left.isEmpty() ? Problem.of("file.none") : Problem.anyOf(left);
    }

    private static List<Condition> conditions(int line, String value, LessonText text) throws IOException {
        try {
            return Condition.parseAll(value);
        } catch (WrongValueException e) {
            throw text.wrong(line, e.problem());
        }
    }
}
