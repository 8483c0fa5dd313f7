package inkling.packaging;

import inkling.outside.ShownProgram;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;

/**
 * Uses the window as people do, once: has a drawing read, looks at every tool, trains a model. What that loads, the
 * {@link ClassArchive} keeps ready. Argument: the drawing.
 */
public final class Rehearsal {
    /** For what appears to be laid out and painted, and for what comes in a while later. */
    private static final long LOOKING = TimeUnit.MILLISECONDS.toNanos(500);

    private static final String TRAIN = "show-train";

    private Rehearsal() {}

    /** Runs it, and ends with the program. */
    public static void main(String[] arguments) {
        ShownProgram.open(Rehearsal::use, arguments);
    }

    private static void use() {
        ShownProgram.await("digit", digit -> !((Text) digit).getText().isEmpty());
        List<String> tools =
                ShownProgram.ask(() -> ((Parent) ShownProgram.find("rail").orElseThrow())
                        .getChildrenUnmodifiable().stream()
                                .map(Node::getId)
                                .filter(tool -> !tool.equals(TRAIN))
                                .toList());
        for (String tool : tools) {
            ShownProgram.press(tool);
            LockSupport.parkNanos(LOOKING);
        }
        ShownProgram.press(TRAIN);
        ShownProgram.await("training-start", start -> !start.isDisabled());
        ShownProgram.press("training-start");
        ShownProgram.await("training-start", Node::isVisible);
        LockSupport.parkNanos(LOOKING);
    }
}
