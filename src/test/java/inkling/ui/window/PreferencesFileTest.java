package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.ui.theme.Appearance;
import inkling.ui.window.Preferences.WindowPlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    @TempDir
    private Path folder;

    private Path file;
    private PreferencesFile preferences;

    @BeforeEach
    void setUp() {
        file = folder.resolve("inkling").resolve("preferences.json");
        preferences = new PreferencesFile(file);
    }

    @Test
    void remembersEverything() throws IOException {
        Preferences changed = new Preferences(
                Appearance.DARK,
                12.5,
                new WindowPlace(10, 20, 1000, 700, true),
                "train",
                Map.of("OPEN", folder.toString()),
                List.of(folder.resolve("a.onnx").toString()),
                Map.of("train", Map.of("preset", "best"), "unknown", Map.of("a", "b")));
        preferences.save(changed);

        assertEquals(changed, preferences.load());
    }

    @Test
    void takesOverWhatVersion100Remembered() throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream written = getClass().getResourceAsStream("preferences-1.0.0.json")) {
            Files.copy(written, file);
        }

        Preferences found = preferences.load();

        assertEquals(Appearance.DARK, found.appearance());
        assertEquals("train", found.shownTool());
        assertEquals("pixels", found.tools().get("train").get("preset"));
    }

    @Test
    void startsWithTheDefaults() {
        assertEquals(Preferences.DEFAULT, preferences.load());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"appearance\":", "[1, 2]", "\u0000\u0001", "{\"window\": 3}", "{\"penWidth\": \"x\"}"})
    void survivesADamagedFileAndKeepsItAside(String damaged) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, damaged);

        assertEquals(Preferences.DEFAULT, preferences.load());
        assertEquals(damaged, Files.readString(file.resolveSibling("preferences.json.damaged")));
        assertTrue(Files.notExists(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"penWidth\": -3, \"window\": {\"width\": 1e300, \"height\": 0}}",
                "{\"appearance\": \"PURPLE\", \"recentFiles\": [null, \"relative\", \"\\u0000\"]}",
                "{\"folders\": {\"OPEN\": null}, \"unknown\": {\"deep\": []}}"
            })
    void takesTheDefaultForEveryValueThatIsMissingOrImpossible(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        assertEquals(Preferences.DEFAULT, preferences.load());
    }
}
