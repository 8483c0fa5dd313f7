package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mistake in a command is answered with: one plain line in the words of the reader. */
class WrongUsageTest extends CommandTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            fly                                        ; Unknown command: 'fly'
            data fly                                   ; Unknown command: 'fly'
            data                                       ; data: expected a name, such as mnist, found none
            train more                                 ; Unexpected argument: 'more'
            train --fast                               ; Unknown option: '--fast'
            predict --model default --jsno             ; Unknown option: '--jsno'
            train --epochs                             ; Missing required parameter for option '--epochs' (N)
            train --epochs 1 --epochs 2                ; --epochs: expected one, found several
            train --no-shuffle=maybe                   ; --no-shuffle: expected no value, found maybe
            evaluate                                   ; Missing required options: '--model=FILE|default|tutorial', '--data=mnist|synthetic|PATH'
            predict --model default                    ; Missing required parameter: 'FILE'
            predict                                    ; Missing required options and parameters: '--model=FILE|default|tutorial', 'FILE'
            train --seed 1.5                           ; --seed: expected a whole number, found "1.5"
            train --seed 99999999999999999999          ; --seed: expected a whole number, found "99999999999999999999"
            train --log-every often                    ; --log-every: expected a whole number from 1, found "often"
            train --schedule CURVE                     ; --schedule: expected constant, step, cosine, found CURVE
            evaluate --model default --data x --pen 0  ; --pen: expected a number above 0, at most 100, found 0
            evaluate --model default --data x --pen 1d ; --pen: expected a number above 0, at most 100, found "1d"
            """)
    void isSaidInOneLineAndAnotherThatSaysWhereToLook(String command, String line) {
        Ran ran = run((Object[]) command.strip().split(" "));
        List<String> lines = ran.err().lines().toList();
        assertEquals(line, lines.get(0));
        assertTrue(lines.get(1).matches("Try \"inkling.* --help\"\\."), lines.get(1));
        assertEquals(2, lines.size());
        assertEquals(2, ran.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx/", "model.safetensors/", ""})
    void theNameOfAFolderIsNoNameForAFile(String name) {
        String typed = name.isEmpty() ? "" : folder.resolve(name) + "/";
        Ran ran = run("export", "--model", "default", typed);
        assertEquals(2, ran.status());
        assertEquals(
                "FILE: expected the name of a file, found " + (name.isEmpty() ? "\"\"" : typed),
                ran.err().lines().findFirst().orElseThrow());
        assertEquals(2, run("train", "--data", "synthetic", "--out", typed).status());
        assertEquals(2, run("train", "--data", "synthetic", "--history", typed).status());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aFileThatBeginsLikeAnOptionIsToldApart() throws IOException {
        Path dash = Files.createTempFile(Path.of(""), "-dash", ".png");
        try {
            Ran ran = run("predict", "--model", "default", dash);
            assertEquals(
                    "Unknown option: '" + dash + "'; the file of this name is written ./" + dash,
                    ran.err().lines().findFirst().orElseThrow());
            assertTrue(run("predict", "--model", "default", "./" + dash).err().contains("found an empty file"));
        } finally {
            Files.delete(dash);
        }
    }

    @Test
    void aNameThatBeginsWithAnAtIsThatOfAFile() throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "--help");
        Ran ran = run("predict", "--model", "default", "@" + arguments);
        assertEquals(
                "@" + arguments + ": there is no such file or folder", ran.err().strip());
    }

    @Test
    void namesNeverBreakTheLineNorVanish() {
        assertEquals(
                "a·b.png: there is no such file or folder",
                run("predict", "--model", "default", "a\nb.png").err().strip());
        assertEquals(
                "\"\": expected a model, found a folder",
                run("predict", "--model", "", "seven.png").err().strip());
        assertEquals(
                "Unknown command: 'a·b'", run("a\nb").err().lines().findFirst().orElseThrow());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aNameThatTheSystemsSettingsLeaveOutIsOnePlainSentence() throws Exception {
        ProcessBuilder inkling = process("predict", "--model", "default", "fünf.png");
        inkling.environment().put("LC_ALL", "POSIX");
        Process process = inkling.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor());
        assertEquals(1, said.lines().count(), said);
        assertFalse(said.contains("Exception"), said);
        assertTrue(said.contains(": "), said);
    }

    @Test
    void programsReadTheSameNumbersInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            Ran ran = run("evaluate", "--model", "tutorial", "--data", "synthetic");
            assertEquals(0, ran.status(), ran.err());
            assertTrue(ran.out().chars().noneMatch(c -> c > 127 && Character.isDigit(c)), ran.out());
            assertTrue(ran.out().matches("(?s)tutorial on .*: \\d+ of 10000 right, \\d+\\.\\d\\d %.*"), ran.out());
        } finally {
            Locale.setDefault(before);
        }
    }
}
