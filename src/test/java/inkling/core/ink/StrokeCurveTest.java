package inkling.core.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrokeCurveTest {
    private static final float WIDTH = 22;

    @Test
    void aFewPointsOfACircleMakeARoundStroke() {
        Stroke circle = StrokeCurve.of(arc(12, 2 * Math.PI, 90));

        for (int i = 0; i < circle.size(); i++) {
            assertEquals(90, Math.hypot(circle.x(i) - 140, circle.y(i) - 140), 0.3);
        }
        assertTrue(turns(circle).max().orElseThrow() < Math.toRadians(12), "no corner is left");
    }

    @Test
    void goesThroughAllPointsAndFromTheFirstToTheLast() {
        Stroke few = Stroke.pen(WIDTH, 40, 60, 120, 40, 200, 90, 150, 160, 60, 230);
        Stroke curve = StrokeCurve.of(few);

        for (int i = 0; i < few.size(); i++) {
            int point = i;
            assertTrue(
                    IntStream.range(0, curve.size())
                            .anyMatch(j -> curve.x(j) == few.x(point) && curve.y(j) == few.y(point)),
                    "point " + i);
        }
        assertEquals(few.x(0), curve.x(0));
        assertEquals(few.y(few.size() - 1), curve.y(curve.size() - 1));
        assertEquals(few.tool(), curve.tool());
        assertEquals(few.width(), curve.width());
    }

    /** Of a 7, a 4 and a 1, and right angles. */
    @Test
    void sharpCornersStayAsTheyAre() {
        for (Stroke corner : new Stroke[] {
            Stroke.pen(WIDTH, 70, 70, 205, 70, 130, 235),
            Stroke.pen(WIDTH, 120, 40, 60, 160, 220, 160),
            Stroke.pen(WIDTH, 100, 90, 150, 40, 140, 240),
            Stroke.pen(WIDTH, 40, 40, 200, 40, 200, 140, 40, 140, 40, 40)
        }) {
            assertEquals(corner, StrokeCurve.of(corner));
        }
    }

    @Test
    void straightLinesStayStraight() {
        Stroke curve = StrokeCurve.of(Stroke.pen(WIDTH, 10, 10, 20, 20, 100, 100, 130, 130));
        for (int i = 0; i < curve.size(); i++) {
            assertEquals(curve.x(i), curve.y(i), 1e-4);
        }
    }

    @Test
    void manyPointsStayPracticallyAsTheyAre() {
        Stroke dense = arc(200, 2 * Math.PI, 90);
        Stroke curve = StrokeCurve.of(dense);

        assertEquals(dense.size(), curve.size());
        for (int i = 0; i < dense.size(); i++) {
            assertEquals(dense.x(i), curve.x(i), 0.1);
            assertEquals(dense.y(i), curve.y(i), 0.1);
        }
    }

    /** A slow pointer goes from pixel to pixel: the small turns that come of it would be seen along a broad brush. */
    @Test
    void theStairsOfASlowPointerAreCalmed() {
        float[] xy = new float[160];
        for (int i = 0; i < 80; i++) {
            xy[2 * i] = 20 + 3 * i;
            xy[2 * i + 1] = 100 + Math.round(0.3 * i);
        }
        Stroke stairs = Stroke.pen(WIDTH, xy);

        assertTrue(turns(StrokeCurve.of(stairs)).average().orElseThrow()
                < 0.6 * turns(stairs).average().orElseThrow());
    }

    @Test
    void theSizeOfTheUnitsMakesNoDifference() {
        Stroke few = Stroke.pen(WIDTH, 40, 60, 120, 40, 200, 90, 150, 160, 60, 230);
        Stroke tiny = StrokeCurve.of(scaled(few, 1f / 1024));

        assertEquals(scaled(StrokeCurve.of(few), 1f / 1024), tiny);
    }

    @Test
    void anyFiniteStrokeHasACurve() {
        float most = Float.MAX_VALUE;
        Stroke dot = Stroke.pen(1, 5, 5);
        assertEquals(dot, StrokeCurve.of(dot));
        Stroke still = Stroke.pen(1, 5, 5, 5, 5, 5, 5);
        assertEquals(dot, StrokeCurve.of(still));
        assertEquals(
                3, StrokeCurve.of(Stroke.pen(1, 0, 0, 0, 0, 9, 0, 9, 0, 18, 0)).size());
        StrokeCurve.of(Stroke.pen(Float.MIN_VALUE, -most, -most, most, -most, most, most, -most, most));
        assertTrue(StrokeCurve.of(Stroke.pen(Float.MIN_VALUE, 0, 0, 100, 20, 150, 110, 90, 180))
                        .size()
                < 50);
    }

    /** What a quick hand leaves looks to the model almost as what a slow one leaves. */
    @Test
    void theModelSeesTheSameRoundDigitInFewPoints() {
        float[] many =
                DigitNormalizer.normalize(Ink.of(arc(200, 1.8 * Math.PI, 90))).toArray();
        float[] few =
                DigitNormalizer.normalize(Ink.of(arc(9, 1.8 * Math.PI, 90))).toArray();

        for (int i = 0; i < many.length; i++) {
            assertEquals(many[i], few[i], 0.12, "pixel " + i);
        }
    }

    private static Stroke arc(int points, double angle, double radius) {
        float[] xy = new float[2 * points];
        for (int i = 0; i < points; i++) {
            xy[2 * i] = (float) (140 + radius * Math.cos(angle * i / (points - 1)));
            xy[2 * i + 1] = (float) (140 + radius * Math.sin(angle * i / (points - 1)));
        }
        return Stroke.pen(WIDTH, xy);
    }

    private static Stroke scaled(Stroke stroke, float by) {
        float[] xy = new float[2 * stroke.size()];
        for (int i = 0; i < stroke.size(); i++) {
            xy[2 * i] = stroke.x(i) * by;
            xy[2 * i + 1] = stroke.y(i) * by;
        }
        return new Stroke(stroke.tool(), stroke.width() * by, xy);
    }

    /** By how much it turns at each of its inner points, in radians. */
    private static DoubleStream turns(Stroke stroke) {
        return IntStream.range(1, stroke.size() - 1).mapToDouble(i -> {
            double before = Math.atan2(stroke.y(i) - stroke.y(i - 1), stroke.x(i) - stroke.x(i - 1));
            double after = Math.atan2(stroke.y(i + 1) - stroke.y(i), stroke.x(i + 1) - stroke.x(i));
            return Math.abs(Math.IEEEremainder(after - before, 2 * Math.PI));
        });
    }
}
