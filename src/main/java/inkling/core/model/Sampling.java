package inkling.core.model;

/**
 * Where in the image the cells of a square grid lie, and how far around them they look, after a row of convolutions with
 * steps. The same for rows and columns. Lengths are in pixels from the image's top left corner: the first pixel spans
 * from 0 to 1 and has its centre at 0.5.
 *
 * @param side rows, and columns, of cells
 * @param first the centre of the first cell
 * @param step from one centre to the next
 * @param reach how far from a cell's centre, in rows and in columns, the outer edges of the pixels lie that it sees;
 *     part of them may be outside the image
 */
public record Sampling(int side, double first, double step, double reach) {
    /** The pixels of the image themselves. */
    static final Sampling PIXELS = new Sampling(DigitImage.SIDE, 0.5, 1, 0.5);

    /** The cells that a smoothing makes of these. */
    Sampling after(Smoothing smoothing) {
        double half = (smoothing.taps() - 1) / 2.0;
        return new Sampling(
                smoothing.outputSide(side),
                first + step * (half - smoothing.padding()),
                step * smoothing.stride(),
                reach + step * half);
    }

    /** The same cells when each also looks at its neighbours on all sides. */
    Sampling withNeighbours() {
        return new Sampling(side, first, step, reach + step);
    }

    /** The centre of a row, from the top, or of a column, from the left, counted from 0. */
    public double centre(int index) {
        return first + step * index;
    }

    /** The row, or column, whose centre is nearest to a place in the image; the first or last one outside of all. */
    public int nearest(double place) {
        return (int) Math.max(0, Math.min(Math.round((place - first) / step), side - 1));
    }
}
