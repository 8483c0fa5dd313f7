package inkling.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inkling.ui.preferences.Preferences.WindowPlace;
import inkling.ui.theme.Appearance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
                "zh",
                false,
                12.5,
                new WindowPlace(10, 20, 1000, 700, true),
                "train",
                Map.of("OPEN", folder.toString()),
                List.of(folder.resolve("a.onnx").toString()),
                "SAFETENSORS",
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
        assertTrue(found.drawn(), "whoever has such a file has used Inkling");
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

    @Test
    void aFileThatIsMuchTooLargeIsNotRead() throws IOException {
        Files.createDirectories(file.getParent());
        long most = 3L << 30;
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), most - 1);
        }

        assertEquals(Preferences.DEFAULT, preferences.load());
        assertEquals(most, Files.size(file.resolveSibling("preferences.json.damaged")));
        preferences.save(Preferences.DEFAULT);
        assertEquals(Preferences.DEFAULT, preferences.load());
    }

    @Test
    @Timeout(60)
    void aPipeIsNotWaitedFor() throws Exception {
        Files.createDirectories(file.getParent());
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no pipes here");
        assertEquals(
                0,
                new ProcessBuilder("/usr/bin/mkfifo", file.toString()).start().waitFor());

        assertEquals(Preferences.DEFAULT, preferences.load());
        preferences.save(Preferences.DEFAULT);
        assertTrue(Files.isRegularFile(file));
    }

    @Test
    void aDeviceIsNotRead() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "no such device here");
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of("/dev/zero"));

        assertEquals(Preferences.DEFAULT, preferences.load());
    }

    @Test
    void aFileThatSaysNothingOfDrawingIsThatOfSomebodyWhoHas() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"penWidth\": 10}");

        assertTrue(preferences.load().drawn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"drawn\": false}",
                "{\"drawn\": false, \"penWidth\": -3, \"window\": {\"width\": 1e300, \"height\": 0}}",
                "{\"drawn\": false, \"appearance\": \"PURPLE\", \"recentFiles\": [null, \"relative\", \"\\u0000\"]}",
                "{\"drawn\": false, \"folders\": {\"OPEN\": \"\\u0000\", \"DATA\": \"here\", \"\": \"\"}}",
                "{\"drawn\": false, \"trainingShown\": {}, \"trainingShare\": null}",
                "{\"drawn\": false, \"trainingShown\": [true, true]}",
                "{\"drawn\": false, \"folders\": {\"OPEN\": null}, \"unknown\": {\"deep\": []}}",
                "{\"drawn\": false, \"training\": null, \"trainingShown\": null, \"trainingShare\": null}"
            })
    void takesTheDefaultForEveryValueThatIsMissingOrImpossible(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        assertEquals(Preferences.DEFAULT, preferences.load());
    }
}
