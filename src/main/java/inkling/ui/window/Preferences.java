package inkling.ui.window;

import inkling.ui.draw.DrawViewModel;
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
 * @param trainingShown whether the training pane was open
 * @param trainingShare the share of the window's width that it gets, in (0, 1)
 * @param folders where the file dialogs were, by what they were for
 * @param recentFiles newest first
 * @param training what the training pane remembers, by its own names
 */
record Preferences(
        Appearance appearance,
        Double penWidth,
        WindowPlace window,
        Boolean trainingShown,
        Double trainingShare,
        Map<String, String> folders,
        List<String> recentFiles,
        Map<String, String> training) {

    private static final double TRAINING_SHARE = 0.36;

    /** What holds before anything was changed. */
    static final Preferences DEFAULT = new Preferences(null, null, null, null, null, null, null, null);

    /**
     * Where a window was, in screen coordinates.
     *
     * @param maximized whether it filled the screen; the rest says where it goes back to
     */
    record WindowPlace(double x, double y, double width, double height, boolean maximized) {
        private boolean isPossible() {
            return Double.isFinite(x + y) && width >= 100 && width <= 1e5 && height >= 100 && height <= 1e5;
        }
    }

    Preferences {
        appearance = Objects.requireNonNullElse(appearance, Appearance.SYSTEM);
        boolean usable =
                penWidth != null && penWidth >= DrawViewModel.MIN_PEN_WIDTH && penWidth <= DrawViewModel.MAX_PEN_WIDTH;
        penWidth = usable ? penWidth : Double.valueOf(DrawViewModel.DEFAULT_PEN_WIDTH);
        window = window != null && window.isPossible() ? window : null;
        trainingShown = Objects.requireNonNullElse(trainingShown, false);
        boolean possible = trainingShare != null && trainingShare > 0 && trainingShare < 1;
        trainingShare = possible ? trainingShare : Double.valueOf(TRAINING_SHARE);
        folders = withoutNulls(folders);
        recentFiles = recentFiles == null
                ? List.of()
                : recentFiles.stream().filter(Preferences::isPath).distinct().toList();
        training = withoutNulls(training);
    }

    private static Map<String, String> withoutNulls(Map<String, String> map) {
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
