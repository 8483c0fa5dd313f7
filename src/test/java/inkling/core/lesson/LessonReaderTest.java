package inkling.core.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonReaderTest {
    private static final String LESSON = """
            # My lesson

            What one learns.

            ## Draw a seven

            Look at $x^2$, and at {{digit}}.

            Then *go on*.

            > Draw a 7.

            ```step
            tool: inside
            point: ink-canvas
            until: digit = 7 and kept grows by 2
            ```

            ## Read

            - one
            - two
            """;

    @TempDir
    Path folder;

    private Lesson read(String text) throws IOException {
        return LessonReader.read(Files.writeString(folder.resolve("lesson.md"), text));
    }

    @Test
    void aStepHasTextATaskAPlaceAndConditions() throws IOException {
        Lesson lesson = read(LESSON);

        assertEquals("My lesson", lesson.title());
        assertEquals("What one learns.", lesson.summary());
        Step step = lesson.steps().get(0);
        assertEquals("Draw a seven", step.title());
        assertEquals("Look at $x^2$, and at {{digit}}.\n\nThen *go on*.", step.text());
        assertEquals("Draw a 7.", step.task());
        assertEquals(Optional.of("inside"), step.tool());
        assertEquals(Optional.of("ink-canvas"), step.spot());
        assertEquals(
                List.of(
                        new Condition(Fact.DIGIT, Relation.EQUAL, 7.0),
                        new Condition(Fact.KEPT, Relation.GROWS_BY, 2.0)),
                step.until());
        assertEquals(
                new Step("Read", "- one\n- two", "", Optional.empty(), Optional.empty(), List.of()),
                lesson.steps().get(1));
    }

    @Test
    void theWindowsLineEndingsAreNoOthers() throws IOException {
        Lesson windows = read(LESSON.replace("\n", "\r\n"));
        assertEquals(read(LESSON), windows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "# My lesson | My lesson | line 1: expected a heading with the lesson's title",
                "What one learns. | - one | line 3: expected a paragraph that says what one learns",
                "## Draw a seven | ### Draw a seven | line 5: expected a step",
                "$x^2$ | $\\unheard{1}$ | line 7: expected a formula that LaTeX knows",
                "$x^2$ | $\\includegraphics{a.png}$ | line 7: expected a formula that LaTeX knows",
                "*go on* | <b>go on</b> | found HTML",
                "*go on* | [go on](https://example.org) | found a link",
                "*go on* | ![go on](a.png) | found a picture",
                "> Draw a 7. | Draw a 7. | line 13: expected a quotation that says what to do",
                "- one | `> Draw a 7.\n\n> Draw an 8.` | line 23: expected one quotation a step",
                "tool: inside | tool: outside | line 14: expected none or lessons or train",
                "tool: inside | tol: inside | line 14: expected tool: … or point: … or until: …",
                "point: ink-canvas | point: Ink Canvas | line 15: expected the name of a control",
                "digit = 7 | digit is 7 | line 16: until: expected a condition",
                "digit = 7 | digits = 7 | found \"digits\"",
                "digit = 7 | digit = seven | line 16: until: expected a number for digit",
                "digit = 7 | tool = seven | line 16: until: expected none or lessons",
                "digit = 7 | tool > train | line 16: until: expected tool = or tool !="
            })
    void aMistakeIsNamedWithItsLineAndWhatWasExpected(String right, String wrong, String said) {
        String text = LESSON.replace(right, wrong.replace("\\n", "\n"));
        assertTrue(!text.equals(LESSON), right);

        String problem = Texts.of(assertThrows(IOException.class, () -> read(text)));

        assertTrue(problem.contains(said), problem);
        assertTrue(problem.startsWith(folder.resolve("lesson.md").toString()), problem);
    }

    @Test
    void whatIsNoTextIsNoLesson() throws IOException {
        Path file = Files.write(folder.resolve("a.md"), "# Ü".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                file + ": expected a lesson, a text file in Markdown, found characters that are not UTF-8",
                Texts.of(assertThrows(IOException.class, () -> LessonReader.read(file))));
    }

    @Test
    void aConditionHoldsByTheFactsAndByHowTheyHaveGrown() {
        Condition kept = new Condition(Fact.KEPT, Relation.GROWS_BY, 2.0);
        Condition tool = new Condition(Fact.TOOL, Relation.NOT, "none");

        assertTrue(kept.holds(Map.of(Fact.KEPT, 7.0), Map.of(Fact.KEPT, 5.0)));
        assertTrue(!kept.holds(Map.of(Fact.KEPT, 6.0), Map.of(Fact.KEPT, 5.0)));
        assertTrue(!kept.holds(Map.of(), Map.of()));
        assertTrue(tool.holds(Map.of(Fact.TOOL, "train"), Map.of()));
        assertTrue(!tool.holds(Map.of(Fact.TOOL, "none"), Map.of()));
        assertTrue(!tool.holds(Map.of(), Map.of()));
    }

    @Test
    void valuesTakeThePlacesOfFactsAndOfNothingElse() {
        String text = "$p_{{{digit}}}$ and {{digit}} of {{nothing}} and \\text{digit}";
        assertEquals("$p_{7}$ and 7 of {{nothing}} and \\text{digit}", Markdown.withValues(text, fact -> "7"));
        assertTrue(Markdown.hasValues(text));
        assertTrue(!Markdown.hasValues("\\text{digit} {{nothing}}"));
    }
}
