package inkling.ui.tool.runs;

import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import inkling.ui.tool.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Shows the kept runs, and compares them. */
public final class RunsTool implements Tool {
    /** The tool as the window knows it. */
    public static final ToolKind KIND =
            new ToolKind("runs", "tool.runs", "tool.runs.show", Feather.BAR_CHART_2, "Shortcut+U", RunsTool::new);

    /** Everything here is on disk as soon as it is done. */
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    private final RunsViewModel runs;
    private final RunsView view;

    private RunsTool(Workspace workspace, Map<String, String> remembered) {
        runs = new RunsViewModel(workspace);
        runs.comparison().look().restore(remembered);
        view = new RunsView(runs, workspace, remembered);
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Map<String, String> remember() {
        Map<String, String> all = new LinkedHashMap<>(runs.comparison().look().save());
        all.putAll(view.remember());
        return all;
    }

    @Override
    public ObservableValue<Boolean> busyProperty() {
        return busy;
    }

    @Override
    public void finish() {
        // There is nothing to wait for
    }

    @Override
    public void close() {
        view.close();
    }
}
