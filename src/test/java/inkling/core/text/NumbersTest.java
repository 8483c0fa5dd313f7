package inkling.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers are written as the readers of a language write them, not as the computer's country does. */
class NumbersTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void liveWhereThePointIsAComma() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void goHome() {
        Locale.setDefault(before);
    }

    @Test
    void inEnglish() throws IOException {
        Texts.in(Language.ENGLISH, () -> {
            assertEquals("1,234.5", Texts.number("%,.1f", 1234.5));
            assertEquals("98.77 %", Texts.get("training.percent", Texts.percent(0.98765, 2)));
            assertEquals("1,234 digits", Texts.get("card.examples", 1234));
            assertEquals('.', Texts.decimalSign());
        });
    }

    @Test
    void inChinese() throws IOException {
        Texts.in(Language.of("zh").orElseThrow(), () -> {
            assertEquals("1,234.5", Texts.number("%,.1f", 1234.5));
            assertEquals("98.77%", Texts.get("training.percent", Texts.percent(0.98765, 2)));
            assertEquals("1,234 个数字", Texts.get("card.examples", 1234));
            assertEquals('.', Texts.decimalSign());
        });
    }
}
