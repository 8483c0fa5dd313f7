package inkling.core.format.picture;

import java.util.Arrays;

/** Tells light ink on dark paper from dark ink on light paper. */
final class Polarity {
    /** Half of the window that brightness is compared within, as a share of the picture's larger side. */
    private static final double REACH = 0.25;

    /** A skewness nearer to 0 than this says nothing: ink and paper take about the same room. */
    private static final double TELLING = 0.8;

    /** The picture's edges are of one tone if no more than this share of their pixels are of the other. */
    private static final double GRAIN = 0.03;

    /** What is smaller than this share of the picture is a speck. */
    private static final double SPECK = 0.001;

    /** A digit on a sheet of which the picture shows more is at least this large, as a share of the larger side. */
    private static final double DIGIT = 0.3;

    /**
     * A stroke's area is at least so many times the square of its deepest place, which lies half its width from the
     * edge: 4 times its length in widths. An ellipse that is 5 times as long as wide has 5 π.
     */
    private static final double SLENDER = 16;

    private Polarity() {}

    /**
     * Whether the ink is lighter than the paper. Ink is what there is little of, so it skews how far the pixels are from
     * their surroundings' mean; with uneven light the mean of the whole picture would not do. Where there is as much ink
     * as paper, the paper is what reaches the edges. In a picture cut close around a bold digit there is even more ink
     * than paper, so where the tones are clear it counts what they look like.
     */
    static boolean isLightOnDark(Grey picture, TwoTones tones) {
        SummedArea light = SummedArea.of(picture);
        double skewness = skewness(picture, light);
        boolean lessIsLight = Math.abs(skewness) < TELLING ? hasDarkEdges(picture, light) : skewness > 0;
        return tones.areClear() ? isLightInk(tones.dark(), skewness, lessIsLight) : lessIsLight;
    }

    /**
     * The paper has the corners, and ink that is cut off all around hangs together and parts it. But a sheet with dark
     * ink may have a frame, or lie on a dark table.
     */
    private static boolean isLightInk(Mask dark, double skewness, boolean lessIsLight) {
        int corners = corners(dark);
        double edges = shareOfEdges(dark);
        if (corners < 2 || edges < GRAIN) {
            return false;
        }
        Components pieces = new Components(dark);
        int darkParts = partsAtEdges(pieces);
        int lightParts = partsAtEdges(new Components(dark.inverted()));
        if (corners == 2 && darkParts < lightParts) {
            return false;
        }
        if (hasStrokesInside(dark, pieces)) {
            return skewness > TELLING;
        }
        boolean isParted = darkParts > lightParts && (corners == 2 || reachesAllEdges(dark.inverted()));
        return lessIsLight || isParted || edges > 1 - GRAIN;
    }

    private static int corners(Mask mask) {
        int right = mask.width() - 1;
        int bottom = mask.height() - 1;
        return mask.count(0, 0, 0, 0)
                + mask.count(right, 0, right, 0)
                + mask.count(0, bottom, 0, bottom)
                + mask.count(right, bottom, right, bottom);
    }

    private static double shareOfEdges(Mask mask) {
        return Arrays.stream(onEdges(mask)).sum() / (2.0 * (mask.width() + mask.height()));
    }

    private static boolean reachesAllEdges(Mask mask) {
        return Arrays.stream(onEdges(mask)).allMatch(pixels -> pixels > 0);
    }

    /** How many pixels the mask has in the picture's first and last row, first and last column. */
    private static int[] onEdges(Mask mask) {
        int right = mask.width() - 1;
        int bottom = mask.height() - 1;
        return new int[] {
            mask.count(0, 0, right, 0),
            mask.count(0, bottom, right, bottom),
            mask.count(0, 0, 0, bottom),
            mask.count(right, 0, right, bottom)
        };
    }

    private static int partsAtEdges(Components pieces) {
        double speck = SPECK * pieces.width() * pieces.height();
        return (int) pieces.all().stream()
                .filter(piece -> piece.area() > speck && pieces.touchesEdge(piece))
                .count();
    }

    /** Whether something away from the edges looks as if it had been written there, not like the hole in a zero. */
    private static boolean hasStrokesInside(Mask dark, Components pieces) {
        float[] inside = Distance.to(dark.inverted());
        int side = Math.max(pieces.width(), pieces.height());
        return pieces.all().stream()
                .filter(piece -> !pieces.touchesEdge(piece) && piece.largerSide() > DIGIT * side)
                .anyMatch(piece -> piece.area() > SLENDER * Math.pow(pieces.largest(inside, piece), 2));
    }

    /** How one-sidedly the pixels are off the mean of their surroundings: above 0 where few are much lighter. */
    private static double skewness(Grey picture, SummedArea light) {
        int reach = Math.max(2, (int) (REACH * picture.largerSide()));
        double squares = 0;
        double cubes = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double off = picture.at(x, y) - light.meanAround(x, y, reach);
                squares += off * off;
                cubes += off * off * off;
            }
        }
        int pixels = picture.values().length;
        return squares == 0 ? 0 : cubes / pixels / Math.pow(squares / pixels, 1.5);
    }

    private static boolean hasDarkEdges(Grey picture, SummedArea light) {
        int right = picture.width();
        int bottom = picture.height();
        double edges = light.mean(0, 0, right, 1)
                + light.mean(0, bottom - 1, right, bottom)
                + light.mean(0, 0, 1, bottom)
                + light.mean(right - 1, 0, right, bottom);
        return edges / 4 < light.mean(0, 0, right, bottom);
    }
}
