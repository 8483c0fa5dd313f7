package inkling.core.format.picture;

/**
 * How dark paper and ink are in a picture, as shares of the paper's light that are missing.
 *
 * @param paper of bare paper
 * @param ink of full ink
 * @param threshold what is darker than this is taken for ink
 */
record InkLevels(double paper, double ink, double threshold) {
    /** Less than this is no ink but paper's own unevenness. */
    private static final double LEAST_CONTRAST = 0.06;

    /** The paper's light may fall off by this much towards the picture's edges. */
    private static final double FAINT = 0.2;

    /** Ink is told from paper below the middle between them: a faint part of a stroke is worth more than thin edges. */
    private static final double THRESHOLD = 0.4;

    /** From paper to full ink within this share of the contrast around the threshold. */
    private static final double SOFTNESS = 0.5;

    /** How many standard deviations of the paper's noise ink has to stand out. */
    private static final double SIGMAS = 6;

    /** The grain of a clean picture, so that its own rounding errors are no ink. */
    private static final double LEAST_NOISE = 0.004;

    /** The share of a picture's pixels that is ink at least, and the fewest. */
    private static final double LEAST_INK = 0.0003;

    private static final int FEWEST = 3;

    /** So much of the ink is no darker than full ink: the rest is noise, and more than half of it is no edge. */
    private static final double FULL = 0.7;

    private static final int BINS = 1024;

    /** The levels in a picture of darkness. Even a bold digit leaves half of its picture to the paper. */
    static InkLevels of(Grey darkness) {
        int[] histogram = new int[BINS];
        for (float value : darkness.values()) {
            histogram[bin(value)]++;
        }
        int pixels = darkness.values().length;
        double paper = quantile(histogram, 0.25 * pixels);
        // As far apart as one standard deviation, in the normal distribution that noise has
        double noise = Math.max(LEAST_NOISE, paper - quantile(histogram, 0.05 * pixels));
        double ink = quantile(histogram, pixels - Math.max(FEWEST, LEAST_INK * pixels));
        double threshold = Math.max(paper + THRESHOLD * (ink - paper), paper + SIGMAS * noise);
        return new InkLevels(paper, ink, threshold);
    }

    /**
     * The levels where it is known which pixels are ink, and bare paper is without any darkness.
     *
     * @param ink at least one pixel
     */
    static InkLevels of(Grey darkness, Mask ink) {
        int[] histogram = new int[BINS];
        int pixels = 0;
        for (int i = 0; i < ink.values().length; i++) {
            if (ink.values()[i]) {
                histogram[bin(darkness.values()[i])]++;
                pixels++;
            }
        }
        double full = quantile(histogram, FULL * pixels);
        return new InkLevels(0, full, THRESHOLD * full);
    }

    private static int bin(float darkness) {
        return (int) Math.max(0, Math.min(BINS - 1, darkness * BINS));
    }

    private static double quantile(int[] histogram, double rank) {
        int bin = 0;
        for (long seen = histogram[0]; seen <= rank && bin < BINS - 1; seen += histogram[bin]) {
            bin++;
        }
        return (bin + 0.5) / BINS;
    }

    /** Whether there is any ink. */
    boolean hasInk() {
        return ink - paper > LEAST_CONTRAST && ink > threshold;
    }

    /** Whether the ink is no darker than a shadow might be. */
    boolean isFaint() {
        return ink - paper < FAINT;
    }

    /** How much of a pixel as dark as this is covered by ink, in [0, 1]; a half at the threshold. */
    float coverage(float darkness) {
        double above = (darkness - threshold) / (SOFTNESS * (ink - paper));
        return (float) Math.max(0, Math.min(1, above + 0.5));
    }
}
