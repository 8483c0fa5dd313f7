package inkling.ui.preferences;

import inkling.ui.draw.DrawViewModel;
import inkling.ui.theme.Appearance;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What Inkling remembers from one time to the next. A value that is missing or out of range becomes the default, so that
 * whatever stood in the file, these can be used.
 *
 * @param appearance which theme
 * @param penWidth in canvas units
 * @param window where it was; null the first time
 * @param shownTool the id of the tool that was shown; empty if it was folded away, null the first time
 * @param folders where the file dialogs were, by what they were for; what cannot be a folder here is dropped
 * @param recentFiles newest first
 * @param tools what each tool remembers by its own names, by the tools' ids
 */
public record Preferences(
        Appearance appearance,
        Double penWidth,
        WindowPlace window,
        String shownTool,
        Map<String, String> folders,
        List<String> recentFiles,
        Map<String, Map<String, String>> tools) {

    /** What holds before anything was changed. */
    static final Preferences DEFAULT = new Preferences(null, null, null, null, null, null, null);

    /**
     * Where a window was, in screen coordinates.
     *
     * @param maximized whether it filled the screen; the rest says where it goes back to
     */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
        private boolean isPossible() {
            return Double.isFinite(x + y) && width >= 100 && width <= 1e5 && height >= 100 && height <= 1e5;
        }
    }

    /** Puts the defaults where nothing usable is. */
    public Preferences {
        appearance = Objects.requireNonNullElse(appearance, Appearance.SYSTEM);
        boolean usable =
                penWidth != null && penWidth >= DrawViewModel.MIN_PEN_WIDTH && penWidth <= DrawViewModel.MAX_PEN_WIDTH;
        penWidth = usable ? penWidth : Double.valueOf(DrawViewModel.DEFAULT_PEN_WIDTH);
        window = window != null && window.isPossible() ? window : null;
        folders = withoutNulls(folders).entrySet().stream()
                .filter(folder -> isPath(folder.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        recentFiles = recentFiles == null
                ? List.of()
                : recentFiles.stream().filter(Preferences::isPath).distinct().toList();
        tools = withoutNulls(tools).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, tool -> withoutNulls(tool.getValue())));
    }

    private static <T> Map<String, T> withoutNulls(Map<String, T> map) {
        return map == null
                ? Map.of()
                : map.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isPath(String text) {
        try {
            return text != null && Path.of(text).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
