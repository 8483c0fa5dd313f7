package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Language;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** JSON and CSV are for programs: the same to the last character in every language and every country. */
class MachineReadableTest extends CommandTest {
    /** What programs get that read along with somebody. */
    private List<String> read(Language language, Locale country, Path digits) throws IOException {
        Path files = Files.createDirectory(folder.resolve(language.id()));
        Path history = files.resolve("history.csv");
        Path mistakes = files.resolve("mistakes");
        List<String> read = new ArrayList<>();
        Locale before = Locale.getDefault();
        Locale.setDefault(country);
        try {
            Texts.in(language, () -> {
                read.add(out("evaluate", "--model", "tutorial", "--data", digits, "--json"));
                read.add(out("predict", "--model", "default", digits, "--json"));
                read.add(out("explain", "--model", "tutorial", digits, "--json"));
                read.add(out("compare", "--model", "tutorial", "--model", "default", "--data", digits, "--json"));
                out("train", "--data", digits, "--epochs", 3, "--history", history, "--no-keep");
                out("evaluate", "--model", "tutorial", "--data", digits, "--mistakes", mistakes);
            });
        } finally {
            Locale.setDefault(before);
        }
        read.add(Files.readString(history));
        read.add(Files.readString(mistakes.resolve("mistakes.csv")));
        return read;
    }

    private static String out(Object... arguments) {
        Ran ran = run(arguments);
        assertEquals(0, ran.status(), ran.err());
        return ran.out();
    }

    @Test
    void numbersAndNamesAreTheSameEverywhere() throws IOException {
        Path digits = folder.resolve("misread.inkml");
        Files.writeString(digits, Files.readString(twoDigits()).replace(">7</annotation>", ">2</annotation>"));
        List<String> english = read(Language.ENGLISH, Locale.ROOT, digits);
        List<String> chinese = read(Language.of("zh").orElseThrow(), Locale.GERMANY, digits);

        assertEquals(english, chinese);
        assertTrue(english.get(0).matches("(?s).*\"meanLoss\":\\d+\\.\\d+,.*"), english.get(0));
        assertTrue(english.get(4).matches("(?s).*\n1,1,\\d+\\.\\d+,0\\.001,\\d*\\.?\\d*,.*"), english.get(4));
        assertTrue(english.get(5).matches("(?s).*,\\d\\.\\d+.*"), english.get(5));
    }
}
