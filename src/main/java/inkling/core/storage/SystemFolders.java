package inkling.core.storage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where each operating system wants a program's files. They may not be there yet.
 *
 * <table>
 * <caption>Inkling's folders</caption>
 * <tr><th></th><th>Windows</th><th>macOS</th><th>elsewhere (XDG Base Directory Specification)</th></tr>
 * <tr><td>cache</td><td>%LOCALAPPDATA%\inkling</td><td>~/Library/Caches/inkling</td><td>$XDG_CACHE_HOME or ~/.cache</td></tr>
 * <tr><td>settings</td><td>%APPDATA%\Inkling</td><td>~/Library/Preferences/inkling</td><td>$XDG_CONFIG_HOME or ~/.config</td></tr>
 * <tr><td>data</td><td>%APPDATA%\Inkling</td><td>~/Library/Application Support/inkling</td><td>$XDG_DATA_HOME or
 * ~/.local/share</td></tr>
 * </table>
 *
 * @param cache what can be fetched again
 * @param settings what the user has chosen
 * @param data what the user has made
 */
public record SystemFolders(Path cache, Path settings, Path data) {
    private static final String NAME = "inkling";

    /** The folders of this person on this machine. */
    public static SystemFolders ofThisUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /**
     * The folders for some person on some machine.
     *
     * @param system the name of the operating system, as in the system property {@code os.name}
     * @param home the person's home folder
     * @param environment the environment variables; relative paths in them are passed over, as the specification wants
     */
    static SystemFolders of(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path local =
                    folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            Path roaming =
                    folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
            return new SystemFolders(local.resolve(NAME), roaming.resolve("Inkling"), roaming.resolve("Inkling"));
        }
        if (os.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new SystemFolders(
                    library.resolve("Caches").resolve(NAME),
                    library.resolve("Preferences").resolve(NAME),
                    library.resolve("Application Support").resolve(NAME));
        }
        return new SystemFolders(
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME),
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                        .resolve(NAME));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        try {
            Path value = Path.of(environment.getOrDefault(variable, ""));
            return value.isAbsolute() ? value : otherwise;
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
