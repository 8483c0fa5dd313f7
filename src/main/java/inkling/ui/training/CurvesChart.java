package inkling.ui.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The curves of a run on a canvas. A canvas and not JavaFX's {@code LineChart}, which keeps a node for every point and
 * lays all of them out again when one is added. A crosshair follows the pointer, or the arrow keys while the chart has
 * the focus.
 */
final class CurvesChart extends Region {
    private static final StyleablePropertyFactory<CurvesChart> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Canvas canvas = new Canvas();
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<OptionalDouble> crosshair = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
    private final Map<CurveColour, StyleableProperty<Color>> colours = new EnumMap<>(CurveColour.class);
    private Optional<RunCurves> current = Optional.empty();
    private Optional<RunCurves> previous = Optional.empty();

    CurvesChart() {
        getStyleClass().add("curves-chart");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (CurveColour colour : CurveColour.values()) {
            StyleableProperty<Color> property = STYLES.createStyleableColorProperty(
                    this, colour.name(), colour.property(), chart -> chart.colours.get(colour), Color.GRAY);
            colours.put(colour, property);
            ((Observable) property).addListener(observable -> paint());
        }
        logarithmic.addListener(observable -> paint());
        crosshair.addListener((observable, before, now) -> paint());
        setOnMouseMoved(this::follow);
        setOnMouseDragged(this::follow);
        setOnMouseExited(event -> crosshair.set(OptionalDouble.empty()));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::move);
    }

    /** Draws these runs from now on; to be called again when they have grown. */
    void show(Optional<RunCurves> run, Optional<RunCurves> runBefore) {
        current = run;
        previous = runBefore;
        paint();
    }

    /** Whether the loss axis is logarithmic. */
    BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** The marked position in epochs. */
    ReadOnlyObjectProperty<OptionalDouble> crosshairProperty() {
        return crosshair.getReadOnlyProperty();
    }

    /** Draws everything but the crosshair as it is now, at any size. */
    void paintOn(GraphicsContext gc, double width, double height) {
        painter(gc, width, height, OptionalDouble.empty()).paint();
    }

    /** A colour as the style sheet has it now. */
    Color colour(CurveColour colour) {
        return colours.get(colour).getValue();
    }

    private void paint() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        painter(gc, canvas.getWidth(), canvas.getHeight(), crosshair.get()).paint();
    }

    private CurvesPainter painter(GraphicsContext gc, double width, double height, OptionalDouble mark) {
        return new CurvesPainter(
                gc, width, height, new CurvesPainter.Content(current, previous, logarithmic.get(), mark), this::colour);
    }

    private AxisScale epochs() {
        return CurveScales.epochs(current, previous);
    }

    private void follow(MouseEvent event) {
        crosshair.set(OptionalDouble.of(CurvesPainter.positionAt(event.getX(), getWidth(), epochs())));
    }

    /** Moves the crosshair by one hundredth of the axis; with Shift by a tenth. */
    private void move(KeyEvent event) {
        double width = epochs().max();
        double now = crosshair
                .get()
                .orElse(current.map(run -> run.position(run.size() - 1)).orElse(0.0));
        double stride = width / (event.isShiftDown() ? 10 : 100);
        double moved = switch (event.getCode()) {
            case LEFT -> now - stride;
            case RIGHT -> now + stride;
            case HOME -> 0;
            case END -> width;
            default -> Double.NaN;
        };
        if (!Double.isNaN(moved)) {
            crosshair.set(OptionalDouble.of(Math.max(0, Math.min(moved, width))));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
