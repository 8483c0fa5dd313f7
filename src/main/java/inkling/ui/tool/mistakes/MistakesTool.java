package inkling.ui.tool.mistakes;

import inkling.core.lesson.Fact;
import inkling.ui.lesson.Facts;
import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import inkling.ui.tool.Workspace;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Shows which digits a model takes for which, and the digits themselves. */
public final class MistakesTool implements Tool {
    /** The tool as the window knows it. */
    public static final ToolKind KIND = new ToolKind(
            "mistakes", "tool.mistakes", "tool.mistakes.show", Feather.GRID, "Shortcut+K", MistakesTool::new);

    /** What is measured can be measured again. */
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    private final MistakesViewModel mistakes;
    private final MistakesView view;

    private MistakesTool(Workspace workspace, Map<String, String> remembered) {
        mistakes = new MistakesViewModel(workspace);
        view = new MistakesView(mistakes, workspace);
        Facts facts = workspace.facts();
        facts.offer(
                Fact.MEASURED,
                () -> mistakes.measuredProperty()
                        .get()
                        .map(measured -> measured.evaluation().accuracy()),
                mistakes.measuredProperty());
        facts.offer(Fact.LOOKED_AT, () -> mistakes.selectedProperty().getValue().size(), mistakes.selectedProperty());
        mistakes.measure();
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Map<String, String> remember() {
        return Map.of();
    }

    @Override
    public ObservableValue<Boolean> busyProperty() {
        return busy;
    }

    @Override
    public void finish() {
        mistakes.cancel();
    }

    @Override
    public void close() {
        mistakes.close();
    }
}
