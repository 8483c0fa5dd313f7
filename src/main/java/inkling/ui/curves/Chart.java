package inkling.ui.curves;

import inkling.core.plot.AxisScale;
import inkling.core.plot.Box;
import inkling.core.plot.ChartColour;
import inkling.core.plot.ChartFrame;
import inkling.core.plot.PlotArea;
import inkling.ui.kit.HelpButton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
 * the focus; it has a canvas of its own, so that the curves need not be drawn anew for it.
 */
final class Chart extends Region {
    private static final StyleablePropertyFactory<Chart> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Canvas canvas = new Canvas();
    private final Canvas marks = new Canvas();
    private final Region selection = new Region();
    private final ReadOnlyObjectWrapper<OptionalDouble> crosshair = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
    private final Map<ChartColour, StyleableProperty<Color>> colours = new EnumMap<>(ChartColour.class);
    private ChartContent content;
    private List<HelpButton> questions = List.of();

    Chart(ChartContent first) {
        content = first;
        getStyleClass().add("curves-chart");
        selection.getStyleClass().add("selected-part");
        selection.setManaged(false);
        selection.setMouseTransparent(true);
        selection.setVisible(false);
        marks.setMouseTransparent(true);
        getChildren().addAll(canvas, marks, selection);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (ChartColour colour : ChartColour.values()) {
            StyleableProperty<Color> property = STYLES.createStyleableColorProperty(
                    this,
                    "curve " + colour.id(),
                    "-curve-" + colour.id(),
                    chart -> chart.colours.get(colour),
                    Color.GRAY);
            colours.put(colour, property);
            ((Observable) property).addListener(observable -> paint());
        }
        crosshair.addListener((observable, before, now) -> paintMark());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> unmark());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    /** Puts question marks before the titles of the losses and of the accuracies. */
    void explain(String losses, String accuracies) {
        questions = List.of(new HelpButton(losses), new HelpButton(accuracies));
        getChildren().addAll(questions);
    }

    /** Draws this from now on; to be called again when runs have grown. */
    void show(ChartContent shown) {
        content = shown;
        paint();
    }

    /** What is drawn. */
    ChartContent content() {
        return content;
    }

    /** Takes the crosshair away. */
    void unmark() {
        crosshair.set(OptionalDouble.empty());
    }

    /** The marked position on the horizontal axis. */
    ReadOnlyObjectProperty<OptionalDouble> crosshairProperty() {
        return crosshair.getReadOnlyProperty();
    }

    /** The position on the horizontal axis at a horizontal coordinate of the chart. */
    double positionAt(double x) {
        return frame().positionAt(x);
    }

    private ChartFrame frame() {
        return content.frame(getWidth(), getHeight());
    }

    /** Lays a shade over the curves between two horizontal coordinates. */
    void select(double from, double to) {
        Box loss = frame().loss().bounds();
        double left = Math.max(loss.x(), Math.min(from, to));
        double right = Math.min(loss.right(), Math.max(from, to));
        double bottom = frame().accuracy().bounds().bottom();
        selection.resizeRelocate(left, loss.y(), Math.max(0, right - left), bottom - loss.y());
        selection.setVisible(true);
    }

    /** Takes the shade away. */
    void deselect() {
        selection.setVisible(false);
    }

    /** A colour as the style sheet has it now. */
    Color colour(ChartColour colour) {
        return colours.get(colour).getValue();
    }

    private void paint() {
        content.paint(cleared(canvas), canvas.getWidth(), canvas.getHeight());
        paintMark();
    }

    private void paintMark() {
        CanvasPen pen = cleared(marks);
        crosshair.get().ifPresent(position -> content.paintMark(pen, marks.getWidth(), marks.getHeight(), position));
    }

    private CanvasPen cleared(Canvas sheet) {
        GraphicsContext gc = sheet.getGraphicsContext2D();
        gc.clearRect(0, 0, sheet.getWidth(), sheet.getHeight());
        return new CanvasPen(gc, this::colour);
    }

    private void follow(MouseEvent event) {
        crosshair.set(OptionalDouble.of(positionAt(event.getX())));
    }

    /** Moves the crosshair by one hundredth of the axis; with Shift by a tenth. */
    private void move(KeyEvent event) {
        AxisScale axis = content.horizontal();
        double now = crosshair.get().orElse(content.last());
        double stride = (axis.max() - axis.min()) / (event.isShiftDown() ? 10 : 100);
        double moved = switch (event.getCode()) {
            case LEFT -> now - stride;
            case RIGHT -> now + stride;
            case HOME -> axis.min();
            case END -> axis.max();
            default -> Double.NaN;
        };
        if (!Double.isNaN(moved)) {
            crosshair.set(OptionalDouble.of(Math.max(axis.min(), Math.min(moved, axis.max()))));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        for (Canvas sheet : List.of(canvas, marks)) {
            sheet.setWidth(getWidth());
            sheet.setHeight(getHeight());
        }
        for (int i = 0; i < questions.size(); i++) {
            PlotArea explained = i == 0 ? frame().loss() : frame().accuracy();
            HelpButton question = questions.get(i);
            // Level with the title, and clear of the number below
            question.resizeRelocate(
                    explained.bounds().x() - ChartFrame.TITLE,
                    explained.bounds().y() - ChartFrame.TITLE - 2,
                    snapSizeX(question.prefWidth(-1)),
                    snapSizeY(question.prefHeight(-1)));
        }
        paint();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
