package inkling.core.explanation;

import inkling.core.model.DigitImage;
import java.util.Arrays;
import java.util.List;

/**
 * Contributions as a picture: the enlarged image for each grid of features, side by side, where a cell is blue as it
 * speaks for the digit and orange as it speaks against it, and ink makes both darker. All have one scale, which is the
 * bar below them, from the strongest amount against to the same amount in favour.
 */
public final class ContributionPicture {
    private static final int ZOOM = 10;
    private static final int PANEL = DigitImage.SIDE * ZOOM;
    private static final int GAP = 12;
    private static final int BAR = 16;

    /** How much light full ink takes away. */
    private static final double SHADE = 0.45;

    private static final DivergingScale COLOURS = DivergingScale.ON_LIGHT;

    private final int width;
    private final int height = PANEL + 3 * GAP + BAR;
    private final int[] rgb;
    private final double scale;

    private ContributionPicture(DigitImage image, List<ContributionMap> maps) {
        width = GAP + maps.size() * (PANEL + GAP);
        rgb = new int[width * height];
        Arrays.fill(rgb, COLOURS.nothing());
        scale = maps.stream().mapToDouble(ContributionMap::strongest).max().orElse(0);
        for (int i = 0; i < maps.size(); i++) {
            draw(image, maps.get(i), GAP + i * (PANEL + GAP));
        }
        drawBar();
    }

    /** The picture of what speaks for a digit and against it in an image. */
    public static ContributionPicture of(DigitImage image, Contributions contributions) {
        return new ContributionPicture(image, contributions.maps());
    }

    private void draw(DigitImage image, ContributionMap map, int left) {
        for (int y = 0; y < PANEL; y++) {
            for (int x = 0; x < PANEL; x++) {
                double value = map.nearest((x + 0.5) / ZOOM, (y + 0.5) / ZOOM);
                int colour = COLOURS.rgb(scale == 0 ? 0 : value / scale);
                rgb[(GAP + y) * width + left + x] = shaded(colour, 1 - SHADE * image.at(y / ZOOM, x / ZOOM));
            }
        }
    }

    private void drawBar() {
        int length = width - 2 * GAP;
        for (int y = PANEL + 2 * GAP; y < PANEL + 2 * GAP + BAR; y++) {
            for (int x = 0; x < length; x++) {
                rgb[y * width + GAP + x] = COLOURS.rgb(2.0 * x / (length - 1) - 1);
            }
        }
    }

    private static int shaded(int colour, double light) {
        return (int) Math.round((colour >> 16 & 0xff) * light) << 16
                | (int) Math.round((colour >> 8 & 0xff) * light) << 8
                | (int) Math.round((colour & 0xff) * light);
    }

    /** Columns of pixels. */
    public int width() {
        return width;
    }

    /** Rows of pixels. */
    public int height() {
        return height;
    }

    /** A copy of the pixels, row-major from the top left: 8 bits each of red, green and blue, red highest. */
    public int[] rgb() {
        return rgb.clone();
    }

    /** The contribution of a cell that has the full colour; 0 where none says anything. */
    public double scale() {
        return scale;
    }
}
