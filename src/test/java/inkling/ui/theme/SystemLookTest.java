package inkling.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemLookTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void noAnswerInTimeIsNoAnswer() {
        assertEquals(Optional.empty(), SystemLook.answer(Duration.ZERO, "", JAVA, "--version"));
        assertEquals(Optional.empty(), SystemLook.answer(Duration.ofSeconds(60), "", "no-such-tool-anywhere"));
    }

    @Test
    void anAnswerSaysWhatIsInIt() {
        Duration patience = Duration.ofSeconds(60);
        assertEquals(Optional.of(true), SystemLook.answer(patience, "Runtime", JAVA, "--version"));
        assertEquals(Optional.of(false), SystemLook.answer(patience, "no such word", JAVA, "--version"));
    }
}
