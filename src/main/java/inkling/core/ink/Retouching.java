package inkling.core.ink;

import inkling.core.model.DigitImage;

/**
 * Strokes on top of a 28 × 28 image. They are drawn where they are and nothing is scaled or centred any more: such an
 * image says itself where its digit lies.
 */
public final class Retouching {
    private Retouching() {}

    /**
     * The image with the strokes on it; the pen adds ink, the eraser takes away also what the image had.
     *
     * @param unitsPerPixel how many of the strokes' units one pixel of the image is wide; their origin is its top left
     *     corner
     */
    public static DigitImage draw(DigitImage image, Ink strokes, double unitsPerPixel) {
        Placement placement = new Placement(1 / unitsPerPixel, 0, 0, 0, 0);
        return DigitImage.of(InkRasterizer.onField(image, StrokeCurve.of(strokes), placement));
    }
}
