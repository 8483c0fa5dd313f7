package inkling.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** A drawing on a canvas of the region's size, in colours that the style sheet gives; it can have the focus. */
public abstract class Painting extends Region {
    /** Of its texts, in points. */
    private static final double FONT_SIZE = 11;

    private final StyleablePropertyFactory<Painting> styles =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private final Map<String, StyleableProperty<Color>> colours = new LinkedHashMap<>();
    private final Canvas canvas = new Canvas();

    /**
     * A drawing.
     *
     * @param properties of the style sheet that are its colours, such as "-curve-loss"
     */
    protected Painting(List<String> properties) {
        for (String property : properties) {
            StyleableProperty<Color> colour = styles.createStyleableColorProperty(
                    this, property, property, painting -> painting.colours.get(property), Color.GRAY);
            colours.put(property, colour);
            ((Observable) colour).addListener(observable -> {
                coloursChanged();
                repaint();
            });
        }
        getChildren().add(canvas);
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMousePressed(event -> requestFocus());
    }

    /** Draws all of it, on a canvas that is empty. */
    protected abstract void paint(GraphicsContext gc, double width, double height);

    /** The style sheet gives other colours, so that what was drawn ahead is not to be used any more. */
    protected void coloursChanged() {}

    /** A colour as the style sheet has it now. */
    protected final Color colour(String property) {
        return colours.get(property).getValue();
    }

    /** Draws it anew. */
    protected final void repaint() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setFont(Fonts.of(FONT_SIZE));
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            paint(gc, canvas.getWidth(), canvas.getHeight());
        }
    }

    /** Writes a text with this point of it at a place. */
    protected static void write(
            GraphicsContext gc, String text, double x, double y, TextAlignment along, VPos up, Color colour) {
        gc.setTextAlign(along);
        gc.setTextBaseline(up);
        gc.setFill(colour);
        gc.fillText(text, x, y);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        repaint();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return styles.getCssMetaData();
    }
}
