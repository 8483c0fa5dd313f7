package inkling.ui.tool.digits;

import inkling.core.lesson.Fact;
import inkling.core.library.DigitLibrary;
import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import inkling.ui.tool.Workspace;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Shows the digits that the user keeps, and teaches the model with them. */
public final class DigitsTool implements Tool {
    /** The tool as the window knows it. */
    public static final ToolKind KIND =
            new ToolKind("digits", "tool.digits", "tool.digits.show", Feather.ARCHIVE, "Shortcut+D", DigitsTool::new);

    private static final String COLLECTION = "collection";

    private final DigitsViewModel digits;
    private final TeachViewModel teach;
    private final DigitsView view;

    private DigitsTool(Workspace workspace, Map<String, String> remembered) {
        digits = new DigitsViewModel(workspace);
        teach = new TeachViewModel(workspace);
        view = new DigitsView(digits, new Collections(workspace, digits.undo()), teach);
        workspace.facts().offer(Fact.TAUGHT, teach.taughtProperty()::get, teach.taughtProperty());
    }

    /** The collection that was shown the last time. */
    public static String chosen(Map<String, String> remembered) {
        return remembered.getOrDefault(COLLECTION, DigitLibrary.FIRST);
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Map<String, String> remember() {
        return Map.of(COLLECTION, digits.shelf().chosenProperty().get());
    }

    @Override
    public ObservableValue<Boolean> busyProperty() {
        return teach.busyProperty();
    }

    @Override
    public void finish() {
        teach.cancel();
    }

    @Override
    public void close() {
        teach.close();
        digits.close();
    }
}
