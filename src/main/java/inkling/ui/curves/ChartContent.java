package inkling.ui.curves;

import inkling.core.plot.AxisScale;
import inkling.core.plot.ChartFrame;
import inkling.core.plot.Pen;

/** What a chart shows. */
interface ChartContent {
    /** The horizontal axis. */
    AxisScale horizontal();

    /** The horizontal axis where all of it is shown. */
    default AxisScale whole() {
        return horizontal();
    }

    /** The position from which the arrow keys move the crosshair that is not there yet. */
    double last();

    /** The frame in a drawing of some size, whose top left corner is the origin. */
    ChartFrame frame(double width, double height);

    /** Draws all but the crosshair. */
    void paint(Pen pen, double width, double height);

    /** Draws the crosshair at a position, and the values there. */
    void paintMark(CanvasPen pen, double width, double height, double position);

    /** How high what a picture has below the chart is. */
    default double legendHeight() {
        return 0;
    }

    /** Draws what a picture has below the chart, in whose place the window has something else. */
    default void paintLegend(Pen pen, double x, double y) {}
}
