package inkling.ui.kit;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import java.util.Objects;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.paint.Color;

/** How pop-overs look and come. */
public final class Popovers {
    private Popovers() {}

    /** A pop-over with a title, which stays at what it belongs to. */
    public static Popover of(String title, Node content, ArrowLocation arrow) {
        Popover popover = new Popover(content);
        popover.setTitle(title);
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(arrow);
        return popover;
    }

    /** Shows it beside a node. */
    public static void show(Popover popover, Node owner) {
        popover.setAnimated(Motion.isAllowed(owner.getScene()));
        popover.setFadeInDuration(Motion.TIME);
        // Where windows cannot be seen through, there would be white around its corners
        popover.getScene()
                .setFill(
                        Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)
                                ? Color.TRANSPARENT
                                : Objects.requireNonNull(owner.getScene()).getFill());
        popover.show(owner);
    }
}
