package inkling.ui.kit;

import atlantafx.base.util.Animations;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A short movement where something appears, so that the eye finds it; none where the desktop wants calm. */
public final class Motion {
    /** Long enough to be seen, and over before anybody waits for it. */
    public static final Duration TIME = Duration.millis(160);

    private Motion() {}

    /** Whether nothing is to move in a window from now on. */
    public static void keepCalm(Scene scene, boolean calm) {
        scene.getProperties().put(Motion.class, calm);
    }

    /** Whether things may move in the window of a scene. */
    public static boolean isAllowed(Scene scene) {
        return scene != null && !Boolean.TRUE.equals(scene.getProperties().get(Motion.class));
    }

    /** The same, which changes with what the desktop wants. */
    public static ObservableBooleanValue allowedIn(Scene scene) {
        return Bindings.createBooleanBinding(() -> isAllowed(scene), scene.getProperties());
    }

    /** Fades something small in that has just been put into its place. */
    public static void appear(Node node) {
        if (isAllowed(node.getScene())) {
            Animations.fadeIn(node, TIME).playFromStart();
        }
    }

    /**
     * The same for all that a large place shows: a veil over it fades out.
     *
     * @param place on whose ground, the style sheet's colour for {@code .veil}, it appears
     */
    public static void unveil(StackPane place) {
        if (isAllowed(place.getScene())) {
            Veil veil = new Veil(place, "veil");
            place.getChildren().add(veil);
            Timeline fading = Animations.fadeOut(veil, TIME);
            fading.setOnFinished(event -> place.getChildren().remove(veil));
            fading.playFromStart();
        }
    }
}
