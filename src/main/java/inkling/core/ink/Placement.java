package inkling.core.ink;

import inkling.core.model.DigitImage;

/**
 * How a drawing or a picture is laid on the 28 × 28 field: scaled, the same in both directions, and moved. A field
 * coordinate counts pixels from the field's top left corner, so that the first pixel reaches from 0 to 1.
 *
 * @param scale field pixels per unit of the source
 * @param originX the point of the source that comes to lie at {@code fieldX}, {@code fieldY}
 * @param originY see {@code originX}
 * @param fieldX where the origin comes to lie, in field pixels
 * @param fieldY see {@code fieldX}
 */
record Placement(double scale, double originX, double originY, double fieldX, double fieldY) {

    /** Puts a box into the middle of the field, its larger side {@code side} pixels long. */
    static Placement fitting(Box box, double side) {
        double middle = DigitImage.SIDE / 2.0;
        return new Placement(side / box.largerSide(), box.centreX(), box.centreY(), middle, middle);
    }

    /** Where an x of the source comes to lie, in field pixels. */
    double x(double sourceX) {
        return (sourceX - originX) * scale + fieldX;
    }

    /** Where a y of the source comes to lie, in field pixels. */
    double y(double sourceY) {
        return (sourceY - originY) * scale + fieldY;
    }

    /** The source's box of a box on the field. */
    Box toSource(Box onField) {
        return new Box(
                (onField.centreX() - fieldX) / scale + originX,
                (onField.centreY() - fieldY) / scale + originY,
                onField.width() / scale,
                onField.height() / scale);
    }

    /** The same, moved by some field pixels. */
    Placement moved(double dx, double dy) {
        return new Placement(scale, originX, originY, fieldX + dx, fieldY + dy);
    }
}
