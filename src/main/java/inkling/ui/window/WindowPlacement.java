package inkling.ui.window;

import inkling.ui.window.Preferences.WindowPlace;
import java.util.Optional;
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
        was.filter(WindowPlacement::isOnScreen).ifPresent(placement::restore);
        stage.xProperty().addListener((value, before, now) -> placement.note());
        stage.yProperty().addListener((value, before, now) -> placement.note());
        stage.widthProperty().addListener((value, before, now) -> placement.note());
        stage.heightProperty().addListener((value, before, now) -> placement.note());
        return placement;
    }

    private static boolean isOnScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                .isEmpty();
    }

    private void restore(WindowPlace place) {
        normal = place;
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
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
