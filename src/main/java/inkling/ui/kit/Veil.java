package inkling.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * What lies over all of a place and lets the pointer through, to be faded in or out in the place of what is below or
 * above it: whatever has parts is painted into a picture before it fades, and JavaFX keeps one for every size that it
 * ever had. This one has none.
 */
final class Veil extends Rectangle {
    /**
     * A veil as large as a place, whatever becomes of that.
     *
     * @param style the class by which the style sheet gives its colour
     */
    Veil(Region place, String style) {
        getStyleClass().add(style);
        setManaged(false);
        setMouseTransparent(true);
        widthProperty().bind(place.widthProperty());
        heightProperty().bind(place.heightProperty());
    }
}
