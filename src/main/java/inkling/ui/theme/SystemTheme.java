package inkling.ui.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The theme that the desktop has, asked of the desktop's own tool, for JavaFX 21 does not know it. */
public final class SystemTheme {
    /** No window waits longer for an answer. */
    private static final long PATIENCE_MILLIS = 400;

    private SystemTheme() {}

    /** Asks; light if there is no answer. Takes some hundredths of a second, so not for the JavaFX thread. */
    public static Theme ask() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String path = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return answerHas("0x0", "reg", "query", path, "/v", "AppsUseLightTheme");
        }
        return os.contains("mac")
                ? answerHas("Dark", "defaults", "read", "-g", "AppleInterfaceStyle")
                : answerHas("prefer-dark", "gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    private static Theme answerHas(String dark, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Theme.LIGHT;
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.contains(dark) ? Theme.DARK : Theme.LIGHT;
        } catch (IOException e) {
            // There is no such tool here
            return Theme.LIGHT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Theme.LIGHT;
        }
    }
}
