package inkling.ui.draw;

import inkling.core.ink.Stroke;
import inkling.core.ink.StrokeCurve;
import inkling.ui.kit.Motion;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * How it goes, in canvas units: a line that draws a digit, again and again with a rest between. Where the desktop wants
 * calm it stands there whole. Nothing runs while the window is hidden, or this is in none.
 */
final class Demonstration extends Group {
    /** A 3 as a hand drew it. */
    private static final Stroke DIGIT = Stroke.pen(
            (float) DrawViewModel.DEFAULT_PEN_WIDTH,
            105,
            58,
            122,
            41,
            141,
            35,
            161,
            44,
            172,
            60,
            172,
            80,
            164,
            97,
            150,
            105,
            139,
            108,
            155,
            111,
            169,
            122,
            180,
            142,
            178,
            162,
            166,
            178,
            147,
            187,
            127,
            184,
            111,
            176,
            99,
            162);

    /** A brush comes down within this share of the way, from a point to the pen's width. */
    private static final double COMES_DOWN = 0.25;

    private static final double THIN = 5;
    private static final int PIECES = 96;

    private static final Duration DRAWN = Duration.seconds(2);
    private static final Duration RESTED = Duration.seconds(4);
    private static final Duration GONE = Duration.seconds(4.5);
    private static final Duration AGAIN = Duration.seconds(5.5);

    /** As calm a movement asks for no more. */
    private static final double FRAMES_PER_SECOND = 30;

    /** How much of it is there, in [0, 1]. */
    private final DoubleProperty share = new SimpleDoubleProperty(1);

    private final Timeline drawing = new Timeline(
            FRAMES_PER_SECOND,
            new KeyFrame(Duration.ZERO, new KeyValue(share, 0), new KeyValue(opacityProperty(), 1)),
            new KeyFrame(DRAWN, new KeyValue(share, 1, Interpolator.EASE_BOTH)),
            new KeyFrame(RESTED, new KeyValue(opacityProperty(), 1)),
            new KeyFrame(GONE, new KeyValue(opacityProperty(), 0)),
            new KeyFrame(AGAIN));

    Demonstration() {
        setId("demonstration");
        getStyleClass().add("demonstration");
        drawing.setCycleCount(Animation.INDEFINITE);
        layLine();
        share.addListener((value, before, now) -> show(now.doubleValue()));
        sceneProperty().flatMap(Demonstration::moves).orElse(false).addListener((value, before, now) -> move(now));
    }

    /** Pieces of the same length, each with its width, in the order in which they are drawn. */
    private void layLine() {
        Stroke curve = StrokeCurve.of(DIGIT);
        double[] way = new double[curve.size()];
        for (int i = 1; i < way.length; i++) {
            way[i] = way[i - 1] + Math.hypot(curve.x(i) - curve.x(i - 1), curve.y(i) - curve.y(i - 1));
        }
        double x = curve.x(0);
        double y = curve.y(0);
        int point = 1;
        for (int piece = 1; piece <= PIECES; piece++) {
            double end = way[way.length - 1] * piece / PIECES;
            while (point < way.length - 1 && way[point] < end) {
                point++;
            }
            double along = (end - way[point - 1]) / (way[point] - way[point - 1]);
            double nextX = curve.x(point - 1) + along * (curve.x(point) - curve.x(point - 1));
            double nextY = curve.y(point - 1) + along * (curve.y(point) - curve.y(point - 1));
            Line line = new Line(x, y, nextX, nextY);
            line.getStyleClass().add("line");
            line.setStrokeLineCap(StrokeLineCap.ROUND);
            line.setStrokeWidth(width((double) piece / PIECES));
            getChildren().add(line);
            x = nextX;
            y = nextY;
        }
    }

    private static double width(double along) {
        double down = Math.min(1, along / COMES_DOWN);
        return THIN + (DIGIT.width() - THIN) * down * (2 - down);
    }

    private void show(double now) {
        int drawn = (int) Math.round(now * PIECES);
        for (int piece = 0; piece < PIECES; piece++) {
            getChildren().get(piece).setVisible(piece < drawn);
        }
    }

    /** Whether things move in a scene, and its window is there to be seen. */
    private static ObservableValue<Boolean> moves(Scene scene) {
        ObservableValue<Boolean> showing =
                scene.windowProperty().flatMap(Window::showingProperty).orElse(false);
        ObservableValue<Boolean> iconified = scene.windowProperty()
                .flatMap(window -> window instanceof Stage stage ? stage.iconifiedProperty() : null)
                .orElse(false);
        ObservableValue<Boolean> allowed = Motion.allowedIn(scene);
        return Bindings.createBooleanBinding(
                () -> allowed.getValue() && showing.getValue() && !iconified.getValue(), allowed, showing, iconified);
    }

    private void move(boolean moves) {
        if (moves) {
            drawing.playFromStart();
        } else {
            drawing.stop();
            share.set(1);
            setOpacity(1);
        }
    }

    /** Whether something runs. */
    boolean isMoving() {
        return drawing.getStatus() == Animation.Status.RUNNING;
    }
}
