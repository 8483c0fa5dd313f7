package inkling.ui.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How the desktop wants its programs to look, asked of the desktop's own tool, for JavaFX 21 does not know it.
 *
 * @param theme light or dark
 * @param calm whether nothing should move that need not
 */
public record SystemLook(Theme theme, boolean calm) {
    /** What counts until the desktop has answered, and where it never does. */
    public static final SystemLook DEFAULT = new SystemLook(Theme.LIGHT, false);

    /** No window waits longer for an answer. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    /**
     * Asks; what there was no answer to, which a busy computer may give no time for, stays as it was. Takes some
     * hundredths of a second, so not for the JavaFX thread.
     */
    public static SystemLook ask(SystemLook before) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Optional<Boolean> dark;
        Optional<Boolean> calm;
        if (os.contains("win")) {
            String themes = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            dark = says("0x0", "reg", "query", themes, "/v", "AppsUseLightTheme");
            // What Windows' settings call "animation effects" is this for the windows' own
            String metrics = "HKCU\\Control Panel\\Desktop\\WindowMetrics";
            calm = says("REG_SZ    0", "reg", "query", metrics, "/v", "MinAnimate");
        } else if (os.contains("mac")) {
            dark = says("Dark", "defaults", "read", "-g", "AppleInterfaceStyle");
            calm = says("1", "defaults", "read", "com.apple.universalaccess", "reduceMotion");
        } else {
            String desktop = "org.gnome.desktop.interface";
            dark = says("prefer-dark", "gsettings", "get", desktop, "color-scheme");
            calm = says("false", "gsettings", "get", desktop, "enable-animations");
        }
        return new SystemLook(
                dark.map(is -> is ? Theme.DARK : Theme.LIGHT).orElse(before.theme), calm.orElse(before.calm));
    }

    private static Optional<Boolean> says(String what, String... command) {
        return answer(PATIENCE, what, command);
    }

    /** Whether something is in what a command answers; empty if it did not answer in time. */
    static Optional<Boolean> answer(Duration patience, String what, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(answer.contains(what));
        } catch (IOException e) {
            // There is no such tool here
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
