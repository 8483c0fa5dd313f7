package inkling.ui.tool.inside;

import inkling.core.lesson.Fact;
import inkling.ui.lesson.Facts;
import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import inkling.ui.tool.Workspace;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Shows why the drawing is read as it is. It loses nothing when it is closed, and so is never busy. */
public final class InsideTool implements Tool {
    /** The tool as the window knows it. */
    public static final ToolKind KIND =
            new ToolKind("inside", "tool.inside", "tool.inside.show", Feather.EYE, "Shortcut+Shift+I", InsideTool::new);

    private static final String PAGE = "page";
    private static final String OWN_SCALE = "ownScale";

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ChangeViewModel change;
    private final WeightsPane weights;
    private final InsideView view;

    private InsideTool(Workspace workspace, Map<String, String> remembered) {
        InsideViewModel inside = new InsideViewModel(workspace);
        change = new ChangeViewModel(workspace);
        weights = new WeightsPane(workspace);
        weights.ownScaleProperty().set(Boolean.parseBoolean(remembered.get(OWN_SCALE)));
        view = new InsideView(inside, new WhyPane(inside, workspace), new ChangePane(change, workspace), weights);
        Stream.of(InsideView.Page.values())
                .filter(page -> page.id().equals(remembered.get(PAGE)))
                .forEach(view.pageProperty()::set);
        Facts facts = workspace.facts();
        facts.offer(Fact.PAGE, view.pageProperty()::get, view.pageProperty());
        facts.offer(Fact.AGAINST, () -> inside.questionProperty().get().against(), inside.questionProperty());
        facts.offer(Fact.CHANGE, change::outcome, change.stateProperty());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Map<String, String> remember() {
        return Map.of(
                PAGE,
                view.pageProperty().get().id(),
                OWN_SCALE,
                Boolean.toString(weights.ownScaleProperty().get()));
    }

    @Override
    public ObservableValue<Boolean> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    @Override
    public void finish() {
        change.cancel();
    }

    @Override
    public void close() {
        change.close();
    }
}
