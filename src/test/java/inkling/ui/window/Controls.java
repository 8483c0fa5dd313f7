package inkling.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Toggle;

/** The controls of a scene, as those find them who do not see it. */
final class Controls {
    private Controls() {}

    /**
     * All that the Tab key has to reach now: they are to be seen and not disabled. Of buttons of which one is chosen,
     * that is the one; from there the arrow keys go on.
     */
    static List<Node> reachable(Parent root) {
        List<Node> found = new ArrayList<>();
        visit(root, node -> node.isFocusTraversable() && !node.isDisabled() && !isOtherChoice(node), found);
        return found;
    }

    private static boolean isOtherChoice(Node node) {
        return node instanceof Toggle toggle && toggle.getToggleGroup() != null && !toggle.isSelected();
    }

    /** Those that take the focus, disabled or not, and of which a screen reader could say nothing. */
    static List<String> unnamed(Parent root) {
        List<Node> found = new ArrayList<>();
        visit(root, node -> node.isFocusTraversable() && name(node).isBlank(), found);
        return found.stream().map(Controls::describe).toList();
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    private static void visit(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, wanted, found));
        }
    }

    /** Which one it is, for whoever reads that a test failed. */
    static String describe(Node node) {
        return node.getTypeSelector() + " #" + node.getId() + " " + node.getStyleClass();
    }
}
