package inkling.ui.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The theme that the desktop has, asked of the desktop's own tool, for JavaFX 21 does not know it. */
public final class SystemTheme {
    /** No window waits longer for an answer. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private SystemTheme() {}

    /**
     * Asks; empty if there was no answer, which a busy computer may give no time for and which says nothing of the theme.
     * Takes some hundredths of a second, so not for the JavaFX thread.
     */
    public static Optional<Theme> ask() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String path = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return answer(PATIENCE, "0x0", "reg", "query", path, "/v", "AppsUseLightTheme");
        }
        return os.contains("mac")
                ? answer(PATIENCE, "Dark", "defaults", "read", "-g", "AppleInterfaceStyle")
                : answer(PATIENCE, "prefer-dark", "gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    /**
     * What a command answers.
     *
     * @param dark what is in the answer where the theme is dark
     */
    static Optional<Theme> answer(Duration patience, String dark, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(answer.contains(dark) ? Theme.DARK : Theme.LIGHT);
        } catch (IOException e) {
            // There is no such tool here
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
