package inkling.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemThemeTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void noAnswerInTimeIsNoAnswer() {
        assertEquals(Optional.empty(), SystemTheme.answer(Duration.ZERO, "", JAVA, "--version"));
        assertEquals(Optional.empty(), SystemTheme.answer(Duration.ofSeconds(60), "", "no-such-tool-anywhere"));
    }

    @Test
    void anAnswerSaysWhichThemeItIs() {
        Duration patience = Duration.ofSeconds(60);
        assertEquals(Optional.of(Theme.DARK), SystemTheme.answer(patience, "Runtime", JAVA, "--version"));
        assertEquals(Optional.of(Theme.LIGHT), SystemTheme.answer(patience, "no such word", JAVA, "--version"));
    }
}
