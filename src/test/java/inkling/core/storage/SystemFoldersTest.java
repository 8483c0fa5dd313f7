package inkling.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemFoldersTest {
    private static final Path HOME = Path.of("/home/ada");
    private static final String ELSEWHERE =
            Path.of("elsewhere").toAbsolutePath().toString();

    @Test
    void areWhereTheDesktopsOfLinuxHaveThem() {
        assertEquals(
                new SystemFolders(
                        HOME.resolve(".cache/inkling"),
                        HOME.resolve(".config/inkling"),
                        HOME.resolve(".local/share/inkling")),
                SystemFolders.of("Linux", HOME, Map.of()));
        Path elsewhere = Path.of(ELSEWHERE, "inkling");
        assertEquals(
                new SystemFolders(elsewhere, elsewhere, elsewhere),
                SystemFolders.of(
                        "Linux",
                        HOME,
                        Map.of(
                                "XDG_CACHE_HOME", ELSEWHERE,
                                "XDG_CONFIG_HOME", ELSEWHERE,
                                "XDG_DATA_HOME", ELSEWHERE)));
    }

    @Test
    void areWhereWindowsHasThem() {
        Path roaming = HOME.resolve("AppData/Roaming/Inkling");
        assertEquals(
                new SystemFolders(HOME.resolve("AppData/Local/inkling"), roaming, roaming),
                SystemFolders.of("Windows 11", HOME, Map.of()));
        assertEquals(
                Path.of(ELSEWHERE, "inkling"),
                SystemFolders.of("Windows 11", HOME, Map.of("LOCALAPPDATA", ELSEWHERE))
                        .cache());
        assertEquals(
                Path.of(ELSEWHERE, "Inkling"),
                SystemFolders.of("Windows 11", HOME, Map.of("APPDATA", ELSEWHERE))
                        .settings());
    }

    @Test
    void areWhereMacOsHasThemWhateverTheEnvironmentSays() {
        assertEquals(
                new SystemFolders(
                        HOME.resolve("Library/Caches/inkling"),
                        HOME.resolve("Library/Preferences/inkling"),
                        HOME.resolve("Library/Application Support/inkling")),
                SystemFolders.of("Mac OS X", HOME, Map.of("XDG_CACHE_HOME", ELSEWHERE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative/folder", "not \u0000 a path"})
    void passOverValuesThatAreNoAbsolutePaths(String value) {
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", value, "XDG_CONFIG_HOME", value, "XDG_DATA_HOME", value);

        assertEquals(SystemFolders.of("Linux", HOME, Map.of()), SystemFolders.of("Linux", HOME, environment));
    }
}
