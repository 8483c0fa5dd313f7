package inkling.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();
    private static final String ELSEWHERE =
            Path.of("/elsewhere").toAbsolutePath().toString();

    @Test
    void isWhereEachSystemWantsIt() {
        assertEquals(HOME.resolve(".cache/inkling"), CacheFolder.locate("Linux", HOME, Map.of()));
        assertEquals(
                Path.of(ELSEWHERE, "inkling"), CacheFolder.locate("Linux", HOME, Map.of("XDG_CACHE_HOME", ELSEWHERE)));
        assertEquals(
                Path.of(ELSEWHERE, "inkling"),
                CacheFolder.locate("Windows 11", HOME, Map.of("LOCALAPPDATA", ELSEWHERE)));
        assertEquals(HOME.resolve("AppData/Local/inkling"), CacheFolder.locate("Windows 11", HOME, Map.of()));
        assertEquals(
                HOME.resolve("Library/Caches/inkling"),
                CacheFolder.locate("Mac OS X", HOME, Map.of("XDG_CACHE_HOME", ELSEWHERE)));
    }

    @Test
    void passesOverRelativeValuesAsTheSpecificationWants() {
        Path expected = HOME.resolve(".cache/inkling");
        assertEquals(expected, CacheFolder.locate("Linux", HOME, Map.of("XDG_CACHE_HOME", "")));
        assertEquals(expected, CacheFolder.locate("Linux", HOME, Map.of("XDG_CACHE_HOME", "relative/folder")));
    }
}
