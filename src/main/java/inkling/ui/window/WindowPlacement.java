package inkling.ui.window;

import inkling.ui.preferences.Preferences.WindowPlace;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Where the window is: puts it where it was the last time, and knows, also while it fills the screen, where it goes back
 * to. On GTK, JavaFX itself does not: after maximizing, the window stays as large, or comes back in a corner.
 */
final class WindowPlacement {
    /** What a window manager has to say about one change has been said when it was silent for so long. */
    private static final Duration SILENCE = Duration.millis(250);

    private final Stage stage;
    private final PauseTransition silence = new PauseTransition(SILENCE);
    private WindowPlace normal;

    /** Whether it was maximized when the window manager last fell silent, or has had the full screen since then. */
    private boolean filled;

    /** Whether it was maximized when it took the full screen; until it has come back from there. Openbox forgets it meanwhile. */
    private Optional<Boolean> maximizedBefore = Optional.empty();

    private WindowPlacement(Stage stage) {
        this.stage = stage;
        silence.setOnFinished(event -> settle());
    }

    /** Shows a window where it was, if that is still on a screen, and follows it. */
    static WindowPlacement show(Stage stage, Optional<WindowPlace> was) {
        WindowPlacement placement = new WindowPlacement(stage);
        was.ifPresent(placement::restore);
        stage.show();
        if (!stage.isMaximized()) {
            // To a new window, openbox gives the least size, which JavaFX takes for the user's wish; asked again it
            // complies
            stage.setWidth(stage.getWidth());
            stage.setHeight(stage.getHeight());
        }
        placement.note();
        InvalidationListener changed = value -> placement.silence.playFromStart();
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(bound -> bound.addListener(changed));
        stage.maximizedProperty().addListener(changed);
        stage.fullScreenProperty().addListener((value, before, now) -> placement.turn(now));
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
        filled = place.maximized();
        stage.setMaximized(place.maximized());
        putBack();
    }

    private void putBack() {
        stage.setX(normal.x());
        stage.setY(normal.y());
        stage.setWidth(normal.width());
        stage.setHeight(normal.height());
    }

    /** Full screen, which is wished now and comes in a moment, or no more. */
    private void turn(boolean fullScreen) {
        if (fullScreen && maximizedBefore.isEmpty()) {
            maximizedBefore = Optional.of(stage.isMaximized());
            if (!filled && !stage.isMaximized()) {
                take();
            }
        }
        filled = true;
        silence.playFromStart();
    }

    private void settle() {
        if (!stage.isFullScreen()) {
            maximizedBefore = Optional.empty();
        }
        if (stage.isMaximized() || stage.isFullScreen()) {
            filled = true;
        } else if (filled) {
            filled = false;
            putBack();
        } else {
            note();
        }
    }

    private void note() {
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            take();
        }
    }

    private void take() {
        normal = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }

    /** Where the window is now. */
    Optional<WindowPlace> current() {
        if (silence.getStatus() == Animation.Status.RUNNING && !filled) {
            note();
        }
        boolean maximized = maximizedBefore.orElseGet(stage::isMaximized);
        return Optional.ofNullable(normal)
                .map(place -> new WindowPlace(place.x(), place.y(), place.width(), place.height(), maximized));
    }
}
