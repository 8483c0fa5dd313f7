package inkling.ui.curves;

import inkling.core.plot.AxisScale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Shows a part of a chart's horizontal axis: the pointer drags over the part, a double click shows all again. On the
 * keyboard, plus and minus halve and double what is shown around the crosshair, and Escape shows all again.
 */
final class ChartZoom {
    /** A hand that only clicks moves as well. */
    private static final double LEAST_DRAG = 4;

    /** Of all there is; below it there is no step to see any more. */
    private static final double LEAST_PART = 1e-6;

    private final Chart chart;
    private final ObjectProperty<Optional<AxisScale>> zoom;
    private OptionalDouble from = OptionalDouble.empty();

    /** A zoom over a chart, whose content follows {@code zoom}. */
    ChartZoom(Chart chart, ObjectProperty<Optional<AxisScale>> zoom) {
        this.chart = chart;
        this.zoom = zoom;
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::type);
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            from = OptionalDouble.of(event.getX());
            if (event.getClickCount() == 2) {
                zoom.set(Optional.empty());
            }
        }
    }

    private boolean isDrag(double x) {
        return from.isPresent() && Math.abs(x - from.getAsDouble()) >= LEAST_DRAG;
    }

    private void drag(MouseEvent event) {
        if (isDrag(event.getX())) {
            chart.select(from.getAsDouble(), event.getX());
        } else {
            chart.deselect();
        }
    }

    private void release(MouseEvent event) {
        if (isDrag(event.getX())) {
            double one = chart.positionAt(from.getAsDouble());
            double other = chart.positionAt(event.getX());
            show(Math.min(one, other), Math.max(one, other));
        }
        forget();
    }

    private void forget() {
        from = OptionalDouble.empty();
        chart.deselect();
    }

    private void type(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && from.isPresent()) {
            forget();
        } else if (code == KeyCode.ESCAPE && zoom.get().isPresent()) {
            zoom.set(Optional.empty());
        } else if (isPlus(event)) {
            scale(0.5);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            scale(2);
        } else {
            return;
        }
        event.consume();
    }

    private static boolean isPlus(KeyEvent event) {
        return event.getCode() == KeyCode.PLUS
                || event.getCode() == KeyCode.ADD
                || event.getCode() == KeyCode.EQUALS
                || "+".equals(event.getText());
    }

    private void scale(double by) {
        AxisScale shown = chart.content().horizontal();
        double middle = chart.crosshairProperty().get().orElse((shown.min() + shown.max()) / 2);
        double share = shown.fraction(middle);
        double width = (shown.max() - shown.min()) * by;
        show(middle - share * width, middle + (1 - share) * width);
    }

    private void show(double left, double right) {
        AxisScale whole = chart.content().whole();
        double min = Math.max(whole.min(), left);
        double max = Math.min(whole.max(), right);
        if (min <= whole.min() && max >= whole.max()) {
            zoom.set(Optional.empty());
        } else if (max - min > (whole.max() - whole.min()) * LEAST_PART) {
            zoom.set(Optional.of(AxisScale.linear(min, max)));
        }
    }
}
