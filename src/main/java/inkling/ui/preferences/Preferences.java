package inkling.ui.preferences;

import inkling.core.text.Language;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.files.FileMemory;
import inkling.ui.theme.Appearance;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Inkling remembers from one time to the next. A value that is missing or out of range becomes the default, so that
 * whatever stood in the file, these can be used.
 *
 * @param appearance which theme
 * @param language the tag of the language to speak; null for the system's
 * @param drawn whether the user has drawn with Inkling. A file that says nothing of it was written by a version that
 *     did not ask, and whoever has one has used Inkling already
 * @param penWidth in canvas units
 * @param window where it was; null the first time
 * @param shownTool the id of the tool that was shown; empty if it was folded away, null the first time
 * @param folders where the file dialogs were, by what they were for; what cannot be a folder here is dropped
 * @param recentFiles newest first
 * @param exportForm the form in which a model left last; null the first time
 * @param tools what each tool remembers by its own names, by the tools' ids
 */
public record Preferences(
        Appearance appearance,
        String language,
        Boolean drawn,
        Double penWidth,
        WindowPlace window,
        String shownTool,
        Map<String, String> folders,
        List<String> recentFiles,
        String exportForm,
        Map<String, Map<String, String>> tools) {

    /** What holds before anything was changed. */
    static final Preferences DEFAULT = new Preferences(null, null, false, null, null, null, null, null, null, null);

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
        language = chosenLanguage(language).map(Language::id).orElse(null);
        drawn = Objects.requireNonNullElse(drawn, true);
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

    /** The language that was chosen; empty for the system's. */
    public Optional<Language> chosenLanguage() {
        return chosenLanguage(language);
    }

    private static Optional<Language> chosenLanguage(String tag) {
        return Optional.ofNullable(tag).flatMap(Language::of);
    }

    /**
     * What these become where a window changes them that does not know them, but others.
     *
     * @param before what that window knew
     * @param now what it wants to be remembered
     * @return these, with all in which {@code now} differs from {@code before}
     */
    Preferences changed(Preferences before, Preferences now) {
        return new Preferences(
                changed(appearance, before.appearance, now.appearance),
                changed(language, before.language, now.language),
                changed(drawn, before.drawn, now.drawn),
                changed(penWidth, before.penWidth, now.penWidth),
                changed(window, before.window, now.window),
                changed(shownTool, before.shownTool, now.shownTool),
                changed(folders, before.folders, now.folders, Preferences::changed),
                usedLast(before.recentFiles, now.recentFiles),
                changed(exportForm, before.exportForm, now.exportForm),
                changed(
                        tools,
                        before.tools,
                        now.tools,
                        (there, was, is) -> changed(orEmpty(there), orEmpty(was), orEmpty(is), Preferences::changed)));
    }

    @FunctionalInterface
    private interface Change<T> {
        T of(T there, T before, T now);
    }

    private static <T> T changed(T there, T before, T now) {
        return Objects.equals(before, now) ? there : now;
    }

    /** The same for each entry of a map. */
    private static <T> Map<String, T> changed(
            Map<String, T> there, Map<String, T> before, Map<String, T> now, Change<T> change) {
        Map<String, T> all = new HashMap<>();
        Stream.of(there, before, now)
                .flatMap(map -> map.keySet().stream())
                .distinct()
                .forEach(key -> all.put(key, change.of(there.get(key), before.get(key), now.get(key))));
        return all;
    }

    private static Map<String, String> orEmpty(Map<String, String> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }

    /** The files that were used since {@code before} come to the front. */
    private List<String> usedLast(List<String> before, List<String> now) {
        int used = 0;
        while (!isRest(now, used, before)) {
            used++;
        }
        return Stream.concat(now.stream().limit(used), recentFiles.stream())
                .distinct()
                .limit(FileMemory.MOST_FILES)
                .toList();
    }

    /** Whether files from an index on are what is left of earlier ones when those in front of the index went to the front. */
    private static boolean isRest(List<String> now, int index, List<String> before) {
        List<String> used = now.subList(0, index);
        List<String> rest = before.stream().filter(file -> !used.contains(file)).toList();
        int size = now.size() - index;
        return size == 0
                || (size <= rest.size() && now.subList(index, now.size()).equals(rest.subList(0, size)));
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
