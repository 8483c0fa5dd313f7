package inkling.core.format.picture;

/**
 * The dark and the light part of a picture, parted by Otsu's threshold ("A Threshold Selection Method from Gray-Level
 * Histograms", 1979). It is that of the logarithm of the light, for ink takes the same share of whatever light falls on
 * it.
 *
 * @param dark the darker pixels
 * @param areClear whether these are two things with an edge between them, such as ink and paper, and not just more light
 *     and less
 */
record TwoTones(Mask dark, boolean areClear) {
    /** Below this share of full light everything is black. */
    private static final double BLACKEST = 0.04;

    private static final int BINS = 256;

    /** How far apart the two are at least, black and white being 1: one has 1.3 times the light of the other. */
    private static final double LEAST_CONTRAST = 0.08;

    /** How much of the way from one tone to the other an edge between things takes at least... */
    private static final double LEAST_STEP = 0.5;

    /** ...within this share of the picture's larger side, the focus not being at its best. */
    private static final double STEP_WITHIN = 0.02;

    /** The share of the edges between the tones that are such steps at least. */
    private static final double MOST = 0.8;

    /** Such steps elsewhere, as a share of those edges, at most: there are more where one tone is a shadow. */
    private static final double FEW = 0.1;

    /** How often light that falls off evenly is evened out: the slope is better with the tones, they are without it. */
    private static final int LEVELLINGS = 2;

    /** The tones of a picture. */
    static TwoTones of(Grey picture) {
        Grey logarithm = logarithm(picture);
        Mask dark = darker(logarithm);
        for (int i = 0; i < LEVELLINGS; i++) {
            logarithm = Slope.within(dark, logarithm).removedFrom(logarithm);
            dark = darker(logarithm);
        }
        double contrast = contrast(logarithm, dark);
        boolean areClear = contrast > LEAST_CONTRAST && haveEdges(logarithm.smoothed(), dark, LEAST_STEP * contrast);
        return new TwoTones(dark, areClear);
    }

    /** From black, 0, to white, 1. */
    private static Grey logarithm(Grey picture) {
        float[] logarithms = new float[picture.values().length];
        for (int i = 0; i < logarithms.length; i++) {
            double light = Math.max(BLACKEST, picture.values()[i]);
            logarithms[i] = (float) (1 - Math.log(light) / Math.log(BLACKEST));
        }
        return new Grey(picture.width(), picture.height(), logarithms);
    }

    /** The part of the pixels whose mean lies farthest from that of the others, weighted by how many there are. */
    private static Mask darker(Grey picture) {
        int[] histogram = new int[BINS];
        for (float value : picture.values()) {
            histogram[(int) Math.max(0, Math.min(BINS - 1, value * BINS))]++;
        }
        double pixels = picture.values().length;
        double total = 0;
        for (int bin = 0; bin < BINS; bin++) {
            total += (double) bin * histogram[bin];
        }
        double darkPixels = 0;
        double darkTotal = 0;
        double largest = 0;
        int threshold = 0;
        for (int bin = 0; bin < BINS; bin++) {
            darkPixels += histogram[bin];
            darkTotal += (double) bin * histogram[bin];
            double off = darkTotal * pixels - total * darkPixels;
            double between = off * off / Math.max(1, darkPixels * (pixels - darkPixels));
            if (between > largest) {
                largest = between;
                threshold = bin;
            }
        }
        return Mask.above(picture, (threshold + 1.0) / BINS).inverted();
    }

    private static double contrast(Grey picture, Mask dark) {
        double[] sums = new double[2];
        int[] pixels = new int[2];
        for (int i = 0; i < dark.values().length; i++) {
            int part = dark.values()[i] ? 1 : 0;
            sums[part] += picture.values()[i];
            pixels[part]++;
        }
        return sums[0] / Math.max(1, pixels[0]) - sums[1] / Math.max(1, pixels[1]);
    }

    /** Whether most edges of a mask are steps of the picture, and most of its steps such edges. */
    private static boolean haveEdges(Grey picture, Mask mask, double least) {
        int reach = Math.max(2, (int) (STEP_WITHIN * picture.largerSide()));
        Grey lightest = SlidingWindow.maximum(picture, reach);
        Grey darkest = SlidingWindow.minimum(picture, reach);
        Mask edges = mask.edges();
        float[] away = Distance.to(edges);
        int all = 0;
        int steps = 0;
        int others = 0;
        for (int i = 0; i < away.length; i++) {
            boolean isStep = lightest.values()[i] - darkest.values()[i] > least;
            if (edges.values()[i]) {
                all++;
                steps += isStep ? 1 : 0;
            } else if (isStep && away[i] > 2 * reach) {
                others++;
            }
        }
        // A step is seen from so many pixels
        return steps > MOST * all && others < FEW * 2 * reach * all;
    }
}
