package inkling.ui.surface;

import inkling.core.runs.RunPath;
import inkling.core.surface.Contours;
import inkling.core.surface.LossSurface;
import inkling.core.text.Texts;
import inkling.ui.kit.Painting;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * A loss surface from above: the darker, the higher, with lines of equal loss, and on it the way of a run. A mark stands
 * where the run was after a step; it follows the pointer along the way, or the arrow keys.
 */
final class SurfaceChart extends Painting {
    private static final String LOW = "-surface-low";
    private static final String HIGH = "-surface-high";
    private static final String LINE = "-surface-line";
    private static final String WAY = "-surface-way";
    private static final String TEXT = "-surface-text";
    private static final int LEVELS = 12;
    private static final int PIXELS = 160;
    private static final double EDGE = 8;
    private static final double BELOW = 22;
    private static final double LINE_HEIGHT = 16;
    private static final double DOT = 2.2;

    private final LongProperty step = new SimpleLongProperty(Long.MAX_VALUE);
    private Optional<Shown> shown = Optional.empty();
    private Optional<WritableImage> shading = Optional.empty();

    private record Shown(RunPath path, LossSurface surface) {}

    SurfaceChart() {
        super(List.of(LOW, HIGH, LINE, WAY, TEXT));
        getStyleClass().add("surface-chart");
        setId("surface-chart");
        step.addListener(observable -> {
            repaint();
            speak();
        });
        setOnMouseMoved(this::follow);
        setOnMouseDragged(this::follow);
        setOnKeyPressed(this::move);
        speak();
    }

    void show(RunPath path, LossSurface surface) {
        shown = Optional.of(new Shown(path, surface));
        shading = Optional.empty();
        repaint();
        speak();
    }

    void clear() {
        shown = Optional.empty();
        repaint();
        speak();
    }

    /** The step that is marked. */
    LongProperty stepProperty() {
        return step;
    }

    private void speak() {
        setAccessibleText(shown.map(this::words).orElseGet(() -> Texts.get("surface.none")));
    }

    /** What the mark says, in words. */
    private String words(Shown now) {
        RunPath.Point mark = mark(now);
        return Texts.get("surface.at", mark.step(), Texts.number("%.4f", loss(now, mark)));
    }

    private RunPath.Point mark(Shown now) {
        List<RunPath.Point> points = now.path().points();
        long first = points.get(0).step();
        long last = points.get(points.size() - 1).step();
        return now.path().at(Math.max(first, Math.min(step.get(), last)));
    }

    private static double loss(Shown now, RunPath.Point point) {
        return now.surface().lossAt(now.surface().across(point), now.surface().up(point));
    }

    private static Rectangle2D area(double width, double height) {
        return new Rectangle2D(
                EDGE,
                EDGE,
                Math.max(1, width - 2 * EDGE),
                Math.max(1, height - 2 * EDGE - BELOW - (isNarrow(width) ? LINE_HEIGHT : 0)));
    }

