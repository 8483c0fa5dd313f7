package inkling.ui.curves;

import inkling.core.history.RunAxis;
import inkling.core.plot.AxisScale;
import inkling.core.plot.Box;
import inkling.core.plot.ChartColour;
import inkling.core.plot.ChartFrame;
import inkling.core.plot.Comparison;
import inkling.core.plot.Pen;
import inkling.core.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Several runs beside each other.
 *
 * @param shown the runs, and the part of them that is shown
 */
record ComparedCurves(Comparison shown) implements ChartContent {
    private static final Pen.Type CENTRED = new Pen.Type(false, 0.5, false);
    private static final MathContext THREE_DIGITS = new MathContext(3);

    @Override
    public AxisScale horizontal() {
        return shown.horizontal();
    }

    @Override
    public AxisScale whole() {
        return new Comparison(shown.runs(), shown.along(), shown.logarithmic(), Optional.empty()).horizontal();
    }

    @Override
    public double last() {
        return horizontal().max();
    }

    @Override
    public ChartFrame frame(double width, double height) {
        return shown.frame(width, height);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        shown.paint(pen, width, height, words());
        if (shown.runs().isEmpty()) {
            Box bounds = frame(width, height).loss().bounds();
            pen.text(
                    ChartColour.TEXT,
                    CENTRED,
                    Texts.get("curves.none-chosen"),
                    bounds.x() + bounds.width() / 2,
                    bounds.y() + bounds.height() / 2);
        }
    }

    private ChartFrame.Words words() {
        return ChartValues.words(
                position -> isMarked(position) ? Optional.of(ChartValues.plain(position)) : Optional.empty(),
                shown.zoom().isPresent()
                        ? unit()
                        : ChartValues.end(
                                shown.along(),
                                BigDecimal.valueOf(horizontal().max()).round(THREE_DIGITS)));
    }

    /** Of a part of the axis; the end is no round number. */
    private String unit() {
        return switch (shown.along()) {
            case EPOCHS -> Texts.get("curves.unit.epochs");
            case STEPS -> Texts.get("curves.unit.steps");
            case SECONDS -> Texts.get("curves.unit.seconds");
        };
    }

    /** There is no half a step, and half an epoch only for those who look closely. */
    private boolean isMarked(double position) {
        return position == Math.rint(position)
                || shown.along() == RunAxis.SECONDS
                || (shown.along() == RunAxis.EPOCHS && shown.zoom().isPresent());
    }

    @Override
    public void paintMark(CanvasPen pen, double width, double height, double position) {
        if (!shown.runs().isEmpty()) {
            ChartFrame frame = frame(width, height);
            shown.paintMark(pen, frame, position);
            ReadOut.paint(
                    pen,
                    ChartValues.of(shown, position),
                    frame.loss().x(position),
                    frame.loss().bounds());
        }
    }

    @Override
    public double legendHeight() {
        return shown.legendHeight();
    }

    @Override
    public void paintLegend(Pen pen, double x, double y) {
        shown.paintLegend(pen, x, y);
    }
}
