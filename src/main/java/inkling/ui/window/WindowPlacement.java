package inkling.ui.window;

import inkling.ui.window.Preferences.WindowPlace;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window is: puts it where it was the last time and knows, also while it is maximized, where it goes back to. */
final class WindowPlacement {
    private final Stage stage;
    private WindowPlace normal;

    private WindowPlacement(Stage stage) {
        this.stage = stage;
    }

    /** Puts a window where it was, if that is still on a screen, and follows it. */
    static WindowPlacement of(Stage stage, Optional<WindowPlace> was) {
        WindowPlacement placement = new WindowPlacement(stage);
        was.ifPresent(placement::restore);
        stage.xProperty().addListener((value, before, now) -> placement.note());
        stage.yProperty().addListener((value, before, now) -> placement.note());
        stage.widthProperty().addListener((value, before, now) -> placement.note());
        stage.heightProperty().addListener((value, before, now) -> placement.note());
        return placement;
    }

    /** Onto the screen that it was on, or touched, and as large as it was or as that screen allows. */
    private void restore(WindowPlace place) {
        Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).stream()
                .findFirst()
                .ifPresent(screen -> restore(place, screen.getVisualBounds()));
    }

    private void restore(WindowPlace place, Rectangle2D screen) {
        double width = Math.min(place.width(), screen.getWidth());
        double height = Math.min(place.height(), screen.getHeight());
        double x = Math.max(screen.getMinX(), Math.min(place.x(), screen.getMaxX() - width));
        double y = Math.max(screen.getMinY(), Math.min(place.y(), screen.getMaxY() - height));
        normal = new WindowPlace(x, y, width, height, place.maximized());
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMaximized(place.maximized());
    }

    private void note() {
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /** Where the window is now. */
    Optional<WindowPlace> current() {
        return Optional.ofNullable(normal)
                .map(place ->
                        new WindowPlace(place.x(), place.y(), place.width(), place.height(), stage.isMaximized()));
    }
}
