package inkling.core.explanation;

/**
 * Colours from what speaks against something, over nothing, to what speaks for it: orange and blue of Okabe and Ito,
 * "Color Universal Design", 2008, which people tell apart whatever colours they see. A colour is 8 bits each of red,
 * green and blue, red highest.
 *
 * @param against for −1
 * @param nothing for 0: the ground
 * @param inFavour for 1
 */
public record DivergingScale(int against, int nothing, int inFavour) {
    /** On white. */
    public static final DivergingScale ON_LIGHT = new DivergingScale(0xd55e00, 0xffffff, 0x0072b2);

    /** On a dark ground. */
    public static final DivergingScale ON_DARK = new DivergingScale(0xe69f00, 0x1e1e1e, 0x56b4e9);

    /** The colour of a share of the scale, in [−1, 1]; what lies beyond has the colour of the end. */
    public int rgb(double share) {
        double part = Math.min(1, Math.abs(share));
        int end = share < 0 ? against : inFavour;
        return mixed(16, end, part) | mixed(8, end, part) | mixed(0, end, part);
    }

    private int mixed(int shift, int end, double part) {
        int from = nothing >> shift & 0xff;
        int to = end >> shift & 0xff;
        return (int) Math.round(from + part * (to - from)) << shift;
    }
}
