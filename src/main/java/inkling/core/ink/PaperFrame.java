package inkling.core.ink;

import inkling.core.model.DigitImage;
import java.util.List;
import java.util.Optional;

/**
 * A fixed square of a paper, 28 × 28 pixels in size, in which a digit can be compared with what becomes of it when more
 * is drawn: the image of a drawing cannot, since every stroke may move and scale all of it. The digit fills 20 × 20
 * pixels in its middle; a picture fills it all. Immutable.
 */
public final class PaperFrame {
    /** About how wide strokes are in MNIST, in pixels. */
    private static final double ORDINARY_WIDTH = 2.2;

    private static final double NARROWEST = 1.5;
    private static final double WIDEST = 4;

    private final Placement placement;
    private final double brushWidth;

    private PaperFrame(Placement placement, double brushWidth) {
        this.placement = placement;
        this.brushWidth = brushWidth;
    }

    /** The frame around what is on a paper, if there is anything. */
    public static Optional<PaperFrame> around(Paper paper) {
        if (paper.picture().isPresent()) {
            return Optional.of(new PaperFrame(new Placement(1 / paper.unitsPerPixel(), 0, 0, 0, 0), ORDINARY_WIDTH));
        }
        return DigitNormalizer.boxOfInk(StrokeCurve.of(paper.ink())).map(box -> {
            Placement placement = Placement.fitting(box, DigitNormalizer.BOX_SIDE);
            double width = medianPenWidth(paper.ink()) * placement.scale();
            return new PaperFrame(placement, Math.max(NARROWEST, Math.min(width, WIDEST)));
        });
    }

    private static double medianPenWidth(Ink ink) {
        List<Float> widths = ink.strokes().stream()
                .filter(stroke -> stroke.tool() == Stroke.Tool.PEN)
                .map(Stroke::width)
                .sorted()
                .toList();
        return widths.get(widths.size() / 2);
    }

    /** How wide a brush is that suits the digit, in pixels. */
    public double brushWidth() {
        return brushWidth;
    }

    /** A brush set down once, at a place in pixels from the frame's top left corner and as wide as so many of them. */
    public Stroke dab(Stroke.Tool tool, double x, double y, double width) {
        double unitsPerPixel = 1 / placement.scale();
        return new Stroke(tool, (float) (width * unitsPerPixel), new float[] {
            (float) ((x - placement.fieldX()) * unitsPerPixel + placement.originX()),
            (float) ((y - placement.fieldY()) * unitsPerPixel + placement.originY())
        });
    }

    /** How much of each of the frame's pixels is covered by ink: 784 values in [0, 1], row-major. */
    public float[] coverage(Paper paper) {
        Ink curves = StrokeCurve.of(paper.ink());
        return paper.picture()
                .map(image -> InkRasterizer.onField(image, curves, placement))
                .orElseGet(() -> InkRasterizer.onField(curves, placement));
    }

    /** How much ink has come and gone between two states of the paper, as a share of what there was in the first. */
    public double changed(Paper before, Paper after) {
        float[] was = coverage(before);
        float[] is = coverage(after);
        double ink = 0;
        double change = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            ink += was[i];
            change += Math.abs(is[i] - was[i]);
        }
        return change / ink;
    }
}
