package inkling.core.format.picture;

import inkling.core.ink.CoverageGrid;
import java.util.Optional;

/** Finds a digit's ink in a picture, whatever the paper, the light and the pen. */
final class InkFinder {
    /** The grey closing's window, as a share of the picture's larger side: wider than strokes, narrower than shadows. */
    private static final double WINDOW = 0.3;

    /** The same where the picture ends with the ink: at its edges half of the window, and half of the paper, is missing. */
    private static final double TIGHT_WINDOW = 0.8;

    /** Paper is taken to be no darker than this, so that the grain of black corners is not blown up. */
    private static final float DARKEST_PAPER = 0.15f;

    /** Pictures of at least this size, in pixels, are smoothed: a stroke in them outlasts it, and noise does not. */
    private static final int SMOOTHED = 100;

    /** As far around the ink as its soft edges reach, in pixels. */
    private static final float EDGE = 1.5f;

    /** Strokes are made at least as wide as this share of the digit's larger side; thinner ones would fade when scaled. */
    private static final double THINNEST_STROKE = 0.08;

    private InkFinder() {}

    /** The ink of the digit in a picture: how much of each pixel it covers. Empty where there is nothing but paper. */
    static Optional<CoverageGrid> find(Grey picture) {
        Grey paper = Polarity.isLightOnDark(picture) ? picture.inverted() : picture;
        Grey darkness = darkness(paper, WINDOW);
        InkLevels levels = InkLevels.of(darkness);
        if (levels.hasInk() && !levels.isFaint() && isCroppedTightly(darkness, levels.threshold())) {
            darkness = darkness(paper, TIGHT_WINDOW);
            levels = InkLevels.of(darkness);
        }
        if (!levels.hasInk()) {
            return Optional.empty();
        }
        return cover(darkness, levels);
    }

    private static Optional<CoverageGrid> cover(Grey darkness, InkLevels levels) {
        return DigitPieces.choose(Mask.above(darkness, levels.threshold()), levels.isFaint())
                .map(digit -> cover(digit, darkness, levels));
    }

    /**
     * The share of the paper's light that is missing, which does not depend on how much light falls on the paper. The
     * paper under the ink is what a grey closing makes of it.
     */
    private static Grey darkness(Grey picture, double window) {
        Grey clean = Math.min(picture.width(), picture.height()) < SMOOTHED ? picture : picture.smoothed();
        int reach = Math.max(2, (int) (window / 2 * clean.largerSide()));
        Grey paper = SlidingWindow.closing(clean, reach);
        float[] darkness = new float[clean.values().length];
        for (int i = 0; i < darkness.length; i++) {
            float light = paper.values()[i];
            darkness[i] = (light - clean.values()[i]) / Math.max(DARKEST_PAPER, light);
        }
        return new Grey(clean.width(), clean.height(), darkness);
    }

    /** Whether ink reaches two opposite edges of the picture, but fills neither, as a frame does. */
    private static boolean isCroppedTightly(Grey darkness, double threshold) {
        Mask ink = Mask.above(darkness, threshold);
        int right = darkness.width() - 1;
        int bottom = darkness.height() - 1;
        return (isReached(ink, 0, 0, right, 0) && isReached(ink, 0, bottom, right, bottom))
                || (isReached(ink, 0, 0, 0, bottom) && isReached(ink, right, 0, right, bottom));
    }

    private static boolean isReached(Mask ink, int left, int top, int right, int bottom) {
        boolean reached = false;
        boolean free = false;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                boolean here = ink.values()[y * ink.width() + x];
                reached |= here;
                free |= !here;
            }
        }
        return reached && free;
    }

    private static CoverageGrid cover(DigitPieces digit, Grey darkness, InkLevels levels) {
        float[] outside = Distance.to(digit.mask());
        double missing = Math.max(0, THINNEST_STROKE * digit.largerSide() - strokeWidth(digit.mask()));
        float[] coverage = new float[outside.length];
        for (int i = 0; i < coverage.length; i++) {
            float found = outside[i] <= EDGE ? levels.coverage(darkness.values()[i]) : 0;
            double added = missing > 0 ? missing / 2 + 0.5 - outside[i] : 0;
            coverage[i] = (float) Math.max(found, Math.min(1, added));
        }
        return CoverageGrid.of(darkness.width(), darkness.height(), coverage);
    }

    /** The strokes' mean width in pixels: within a stroke, the edge is a quarter of its width away on the average. */
    private static double strokeWidth(Mask digit) {
        float[] inside = Distance.to(digit.inverted());
        double sum = 0;
        int pixels = 0;
        for (int i = 0; i < inside.length; i++) {
            if (digit.values()[i]) {
                sum += inside[i] - 0.5;
                pixels++;
            }
        }
        return 4 * sum / pixels + 1;
    }
}
