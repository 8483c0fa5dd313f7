package inkling.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesKeeperTest {
    @TempDir
    private Path folder;

    private Path file;
    private PreferencesKeeper keeper;

    @BeforeEach
    void setUp() {
        file = folder.resolve("preferences.json");
        keeper = new PreferencesKeeper(new PreferencesFile(file), Preferences.DEFAULT);
    }

    private static Preferences withPen(double width) {
        return new Preferences(null, null, null, width, null, null, null, null, null, Map.of());
    }

    @Test
    void whoeverWritesWritesTheNewest() throws IOException {
        keeper.write();
        assertFalse(Files.exists(file), "nothing was noted");
        keeper.note(withPen(10));
        keeper.note(withPen(11));
        keeper.write();
        assertEquals(withPen(11), new PreferencesFile(file).load());
    }

    @Test
    void whatStandsInTheFileIsNotWrittenAgain() throws IOException {
        assertTrue(keeper.note(withPen(10)));
        keeper.write();
        Files.delete(file);
        assertFalse(keeper.note(withPen(10)));
        keeper.write();
        assertFalse(Files.exists(file));
        assertTrue(keeper.note(withPen(11)));
        keeper.write();
        assertTrue(Files.exists(file));
    }

    @Test
    void twoWindowsUndoNothingOfEachOther() throws IOException {
        PreferencesFile shared = new PreferencesFile(file);
        Preferences found = new Preferences(
                null,
                null,
                false,
                10.0,
                null,
                "train",
                Map.of("OPEN", "/mine"),
                List.of("/a", "/b"),
                "ONNX",
                Map.of("train", Map.of("recipe", "best", "epochs", "5")));
        shared.save(found);
        PreferencesKeeper other = new PreferencesKeeper(shared, shared.load());
        keeper = new PreferencesKeeper(shared, shared.load());

        other.note(new Preferences(
                Appearance.DARK,
                "zh",
                true,
                12.0,
                null,
                "train",
                Map.of("OPEN", "/mine", "MODEL", "/models"),
                List.of("/c", "/a", "/b"),
                "SAFETENSORS",
                Map.of("train", Map.of("recipe", "tutorial", "epochs", "5"), "digits", Map.of("size", "9"))));
        other.write();
        keeper.note(new Preferences(
                null,
                null,
                false,
                10.0,
                null,
                "inside",
                Map.of(),
                List.of("/b", "/d", "/a"),
                "ONNX",
                Map.of("train", Map.of("recipe", "best", "epochs", "7"))));
        keeper.write();

        assertEquals(
                new Preferences(
                        Appearance.DARK,
                        "zh",
                        true,
                        12.0,
                        null,
                        "inside",
                        Map.of("MODEL", "/models"),
                        List.of("/b", "/d", "/c", "/a"),
                        "SAFETENSORS",
                        Map.of("train", Map.of("recipe", "tutorial", "epochs", "7"), "digits", Map.of("size", "9"))),
                shared.load());
    }

    @Test
    void aFileThatVanishesIsWrittenWhole() throws IOException {
        Preferences found = new Preferences(null, null, null, 10.0, null, "train", null, List.of("/a"), null, null);
        keeper = new PreferencesKeeper(new PreferencesFile(file), found);
        Preferences now =
                new Preferences(Appearance.DARK, null, null, 10.0, null, "train", null, List.of("/a"), null, null);
        keeper.note(now);
        keeper.write();

        assertEquals(now, new PreferencesFile(file).load());
    }

    @Test
    void whatCouldNotBeWrittenIsTriedAgain() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings"), "no folder");
        PreferencesFile inside = new PreferencesFile(settings.resolve("preferences.json"));
        keeper = new PreferencesKeeper(inside, Preferences.DEFAULT);
        keeper.note(withPen(10));
        assertThrows(IOException.class, keeper::write);
        Files.delete(settings);
        keeper.write();

        assertEquals(withPen(10), inside.load());
    }
}
