package inkling.core.format.picture;

/** How light a picture's paper is, under the ink as well, where nobody sees it. Ink is dark here. */
final class PaperLight {
    /** As far around ink as its soft edges reach, in pixels. */
    private static final float EDGE = 2;

    /** The nearest paper is looked for within this share of the picture's larger side first. */
    private static final double NEAR = 0.02;

    /** How much of a square around a place is paper at least when its mean is taken. */
    private static final double ENOUGH = 0.125;

    private PaperLight() {}

    /**
     * What a grey closing makes of the picture: for any light and ink anywhere, if strokes are narrower than the window
     * and the picture's edges are not near.
     *
     * @param window as a share of the picture's larger side
     */
    static Grey closed(Grey picture, double window) {
        return SlidingWindow.closing(picture, Math.max(2, (int) (window / 2 * picture.largerSide())));
    }

    /**
     * The mean of the paper nearest to each place: for strokes of any width, cut off by the picture's edges or not, if
     * it is known where they are.
     *
     * @param ink some of the pixels, not all
     */
    static Grey beside(Mask ink, Grey picture) {
        int width = picture.width();
        int height = picture.height();
        float[] away = Distance.to(ink);
        float farthest = 0;
        for (float distance : away) {
            farthest = Math.max(farthest, distance);
        }
        float edge = farthest > EDGE ? EDGE : 0;
        SummedArea pixels = new SummedArea(width, height, (x, y) -> away[y * width + x] > edge ? 1 : 0);
        SummedArea light = new SummedArea(width, height, (x, y) -> away[y * width + x] > edge ? picture.at(x, y) : 0);
        double all = pixels.sum(0, 0, width, height);
        float[] paper = new float[away.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int reach = Math.max(2, (int) (NEAR * picture.largerSide()));
                while (pixels.sumAround(x, y, reach) < Math.min(ENOUGH * 4 * reach * reach, all)) {
                    reach *= 2;
                }
                paper[y * width + x] = (float) (light.sumAround(x, y, reach) / pixels.sumAround(x, y, reach));
            }
        }
        return new Grey(width, height, paper);
    }
}
