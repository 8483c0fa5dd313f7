package inkling.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        keeper = new PreferencesKeeper(new PreferencesFile(file));
    }

    private static Preferences withPen(double width) {
        return new Preferences(null, width, null, null, null, null, Map.of());
    }

    @Test
    void whoeverWritesWritesTheNewest() {
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
}
