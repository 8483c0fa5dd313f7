package inkling.ui.lesson;

import inkling.ui.kit.Rgb;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.image.BufferedImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * Where a formula has ink, so that it can be shown in the colour of any theme. Made on any thread; the first one takes
 * half a second, in which the fonts are read. Immutable.
 */
final class FormulaMask {
    /** Pixels to one of the screen's: sharp on screens with twice the usual number too. */
    private static final int SCALE = 2;

    /** Beside the text of a step, of 13 px. */
    private static final float SIZE = 15;

    private static final float DISPLAY_SIZE = 17;

    /** A formula wider or higher than any window shows nothing that anybody could read. */
    private static final int MOST = 4000;

    private final int width;
    private final int height;
    private final int depth;

    /** 8 bits a pixel, row by row. */
    private final byte[] alpha;

    private FormulaMask(int width, int height, int depth, byte[] alpha) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.alpha = alpha;
    }

    /** In the window's pixels. */
    double width() {
        return (double) width / SCALE;
    }

    /** In the window's pixels. */
    double height() {
        return (double) height / SCALE;
    }

    /** How far it reaches below the line, in the window's pixels. */
    double depth() {
        return (double) depth / SCALE;
    }

    /** Sets a formula; what LaTeX does not understand, or what is too large, is set as it was typed. */
    static FormulaMask of(String latex, boolean display) {
        TeXIcon icon;
        try {
            icon = icon(new TeXFormula(latex), display);
        } catch (ParseException e) {
            icon = icon(asTyped(latex), display);
        }
        int width = Math.min(Math.max(1, icon.getIconWidth()), MOST);
        int height = Math.min(Math.max(1, icon.getIconHeight()), MOST);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        icon.setForeground(Color.BLACK);
        icon.paintIcon(null, graphics, 0, 0);
        graphics.dispose();
        byte[] alpha = new byte[width * height];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) stronger(image.getRGB(i % width, i / width) >>> 24);
        }
        return new FormulaMask(width, height, icon.getIconDepth(), alpha);
    }

    /** A minus is a pixel of the mask high: where two of them become one it would hardly be seen. */
    private static long stronger(int alpha) {
        return Math.round(Math.sqrt(255.0 * alpha));
    }

    private static TeXFormula asTyped(String latex) {
        return new TeXFormula("\\text{" + latex.replaceAll("[\\\\{}$&#^_~%]", "") + "}");
    }

    private static TeXIcon icon(TeXFormula formula, boolean display) {
        TeXIcon icon = formula.createTeXIcon(
                display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT,
                SCALE * (display ? DISPLAY_SIZE : SIZE));
        // As near to the words beside it as another word
        icon.setInsets(new Insets(SCALE, SCALE, SCALE, SCALE), true);
        return icon;
    }

    /** The formula in a colour. */
    WritableImage in(javafx.scene.paint.Color colour) {
        int rgb = Rgb.of(colour);
        int[] pixels = new int[alpha.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (alpha[i] & 0xff) << 24 | rgb;
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
