package inkling.ui.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets the fuzzing of all readers come to the preferences. */
public final class FuzzedPreferences {
    private FuzzedPreferences() {}

    /**
     * Reads preferences, which are valid whatever stands in the file, and come out of their own file as they were.
     *
     * @throws IOException never for what stands in the file
     */
    public static void read(Path file) throws IOException {
        PreferencesFile preferences = new PreferencesFile(file);
        Preferences found = preferences.load();
        preferences.save(found);
        if (!preferences.load().equals(found)) {
            throw new AssertionError("other preferences after saving and loading");
        }
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".damaged"));
    }
}
