package inkling.core.ink;

import inkling.core.model.DigitImage;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way from a drawing or a picture of a digit to the 28 × 28 image that a model reads, by MNIST's convention (LeCun,
 * Bottou, Bengio and Haffner, "Gradient-Based Learning Applied to Document Recognition", 1998, section III.A): the ink
 * is scaled into a box of 20 × 20 pixels, its proportions kept, and its centre of mass moved to the middle of the
 * field. The pen's width belongs to the ink. Where and how large something was drawn makes no difference.
 *
 * <p>A drawing has no edges: what the hand drew beyond the canvas belongs to the digit.
 */
public final class DigitNormalizer {
    /** The side of the box that the ink is scaled into, in pixels. */
    static final double BOX_SIDE = 20;

    /**
     * Where the centre of mass comes to lie, in pixels from the field's left and top edge. MNIST's own images were
     * moved by whole pixels so that it lies between 14 and 15; their mean is 14.5 in both directions.
     */
    static final double CENTRE = 14.5;

    private static final DigitImage BLANK = DigitImage.of(new float[DigitImage.PIXELS]);

    private DigitNormalizer() {}

    /**
     * The image of a drawing: blank where nothing was drawn or everything was erased. The box is that of the ink that
     * the eraser left.
     */
    public static DigitImage normalize(Ink ink) {
        Ink curves = StrokeCurve.of(ink);
        return boxOfInk(curves)
                .map(box -> normalize(box, placement -> InkRasterizer.onField(curves, placement)))
                .orElse(BLANK);
    }

    /** Whether the image of a drawing has any ink, which a drawing without an eraser tells without being drawn. */
    public static boolean hasInk(Ink ink) {
        return has(ink, Stroke.Tool.PEN)
                && !(has(ink, Stroke.Tool.ERASER) && normalize(ink).isBlank());
    }

    private static boolean has(Ink ink, Stroke.Tool tool) {
        return ink.strokes().stream().anyMatch(stroke -> stroke.tool() == tool);
    }

    /** The image of a picture's ink: blank where no cell is covered by more than half. */
    public static DigitImage normalize(CoverageGrid picture) {
        return picture.box().map(box -> normalize(box, picture::onField)).orElse(BLANK);
    }

    private static DigitImage normalize(Box box, Function<Placement, float[]> source) {
        Placement boxed = Placement.fitting(box, BOX_SIDE);
        float[] ink = source.apply(boxed);
        double mass = 0;
        double momentX = 0;
        double momentY = 0;
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = 0; column < DigitImage.SIDE; column++) {
                float value = ink[row * DigitImage.SIDE + column];
                mass += value;
                momentX += value * (column + 0.5);
                momentY += value * (row + 0.5);
            }
        }
        if (mass == 0) {
            return BLANK;
        }
        double dx = shift(momentX / mass, box.width() * boxed.scale());
        double dy = shift(momentY / mass, box.height() * boxed.scale());
        return DigitImage.of(source.apply(boxed.moved(dx, dy)));
    }

    /** How far to move the ink to centre its mass, but never out of the field. */
    private static double shift(double centreOfMass, double side) {
        double margin = (DigitImage.SIDE - side) / 2;
        return Math.max(-margin, Math.min(CENTRE - centreOfMass, margin));
    }

    /** The box of the ink that the eraser left, if any. */
    static Optional<Box> boxOfInk(Ink ink) {
        Optional<Box> drawn = Box.ofPenStrokes(ink);
        return has(ink, Stroke.Tool.ERASER) ? drawn.flatMap(box -> boxOfInkLeft(ink, box)) : drawn;
    }

    /** Measures what the eraser left on the raster, again at a larger scale as long as it fills less than half of it. */
    private static Optional<Box> boxOfInkLeft(Ink ink, Box searched) {
        Placement placement = Placement.fitting(searched, BOX_SIDE);
        Optional<Box> found = InkRasterizer.rasterize(ink, placement)
                .box()
                .map(box -> box.scaled(1.0 / InkRasterizer.CELLS_PER_PIXEL));
        return found.flatMap(box -> box.largerSide() < BOX_SIDE / 2
                ? boxOfInkLeft(ink, placement.toSource(box))
                : Optional.of(placement.toSource(box)));
    }
}
