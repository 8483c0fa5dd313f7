package inkling.ui.tool.inside;

import inkling.core.explanation.DivergingScale;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureGrid;
import inkling.core.model.Sampling;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The enlarged image in the colours of a grid's cells. Each place has the colour of the cell whose centre is nearest,
 * and ink lies over it so thinly that both are seen.
 */
final class CellPicture {
    private static final int OPAQUE = 0xff000000;

    /** How much of the ink's own colour full ink has. */
    private static final float INK = 0.3f;

    private final int zoom;
    private final int side;
    private final WritableImage picture;
    private final int[] argb;

    /** How much ink there is along the row that is painted, in [0, 1]. */
    private final float[] inkOfRow = new float[DigitImage.SIDE];

    /**
     * A picture that can change.
     *
     * @param zoom how large a pixel of the image is
     */
    CellPicture(int zoom) {
        this.zoom = zoom;
        this.side = DigitImage.SIDE * zoom;
        this.picture = new WritableImage(side, side);
        this.argb = new int[side * side];
    }

    Image image() {
        return picture;
    }

    int zoom() {
        return zoom;
    }

    /**
     * Paints.
     *
     * @param full the amount that has a colour in full
     */
    void show(
            FeatureGrid grid,
            Cell.Values values,
            double full,
            Optional<DigitImage> image,
            DivergingScale colours,
            int inkColour) {
        int[] cells = new int[grid.rows() * grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                cells[row * grid.columns() + column] = colours.rgb(values.at(row, column) / full);
            }
        }
        int[] cellAt = nearest(grid.sampling());
        for (int y = 0; y < side; y++) {
            if (y > 0 && cellAt[y] == cellAt[y - 1] && y % zoom != 0) {
                System.arraycopy(argb, (y - 1) * side, argb, y * side, side);
            } else {
                takeInk(image, y / zoom);
                for (int x = 0; x < side; x++) {
                    int cell = cells[cellAt[y] * grid.columns() + cellAt[x]];
                    argb[y * side + x] = OPAQUE | mixed(cell, inkColour, inkOfRow[x / zoom]);
                }
            }
        }
        picture.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbPreInstance(), argb, 0, side);
    }

    /** For each row of the picture, and each column, the cell that it belongs to. */
    private int[] nearest(Sampling sampling) {
        int[] cells = new int[side];
        for (int i = 0; i < side; i++) {
            cells[i] = sampling.nearest((i + 0.5) / zoom);
        }
        return cells;
    }

    private void takeInk(Optional<DigitImage> image, int row) {
        for (int column = 0; column < DigitImage.SIDE; column++) {
            inkOfRow[column] = image.isPresent() ? INK * image.get().at(row, column) : 0;
        }
    }

    private static int mixed(int colour, int other, float share) {
        if (share == 0) {
            return colour;
        }
        int red = mixed(colour, other, share, 16);
        int green = mixed(colour, other, share, 8);
        return red << 16 | green << 8 | mixed(colour, other, share, 0);
    }

    private static int mixed(int colour, int other, float share, int shift) {
        int from = colour >> shift & 0xff;
        int to = other >> shift & 0xff;
        return (int) (from + share * (to - from) + 0.5f);
    }
}
