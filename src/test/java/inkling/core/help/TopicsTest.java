package inkling.core.help;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.lesson.Lessons;
import inkling.core.lesson.Markdown;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Every topic is there in every language, with its picture, and leads to a lesson that there is. */
class TopicsTest {
    private static final Path FOLDER = Path.of("src/main/resources/inkling");
    private static final int MOST_WORDS = 60;

    /** About as long on the screen. */
    private static final int MOST_CHARACTERS = 130;

    static List<Language> languages() {
        return Language.all();
    }

    private static Set<String> names(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(ending, ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasThemAllAndNoOthers(Language language) throws IOException {
        assertEquals(new TreeSet<>(Topics.ids()), names("text/" + language.id() + "/topics", ".md"));
        assertEquals(Topics.ids().size(), new TreeSet<>(Topics.ids()).size());
    }

    @Test
    void eachHasAPicture() throws IOException {
        assertEquals(new TreeSet<>(Topics.ids()), names("help", ".svg"));
    }

    @Test
    void everyHyperparameterIsOne() {
        for (Range setting : Range.values()) {
            assertTrue(Topics.ids().contains(setting.id().replace(' ', '-')), setting.id());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachIsAShortParagraphWhoseFormulasCanBeSetAndLeadsToALesson(Language language) {
        for (Topic topic : Topics.in(language.id())) {
            assertFalse(topic.title().isBlank(), topic.id());
            assertTrue(Lessons.ids().contains(topic.lesson().orElseThrow()), topic.id());
            Node document = Markdown.parse(topic.text());
            assertTrue(
                    document.getFirstChild() instanceof Paragraph
                            && document.getFirstChild() == document.getLastChild(),
                    topic.id());
            document.accept(new AbstractVisitor() {
                @Override
                public void visit(CustomNode formula) {
                    assertDoesNotThrow(() -> new TeXFormula(((Markdown.Formula) formula).latex()), topic.id());
                }
            });
            String words = topic.text().replaceAll("\\$[^$]*\\$", "x");
            boolean isShort = language.equals(Language.ENGLISH)
                    ? words.split("\\s+", -1).length <= MOST_WORDS
                    : words.length() <= MOST_CHARACTERS;
            assertTrue(isShort, () -> topic.id() + ": " + words);
        }
    }

    @Test
    void everyTextIsWrittenInItsLanguage() {
        for (Language language : Language.all().subList(1, Language.all().size())) {
            for (String id : Topics.ids()) {
                assertNotEquals(
                        Topics.of(id, Language.ENGLISH.id()).text(),
                        Topics.of(id, language.id()).text(),
                        id);
            }
        }
    }
}
