package inkling.core.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons of every language are good files, and say the same. */
class LessonsTest {
    private static final Path FOLDER = Path.of("src/main/resources/inkling/text");
    private static final Pattern FORMULA = Pattern.compile("\\$+[^$]+\\$+|\\{\\{[a-z-]+\\}\\}");

    static List<Language> languages() {
        return Language.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLessonIsAFileWithoutMistakes(Language language) throws IOException {
        List<Lesson> lessons = Lessons.in(language.id());
        assertTrue(lessons.size() >= 8 && lessons.size() <= 10, () -> lessons.size() + " lessons");
        for (Lesson lesson : lessons) {
            // Here the formulas are set as well
            Lesson read = LessonReader.read(
                    FOLDER.resolve(language.id()).resolve("lessons").resolve(lesson.id() + ".md"));
            assertEquals(lesson.steps(), read.steps());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameStepsFormulasAndValues(Language language) {
        List<Lesson> english = Lessons.in(Language.ENGLISH.id());
        List<Lesson> others = Lessons.in(language.id());
        for (int i = 0; i < english.size(); i++) {
            assertEquals(
                    shape(english.get(i)), shape(others.get(i)), english.get(i).id());
        }
    }

    @Test
    void theDocumentationHasEveryFactAndEveryWord() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/lessons.md"));
        for (Fact fact : Fact.values()) {
            assertTrue(page.contains("`" + fact.id() + "`"), fact.id());
            fact.words().forEach(word -> assertTrue(page.contains("`" + word + "`"), word));
        }
    }

    @Test
    void aLessonHasWordsEnoughForThreeMinutes() {
        for (Lesson lesson : Lessons.in(Language.ENGLISH.id())) {
            int words = lesson.steps().stream()
                    .mapToInt(step -> (step.text() + " " + step.task()).split("\\s+").length)
                    .sum();
            assertTrue(words > 120 && words < 450, () -> lesson.id() + " has " + words + " words");
        }
    }

    private static List<Object> shape(Lesson lesson) {
        return lesson.steps().stream()
                .<Object>map(step -> List.of(
                        step.tool(),
                        step.spot(),
                        step.until(),
                        step.task().isEmpty(),
                        formulas(step.text()),
                        formulas(step.task())))
                .toList();
    }

    private static List<String> formulas(String text) {
        return FORMULA.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
