package inkling.core.format.picture;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * What pictures of a digit are taken of: its ink, sharp, cut where it ends.
 *
 * @param ink in fine pixels; the larger side has {@value #SIDE}
 */
record DigitShape(Mask ink) {
    static final int SIDE = 320;

    /** An image's pixel in fine ones, before they are cut. */
    private static final int FINE = 24;

    /** An image's pixel belongs to the ink if so much of it is covered. */
    private static final double COVERED = 0.4;

    /** The digit in an image. */
    static DigitShape of(DigitImage digit) {
        int side = DigitImage.SIDE * FINE;
        boolean[] values = new boolean[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                values[y * side + x] = bilinear(digit, (x + 0.5) / FINE - 0.5, (y + 0.5) / FINE - 0.5) > COVERED;
            }
        }
        return cut(new Mask(side, side, values));
    }

    /**
     * A drawing.
     *
     * @param penShare the pen's width as a share of the larger side of the box around the points
     */
    static DigitShape of(Ink drawing, double penShare) {
        Path2D path = new Path2D.Double();
        for (Stroke stroke : drawing.strokes()) {
            path.moveTo(stroke.x(0), stroke.y(0));
            for (int i = 0; i < stroke.size(); i++) {
                path.lineTo(stroke.x(i), stroke.y(i));
            }
        }
        Rectangle2D box = path.getBounds2D();
        double scale = SIDE / Math.max(box.getWidth(), box.getHeight());
        double around = penShare * SIDE;
        AffineTransform toFine =
                new AffineTransform(scale, 0, 0, scale, around - scale * box.getX(), around - scale * box.getY());
        int side = (int) (SIDE + 2 * around);
        BufferedImage drawn = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke((float) (penShare * SIDE), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(toFine.createTransformedShape(path));
        graphics.dispose();
        boolean[] values = new boolean[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = drawn.getRaster().getSample(i % side, i / side, 0) > 0;
        }
        return cut(new Mask(side, side, values));
    }

    /** The same with its edges moved outwards by a share of its larger side, as a broader pen would have drawn it. */
    DigitShape broader(double share) {
        int around = (int) Math.ceil(share * SIDE);
        int width = ink.width() + 2 * around;
        int height = ink.height() + 2 * around;
        boolean[] values = new boolean[width * height];
        for (int y = 0; y < ink.height(); y++) {
            System.arraycopy(ink.values(), y * ink.width(), values, (y + around) * width + around, ink.width());
        }
        float[] away = Distance.to(new Mask(width, height, values));
        for (int i = 0; i < values.length; i++) {
            values[i] = away[i] <= share * SIDE;
        }
        return cut(new Mask(width, height, values));
    }

    /** Cut where the ink ends, and brought to size. */
    private static DigitShape cut(Mask drawn) {
        int left = 0;
        while (drawn.count(left, 0, left, drawn.height() - 1) == 0) {
            left++;
        }
        int right = drawn.width() - 1;
        while (drawn.count(right, 0, right, drawn.height() - 1) == 0) {
            right--;
        }
        int top = 0;
        while (drawn.count(0, top, drawn.width() - 1, top) == 0) {
            top++;
        }
        int bottom = drawn.height() - 1;
        while (drawn.count(0, bottom, drawn.width() - 1, bottom) == 0) {
            bottom--;
        }
        double scale = SIDE / (Math.max(right - left, bottom - top) + 1.0);
        int width = (int) Math.ceil(scale * (right - left + 1));
        int height = (int) Math.ceil(scale * (bottom - top + 1));
        boolean[] values = new boolean[width * height];
        for (int row = 0; row < height; row++) {
            int y = Math.min(bottom, (int) (top + (row + 0.5) / scale));
            for (int column = 0; column < width; column++) {
                int x = Math.min(right, (int) (left + (column + 0.5) / scale));
                values[row * width + column] = drawn.at(x, y);
            }
        }
        return new DigitShape(new Mask(width, height, values));
    }

    /** Whether there is ink at a place: in larger sides from the middle, to the right and downwards. */
    boolean isInk(double right, double down) {
        int x = (int) Math.floor(right * SIDE + ink.width() / 2.0);
        int y = (int) Math.floor(down * SIDE + ink.height() / 2.0);
        return x >= 0 && y >= 0 && x < ink.width() && y < ink.height() && ink.at(x, y);
    }

    private static double bilinear(DigitImage digit, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        return (1 - below) * ((1 - right) * at(digit, top, left) + right * at(digit, top, left + 1))
                + below * ((1 - right) * at(digit, top + 1, left) + right * at(digit, top + 1, left + 1));
    }

    private static double at(DigitImage digit, int row, int column) {
        boolean inside = row >= 0 && row < DigitImage.SIDE && column >= 0 && column < DigitImage.SIDE;
        return inside ? digit.at(row, column) : 0;
    }
}
