package inkling.ui.tool.lessons;

import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import inkling.ui.tool.Workspace;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Shows the lessons that there are, and the step of the one under way. It loses nothing when it is closed. */
public final class LessonsTool implements Tool {
    /** The tool as the window knows it. */
    public static final ToolKind KIND = new ToolKind(
            "lessons", "tool.lessons", "tool.lessons.show", Feather.BOOK_OPEN, "Shortcut+L", LessonsTool::new);

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Workspace workspace;
    private final LessonsView view;

    private LessonsTool(Workspace workspace, Map<String, String> remembered) {
        this.workspace = workspace;
        this.view = new LessonsView(workspace);
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Map<String, String> remember() {
        return workspace.course().remember();
    }

    @Override
    public ObservableValue<Boolean> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    @Override
    public void finish() {
        // There is nothing to end
    }

    @Override
    public void close() {
        // There is nothing to end
    }
}
