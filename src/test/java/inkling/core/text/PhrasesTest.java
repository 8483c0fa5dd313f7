package inkling.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts beside each other, with the punctuation of each language. */
class PhrasesTest {
    private static final List<String> THINGS = List.of("a", "b", "c");

    @Test
    void inEnglish() throws IOException {
        Texts.in(Language.ENGLISH, () -> {
            assertEquals("a, b, c", Phrases.list(THINGS));
            assertEquals("a; b; c", Phrases.series(THINGS));
            assertEquals("a b c", Phrases.sentences(THINGS));
            assertEquals("Seed: 7", Phrases.named("Seed", "7"));
            assertEquals("seed 7", Phrases.valued("seed", "7"));
            assertEquals("Undo (Ctrl+Z)", Phrases.bracketed("Undo", "Ctrl+Z"));
        });
    }

    @Test
    void inChinese() throws IOException {
        Texts.in(Language.of("zh").orElseThrow(), () -> {
            assertEquals("a、b、c", Phrases.list(THINGS));
            assertEquals("a；b；c", Phrases.series(THINGS));
            assertEquals("学习。再学习。", Phrases.sentences(List.of("学习。", "再学习。")));
            assertEquals("随机种子：7", Phrases.named("随机种子", "7"));
            assertEquals("种子 7", Phrases.valued("种子", "7"));
            assertEquals("撤销（Ctrl+Z）", Phrases.bracketed("撤销", "Ctrl+Z"));
        });
    }

    @Test
    void ofNothingThereIsNothing() {
        assertEquals("", Phrases.list(List.of()));
        assertEquals("a", Phrases.list(List.of("a")));
    }

    @Test
    void bracesAndApostrophesStayAsTheyAre() {
        assertEquals("{0}, 'a'", Phrases.list(List.of("{0}", "'a'")));
    }
}