    /** Whether what stands below takes two lines. */
    private static boolean isNarrow(double width) {
        return width < 480;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (shown.isEmpty()) {
            return;
        }
        Shown now = shown.get();
        Rectangle2D area = area(width, height);
        gc.drawImage(shading(now), area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        contours(gc, now, area);
        way(gc, now, area);
        RunPath.Point mark = mark(now);
        double x = x(area, now.surface().across(mark));
        double y = y(area, now.surface().up(mark));
        gc.setFill(colour(LOW));
        gc.fillOval(x - 6, y - 6, 12, 12);
        gc.setFill(colour(WAY));
        gc.fillOval(x - 4.5, y - 4.5, 9, 9);
        double below = area.getMaxY() + 5;
        write(gc, words(now), area.getMinX(), below, TextAlignment.LEFT, VPos.TOP, colour(TEXT));
        write(
                gc,
                Texts.get("surface.explained", Texts.percent(now.path().explained(), 1)),
                isNarrow(width) ? area.getMinX() : area.getMaxX(),
                isNarrow(width) ? below + LINE_HEIGHT : below,
                isNarrow(width) ? TextAlignment.LEFT : TextAlignment.RIGHT,
                VPos.TOP,
                colour(TEXT));
    }

    private WritableImage shading(Shown now) {
        if (shading.isEmpty()) {
            WritableImage image = new WritableImage(PIXELS, PIXELS);
            PixelWriter pixels = image.getPixelWriter();
            double min = now.surface().min();
            double range = Math.max(1e-12, now.surface().max() - min);
            for (int row = 0; row < PIXELS; row++) {
                for (int column = 0; column < PIXELS; column++) {
                    double loss = now.surface().lossAt((column + 0.5) / PIXELS, 1 - (row + 0.5) / PIXELS);
                    // As the lines are spaced
                    double share = Math.sqrt(Math.max(0, loss - min) / range);
                    pixels.setColor(column, row, colour(LOW).interpolate(colour(HIGH), share));
                }
            }
            shading = Optional.of(image);
        }
        return shading.get();
    }

    @Override
    protected void coloursChanged() {
        shading = Optional.empty();
    }

    private void contours(GraphicsContext gc, Shown now, Rectangle2D area) {
        gc.setStroke(colour(LINE));
        gc.setLineWidth(0.8);
        for (double level : Contours.levels(now.surface(), LEVELS)) {
            gc.beginPath();
            for (Contours.Segment piece : Contours.of(now.surface(), level)) {
                gc.moveTo(x(area, piece.x1()), y(area, piece.y1()));
                gc.lineTo(x(area, piece.x2()), y(area, piece.y2()));
            }
            gc.stroke();
        }
    }

    private void way(GraphicsContext gc, Shown now, Rectangle2D area) {
        List<RunPath.Point> points = now.path().points();
        double[] xs = points.stream()
                .mapToDouble(point -> x(area, now.surface().across(point)))
                .toArray();
        double[] ys = points.stream()
                .mapToDouble(point -> y(area, now.surface().up(point)))
                .toArray();
        Color way = colour(WAY);
        gc.setStroke(way);
        gc.setLineWidth(2);
        gc.strokePolyline(xs, ys, xs.length);
        gc.setFill(way);
        for (int i = 0; i < xs.length; i++) {
            gc.fillOval(xs[i] - DOT, ys[i] - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private static double x(Rectangle2D area, double across) {
        return area.getMinX() + across * area.getWidth();
    }

    private static double y(Rectangle2D area, double up) {
        return area.getMaxY() - up * area.getHeight();
    }

    /** Marks the snapshot that is nearest to the pointer. */
    private void follow(MouseEvent event) {
        shown.ifPresent(now -> {
            Rectangle2D area = area(getWidth(), getHeight());
            RunPath.Point nearest = now.path().points().get(0);
            double least = Double.POSITIVE_INFINITY;
            for (RunPath.Point point : now.path().points()) {
                double distance = Math.hypot(
                        x(area, now.surface().across(point)) - event.getX(),
                        y(area, now.surface().up(point)) - event.getY());
                if (distance < least) {
                    least = distance;
                    nearest = point;
                }
            }
            step.set(nearest.step());
        });
    }

    private void move(KeyEvent event) {
        if (shown.isEmpty()) {
            return;
        }
        List<RunPath.Point> points = shown.get().path().points();
        long marked = mark(shown.get()).step();
        int at = 0;
        while (at + 1 < points.size() && points.get(at + 1).step() <= marked) {
            at++;
        }
        int next = switch (event.getCode()) {
            case LEFT -> Math.max(0, at - 1);
            case RIGHT -> Math.min(points.size() - 1, at + 1);
            case HOME -> 0;
            case END -> points.size() - 1;
            default -> -1;
        };
        if (next >= 0) {
            step.set(points.get(next).step());
            event.consume();
        }
    }
}
