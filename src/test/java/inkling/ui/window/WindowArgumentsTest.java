package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowArgumentsTest {
    @Test
    void nothingOpensTheWindow() {
        assertEquals(Optional.of(window(Optional.empty())), WindowArguments.of(List.of()));
    }

    @Test
    void filesOpenInTheWindow() {
        assertEquals(
                Optional.of(window(Optional.empty(), "mine.onnx", "folder/seven", "C:\\drawings\\four")),
                WindowArguments.of(List.of("mine.onnx", "folder/seven", "C:\\drawings\\four")));
    }

    @Test
    void theWindowHasOptionsOfItsOwn() {
        assertEquals(
                Optional.of(window(Optional.of("train"), "a.png")),
                WindowArguments.of(List.of("--tool", "train", "a.png")));
        assertEquals(Optional.of(window(Optional.of("train"))), WindowArguments.of(List.of("--tool=train")));
    }

    @Test
    void aLanguageThatThereIsIsTheWindowsToo() {
        assertEquals(
                Optional.of(window(Optional.empty(), Optional.of("zh"), "a.png")),
                WindowArguments.of(List.of("--language", "zh", "a.png")));
        assertEquals(
                Optional.of(window(Optional.of("train"), Optional.of("en"))),
                WindowArguments.of(List.of("--language=en", "--tool", "train")));
        // The command line knows what to say
        assertEquals(Optional.empty(), WindowArguments.of(List.of("--language", "xx")));
        assertEquals(Optional.empty(), WindowArguments.of(List.of("--language")));
    }

    @Test
    void whateverStandsBehindTwoDashesIsAFile() {
        assertEquals(
                Optional.of(window(Optional.empty(), "train", "--tool", "-dash.png")),
                WindowArguments.of(List.of("--", "train", "--tool", "-dash.png")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"train", "--help", "--version", "train --out a.onnx", "predict a.png", "--tool", "no-command"})
    void allElseIsForTheCommandLine(String line) {
        assertEquals(Optional.empty(), WindowArguments.of(List.of(line.split(" "))));
    }

    private static WindowArguments window(Optional<String> tool, Optional<String> language, String... files) {
        return new WindowArguments(tool, language, Optional.empty(), List.of(files));
    }

    private static WindowArguments window(Optional<String> tool, String... files) {
        return window(tool, Optional.empty(), files);
    }
}
