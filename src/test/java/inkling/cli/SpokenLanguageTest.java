package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.cli.option.LanguageOption;
import inkling.core.text.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a process says under the locales that its user may have. */
class SpokenLanguageTest extends CommandTest {
    @Test
    void underAChineseLocaleHelpAndErrorsAreChinese() throws IOException {
        assertTrue(said("zh_CN.UTF-8", "train", "--help").startsWith("用法：inkling train"));
        assertEquals("nix.png：没有这个文件或文件夹", said("zh_CN.UTF-8", "predict", "--model", "default", "nix.png"));
    }

    @Test
    void underThePosixLocaleTheyAreEnglish() throws IOException {
        String help = said("C", "train", "--help");

        assertTrue(help.startsWith("Usage: inkling train"), help);
        assertFalse(help.contains("?"), help);
        assertEquals(
                "nix.png: there is no such file or folder", said("POSIX", "predict", "--model", "default", "nix.png"));
    }

    @Test
    void whatIsAskedForGoesBeforeTheLocale() throws IOException {
        assertEquals(
                "nix.png: there is no such file or folder",
                said("zh_CN.UTF-8", "predict", "--language", "en", "--model", "default", "nix.png"));
        assertTrue(said("C", "--language=zh", "--help").startsWith("用法：inkling"));
        assertEquals(
                "--language: expected en or zh, found \"xx\"",
                said("C", "train", "--language", "xx").lines().findFirst().orElseThrow());
    }

    @Test
    void aTerminalThatHasNoChineseCharactersGetsEnglish() {
        assertEquals(
                "en",
                LanguageOption.writable(chinese(), StandardCharsets.US_ASCII).id());
        assertEquals(
                "en",
                LanguageOption.writable(chinese(), StandardCharsets.ISO_8859_1).id());
        assertEquals(
                "zh", LanguageOption.writable(chinese(), StandardCharsets.UTF_8).id());
        assertEquals(
                "zh",
                LanguageOption.writable(chinese(), Charset.forName("GB18030")).id());
    }

    private static Language chinese() {
        return Language.of("zh").orElseThrow();
    }

    private static String said(String locale, Object... arguments) throws IOException {
        ProcessBuilder inkling = process(arguments);
        inkling.environment().put("LC_ALL", locale);
        inkling.redirectErrorStream(true);
        return new String(inkling.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
