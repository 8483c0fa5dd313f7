package inkling.core.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where each system wants files that can be fetched again. */
public final class CacheFolder {
    private CacheFolder() {}

    /** Inkling's cache folder for this person on this machine; it may not be there yet. */
    public static Path ofThisUser() {
        return locate(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /**
     * Inkling's cache folder: {@code %LOCALAPPDATA%\inkling} on Windows, {@code ~/Library/Caches/inkling} on macOS,
     * {@code inkling} in {@code $XDG_CACHE_HOME} or else in {@code ~/.cache} everywhere else (XDG Base Directory
     * Specification, which has relative values passed over).
     *
     * @param system the name of the operating system, as in the system property {@code os.name}
     * @param home the person's home folder
     * @param environment the environment variables
     */
    static Path locate(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return of(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("inkling");
        }
        return of(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
    }

    private static Path of(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        Path parent = Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
        return parent.resolve("inkling");
    }
}
