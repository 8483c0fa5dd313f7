package inkling.ui.curves;

import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
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
 * The curves of some runs on a canvas. A canvas and not JavaFX's {@code LineChart}, which keeps a node for every point and
 * lays all of them out again when one is added. A crosshair follows the pointer, or the arrow keys while the chart has
 * the focus.
 */
final class Chart extends Region {
    private static final StyleablePropertyFactory<Chart> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Canvas canvas = new Canvas();
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ObjectProperty<RunAxis> axis = new SimpleObjectProperty<>(RunAxis.EPOCHS);
    private final ReadOnlyObjectWrapper<OptionalDouble> crosshair = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
    private final Map<ChartColour, StyleableProperty<Color>> colours = new EnumMap<>(ChartColour.class);
    private final IntegerProperty planned = new SimpleIntegerProperty(1);
    private List<SmoothedRun> runs = List.of();

    Chart() {
        getStyleClass().add("curves-chart");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (ChartColour colour : ChartColour.values()) {
            StyleableProperty<Color> property = STYLES.createStyleableColorProperty(
                    this, colour.name(), colour.property(), chart -> chart.colours.get(colour), Color.GRAY);
            colours.put(colour, property);
            ((Observable) property).addListener(observable -> paint());
        }
        logarithmic.addListener(observable -> paint());
        planned.addListener(observable -> paint());
        // A position on one axis means nothing on the other
        axis.addListener(observable -> crosshair.set(OptionalDouble.empty()));
        axis.addListener(observable -> paint());
        crosshair.addListener((observable, before, now) -> paint());
        setOnMouseMoved(this::follow);
        setOnMouseDragged(this::follow);
        setOnMouseExited(event -> crosshair.set(OptionalDouble.empty()));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::move);
    }

    /** Draws these runs from now on, the newest first; to be called again when they have grown. */
    void show(List<SmoothedRun> shown) {
        runs = shown;
        paint();
    }

    /** Whether the loss axis is logarithmic. */
    BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** How many epochs the axis has while there is no run. */
    IntegerProperty plannedProperty() {
        return planned;
    }

    /** What the curves are laid out along. */
    ObjectProperty<RunAxis> axisProperty() {
        return axis;
    }

    /** The step of the newest run, from 0, that is marked, or else its last; there must be one. */
    int markedStep() {
        OptionalDouble mark = crosshair.get();
        return mark.isPresent() ? axis.get().nearest(newest(), mark.getAsDouble()) : newest().size() - 1;
    }

    /** The marked position on the horizontal axis. */
    ReadOnlyObjectProperty<OptionalDouble> crosshairProperty() {
        return crosshair.getReadOnlyProperty();
    }

    /** Draws everything but the crosshair as it is now, at any size. */
    void paintOn(GraphicsContext gc, double width, double height) {
        painter(gc, width, height, OptionalDouble.empty()).paint();
    }

    /** A colour as the style sheet has it now. */
    Color colour(ChartColour colour) {
        return colours.get(colour).getValue();
    }

    private void paint() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        painter(gc, canvas.getWidth(), canvas.getHeight(), crosshair.get()).paint();
    }

    private ChartPainter painter(GraphicsContext gc, double width, double height, OptionalDouble mark) {
        return new ChartPainter(gc, width, height, content(mark), this::colour);
    }

    private ChartPainter.Content content(OptionalDouble mark) {
        return new ChartPainter.Content(runs, planned.get(), axis.get(), logarithmic.get(), mark);
    }

    private RunHistory newest() {
        return runs.get(0).history();
    }

    private AxisScale horizontal() {
        return content(OptionalDouble.empty()).horizontal();
    }

    private void follow(MouseEvent event) {
        crosshair.set(OptionalDouble.of(ChartPainter.positionAt(event.getX(), getWidth(), horizontal())));
    }

    /** Moves the crosshair by one hundredth of the axis; with Shift by a tenth. */
    private void move(KeyEvent event) {
        double width = horizontal().max();
        double now = runs.isEmpty() ? 0 : crosshair.get().orElse(axis.get().position(newest(), newest().size() - 1));
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
