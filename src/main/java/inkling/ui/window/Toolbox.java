package inkling.ui.window;

import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.digits.DigitsTool;
import inkling.ui.tool.inside.InsideTool;
import inkling.ui.tool.lessons.LessonsTool;
import inkling.ui.tool.mistakes.MistakesTool;
import inkling.ui.tool.runs.RunsTool;
import inkling.ui.tool.train.TrainTool;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * The tools that there are, those that have been opened, and the one that is shown. A tool is made when it is shown for
 * the first time; until then, what it remembered the last time is kept for it. For the JavaFX thread only.
 */
final class Toolbox {
    /** Every tool, in the order in which the window offers them; a new one is one more line. */
    static final List<ToolKind> KINDS = List.of(
            TrainTool.KIND, InsideTool.KIND, MistakesTool.KIND, DigitsTool.KIND, RunsTool.KIND, LessonsTool.KIND);

    /** The one that shows what the user keeps. */
    static final ToolKind DIGITS = DigitsTool.KIND;

    /** The one that trains. */
    static final ToolKind TRAIN = TrainTool.KIND;

    /** The one with the lessons. */
    static final ToolKind LESSONS = LessonsTool.KIND;

    private final Map<String, Map<String, String>> remembered;
    private final Map<ToolKind, Tool> opened = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<ToolKind>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Workspace workspace;

    /**
     * A box in which no tool has been opened.
     *
     * @param remembered by the tools' ids; those of tools that are not here are kept as they are
     */
    Toolbox(Workspace workspace, Map<String, Map<String, String>> remembered) {
        this.workspace = workspace;
        this.remembered = remembered;
    }

    /** The tool with this id, if there is one. */
    static Optional<ToolKind> kind(String id) {
        return KINDS.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /**
     * The collection that digits were kept in the last time.
     *
     * @param remembered by all tools
     */
    static String collection(Map<String, Map<String, String>> remembered) {
        return DigitsTool.chosen(remembered.getOrDefault(DIGITS.id(), Map.of()));
    }

    /** The tool that is shown beside the paper, if any. */
    ReadOnlyObjectProperty<Optional<ToolKind>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean isShown(ToolKind kind) {
        return shown.get().filter(now -> now.id().equals(kind.id())).isPresent();
    }

    /** Shows a tool in the place of the one before, or none. */
    void show(Optional<ToolKind> kind) {
        shown.set(kind);
    }

    /** Shows a tool, or hides it if it is the one that is shown. */
    void toggle(ToolKind kind) {
        show(isShown(kind) ? Optional.empty() : Optional.of(kind));
    }

    /** The tool itself, made now if nobody has asked for it before. */
    Tool open(ToolKind kind) {
        Tool tool = opened.get(kind);
        if (tool == null) {
            tool = kind.opener().apply(workspace, remembered.getOrDefault(kind.id(), Map.of()));
            opened.put(kind, tool);
        }
        return tool;
    }

    /** All tools that have been opened. */
    Collection<Tool> opened() {
        return Collections.unmodifiableCollection(opened.values());
    }

    /** A tool that is at some work, if one is. */
    Optional<ToolKind> busy() {
        return opened.entrySet().stream()
                .filter(entry -> entry.getValue().busyProperty().getValue())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Does something once, when a busy tool has done its work. */
    void whenDone(ToolKind kind, Runnable then) {
        ObservableValue<Boolean> working = open(kind).busyProperty();
        working.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> value, Boolean before, Boolean now) {
                if (!now) {
                    value.removeListener(this);
                    then.run();
                }
            }
        });
    }

    /** What there is to remember, by the tools' ids. */
    Map<String, Map<String, String>> remember() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(remembered);
        opened.forEach((kind, tool) -> all.put(kind.id(), tool.remember()));
        return all;
    }
}
