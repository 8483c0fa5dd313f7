package inkling.core.format.picture;

/**
 * A camera's view of a sheet, in whose middle the digit lies. Places are measured from there, in the digit's larger
 * sides, to the right and downwards.
 */
final class View {
    /** From straight above. */
    static final View STRAIGHT = new View(0, 0);

    /** How far away the camera is. */
    private static final double AWAY = 3;

    private final double cosAxis;
    private final double sinAxis;
    private final double cosTilt;
    private final double fall;

    /**
     * A view of a tilted sheet.
     *
     * @param axis the direction about which it is tilted, in radians
     * @param tilt by how much, in radians
     */
    View(double axis, double tilt) {
        cosAxis = Math.cos(axis);
        sinAxis = Math.sin(axis);
        cosTilt = Math.cos(tilt);
        fall = Math.sin(tilt) / AWAY;
    }

    /** How far to the right on the sheet that is what lies at a place of the picture. */
    double right(double x, double y) {
        return (cosAxis * along(x, y) - sinAxis * across(x, y)) / farness(x, y);
    }

    /** How far down. */
    double down(double x, double y) {
        return (sinAxis * along(x, y) + cosAxis * across(x, y)) / farness(x, y);
    }

    private double along(double x, double y) {
        return cosTilt * (cosAxis * x + sinAxis * y);
    }

    private double across(double x, double y) {
        return cosAxis * y - sinAxis * x;
    }

    private double farness(double x, double y) {
        return cosTilt - fall * across(x, y);
    }
}
