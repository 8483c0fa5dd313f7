package inkling.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.testfx.util.WaitForAsyncUtils;

/** How well every text that is on the screen stands out, by the formula of WCAG 2.1. */
final class Contrast {
    private Contrast() {}

    /** One line for each text below a node whose contrast with what is behind it is below a ratio. */
    static List<String> below(double ratio, Parent root) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            // A button that may be pressed since this very moment still looks as if it might not
            root.applyCss();
            List<String> faint = new ArrayList<>();
            visit(root, Color.BLACK, UnaryOperator.identity(), ratio, faint);
            return faint;
        });
    }

    /** One line for each colour of a node's style whose contrast with another one of them is below a ratio. */
    static List<String> ofColours(Node node, String behind, double ratio, String... names) {
        Color ground = colour(node, behind);
        return Stream.of(names)
                .filter(name -> ratio(over(colour(node, name), ground), ground) < ratio)
                .map(name -> name + " on " + behind + ": " + colour(node, name) + " on " + ground)
                .toList();
    }

    @SuppressWarnings("unchecked") // A node's own properties are properties of the node
    private static Color colour(Node node, String property) {
        return node.getCssMetaData().stream()
                .filter(style -> style.getProperty().equals(property))
                .map(style -> (CssMetaData<Styleable, Color>) style)
                .map(style -> style.getStyleableProperty(node).getValue())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Looks at a node and all below it.
     *
     * @param behind what the node is drawn on
     * @param seen what becomes of a colour where the nodes around this one let shine through what is behind them
     */
    private static void visit(Node node, Color behind, UnaryOperator<Color> seen, double ratio, List<String> faint) {
        // What cannot be used is exempt, as in WCAG; what is empty cannot be seen
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        double opacity = node.getOpacity();
        UnaryOperator<Color> through =
                opacity == 1 ? seen : colour -> seen.apply(over(colour.deriveColor(0, 1, 1, opacity), behind));
        if (node instanceof Text text && !text.getText().isBlank() && isSeen(text)) {
            double found = ratio(through.apply(over((Color) text.getFill(), behind)), through.apply(behind));
            if (found < ratio) {
                faint.add(String.format(
                        Locale.ROOT, "%s: %.2f (%s on %s)", text.getText(), found, text.getFill(), behind));
            }
        }
        if (node instanceof Parent parent) {
            Color background = parent instanceof Region region ? background(region, behind) : behind;
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, background, through, ratio, faint));
        }
    }

    private static boolean isSeen(Text text) {
        Bounds bounds = text.localToScene(text.getBoundsInLocal());
        return bounds.getWidth() > 0 && bounds.getHeight() > 0;
    }

    /** What a region is filled with, over what is behind it. */
    static Color background(Region region, Color behind) {
        Color colour = behind;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color plain) {
                    colour = over(plain, colour);
                }
            }
        }
        return colour;
    }

    private static Color over(Color top, Color below) {
        double a = top.getOpacity();
        return Color.color(
                a * top.getRed() + (1 - a) * below.getRed(),
                a * top.getGreen() + (1 - a) * below.getGreen(),
                a * top.getBlue() + (1 - a) * below.getBlue());
    }

    /** Of two colours that let nothing through, from 1 to 21. */
    static double ratio(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
