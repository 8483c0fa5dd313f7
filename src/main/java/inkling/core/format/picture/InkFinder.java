package inkling.core.format.picture;

import inkling.core.ink.CoverageGrid;
import java.util.Optional;

/** Finds a digit's ink in a picture, whatever the paper, the light and the pen. */
final class InkFinder {
    /** The grey closing's window, as a share of the picture's larger side: wider than strokes, narrower than shadows. */
    private static final double WINDOW = 0.3;

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
        Grey clean = Math.min(picture.width(), picture.height()) < SMOOTHED ? picture : picture.smoothed();
        TwoTones tones = TwoTones.of(clean);
        boolean lightOnDark = Polarity.isLightOnDark(picture, tones);
        Grey onPaper = lightOnDark ? clean.inverted() : clean;
        if (tones.areClear()) {
            Mask ink = lightOnDark ? tones.dark().inverted() : tones.dark();
            Grey darkness = darkness(onPaper, PaperLight.beside(ink, onPaper));
            return cover(darkness, InkLevels.of(darkness, ink));
        }
        Grey darkness = darkness(onPaper, PaperLight.closed(onPaper, WINDOW));
        InkLevels levels = InkLevels.of(darkness);
        return levels.hasInk() ? cover(darkness, levels) : Optional.empty();
    }

    /** The share of the paper's light that is missing, which does not depend on how much light falls on the paper. */
    private static Grey darkness(Grey picture, Grey paper) {
        float[] darkness = new float[picture.values().length];
        for (int i = 0; i < darkness.length; i++) {
            float light = paper.values()[i];
            darkness[i] = (light - picture.values()[i]) / Math.max(DARKEST_PAPER, light);
        }
        return new Grey(picture.width(), picture.height(), darkness);
    }

    private static Optional<CoverageGrid> cover(Grey darkness, InkLevels levels) {
        return DigitPieces.choose(Mask.above(darkness, levels.threshold()), levels.isFaint())
                .map(digit -> cover(digit, darkness, levels));
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
