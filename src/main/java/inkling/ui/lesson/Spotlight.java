package inkling.ui.lesson;

import inkling.core.lesson.Step;
import inkling.ui.kit.Motion;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * A calm ring around the control that the step of a lesson means; while it is not to be seen, around the button of the
 * tool in which it is. It lies over the window and takes no clicks.
 */
public final class Spotlight extends Pane {
    /** How far it stays away from the control, in pixels. */
    private static final double APART = 3;

    private final Course course;
    private final Rectangle ring = new Rectangle();
    private final Runnable follow = this::follow;
    private Optional<Node> target = Optional.empty();

    /** A ring that follows a course. */
    public Spotlight(Course course) {
        this.course = course;
        setId("spotlight");
        setMouseTransparent(true);
        ring.getStyleClass().add("ring");
        ring.setManaged(false);
        ring.setVisible(false);
        getChildren().add(ring);
        sceneProperty().addListener((value, before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(follow);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(follow);
            }
        });
        course.placeProperty().addListener(observable -> {
            target = Optional.empty();
            follow();
        });
    }

    /** What is meant now, if it is in sight. */
    public Optional<Node> target() {
        return target;
    }

    private void follow() {
        Optional<Step> step = course.placeProperty().get().flatMap(Place::step);
        if (step.isEmpty() || getScene() == null) {
            ring.setVisible(false);
            return;
        }
        Optional<Node> before = target;
        if (before.filter(node -> isInSight(node)
                        && step.get().spot().filter(node.getId()::equals).isPresent())
                .isEmpty()) {
            target = find(step.get(), getScene());
        }
        if (target.isPresent() && !target.equals(before)) {
            Motion.appear(ring);
        }
        ring.setVisible(target.isPresent());
        target.ifPresent(this::lay);
    }

    private void lay(Node control) {
        Bounds bounds = sceneToLocal(control.localToScene(control.getLayoutBounds()));
        double x = snapPositionX(bounds.getMinX() - APART);
        double y = snapPositionY(bounds.getMinY() - APART);
        double width = snapSizeX(bounds.getWidth() + 2 * APART);
        double height = snapSizeY(bounds.getHeight() + 2 * APART);
        ring.setX(x);
        ring.setY(y);
        ring.setWidth(width);
        ring.setHeight(height);
    }

    private static Optional<Node> find(Step step, Scene scene) {
        return step.spot()
                .flatMap(id -> inSight(scene, id))
                .or(() -> step.tool()
                        .flatMap(tool -> inSight(scene, "show-" + tool))
                        // A tool that is there already needs no pointing at
                        .filter(button -> !((ToggleButton) button).isSelected()));
    }

    private static Optional<Node> inSight(Scene scene, String id) {
        return scene.getRoot().lookupAll("#" + id).stream()
                .filter(Spotlight::isInSight)
                .findFirst();
    }

    private static boolean isInSight(Node node) {
        if (node.getScene() == null || node.getLayoutBounds().isEmpty()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
