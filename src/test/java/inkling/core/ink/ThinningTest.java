package inkling.core.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.model.DigitImage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThinningTest {
    private static final int MILLION = 1_000_000;

    @Test
    void whatAHandDrawsStaysAsItIs() {
        Ink ink = SyntheticDigits.draw(8, new SplittableRandom(1)).ink();
        assertSame(ink, Thinning.thin(ink));
        Ink most = Ink.of(Stroke.pen(20, line(Thinning.MOST_POINTS, new Random(1))));
        assertSame(most, Thinning.thin(most));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aDigitOfAMillionPointsLooksTheSameWithAFewHundred(int digit) {
        Ink drawn = SyntheticDigits.draw(digit, new SplittableRandom(digit)).ink();
        Ink ink = dense(drawn, MILLION);
        Ink thinned = Thinning.thin(ink);
        assertTrue(points(thinned) < 2_500, points(thinned) + " points");
        assertLooksTheSame(0.03, ink, thinned);
    }

    @Test
    void aLineThatComesBackOnItselfKeepsItsEnds() {
        float[] xy = new float[2 * 40_000];
        for (int i = 0; i < xy.length / 2; i++) {
            // Out to 200, and back past the start
            xy[2 * i] = i < 20_000 ? i / 100f : 200 - (i - 20_000) / 50f;
        }
        Ink ink = Ink.of(Stroke.pen(20, xy));
        assertLooksTheSame(0.03, ink, Thinning.thin(ink));
    }

    @Test
    void whatAnEraserLeftStays() {
        Ink ink = dense(
                Ink.of(
                        Stroke.pen(20, 0, 0, 0, 200),
                        Stroke.eraser(30, -50, 100, 50, 100),
                        Stroke.pen(20, 0, 0, 100, 0)),
                300_000);
        Ink thinned = Thinning.thin(ink);
        assertEquals(3, thinned.strokes().size());
        assertLooksTheSame(0.03, ink, thinned);
    }

    @Test
    void dotsUponDotsAreOneDot() {
        List<Stroke> dots = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            dots.add(Stroke.pen(20, 100 + i % 2 * 100, 100));
        }
        dots.add(Stroke.eraser(30, 100, 100));
        dots.add(Stroke.pen(20, 100, 100));
        Ink ink = new Ink(dots);
        Ink thinned = Thinning.thin(ink);
        assertEquals(4, points(thinned));
        assertLooksTheSame(0, ink, thinned);
    }

    @Test
    void noDrawingHasMorePointsThanTheBound() {
        Random random = new Random(1);
        List<Stroke> dots = new ArrayList<>();
        List<Stroke> faraway = new ArrayList<>(List.of(Stroke.pen(1, 0, 0)));
        for (int i = 0; i < 100_000; i++) {
            dots.add(Stroke.pen(3 + i % 3, 280 * random.nextFloat(), 280 * random.nextFloat()));
            faraway.add(Stroke.eraser(1 + i, 1e30f * random.nextFloat(), 1e30f * random.nextFloat(), 0, 0));
        }
        for (Ink ink : List.of(
                Ink.of(Stroke.pen(20, line(MILLION, random))),
                Ink.of(Stroke.eraser(20, line(MILLION, random))),
                new Ink(dots),
                new Ink(faraway))) {
            int points = points(Thinning.thin(ink));
            assertTrue(points <= Thinning.MOST_POINTS, points + " points");
        }
    }

    @Test
    void takesMemoryForThePointsAndNoMore() {
        Ink digit = SyntheticDigits.draw(8, new SplittableRandom(1)).ink();
        assertAllocates(20, dense(digit, MILLION));
        assertAllocates(600, Ink.of(Stroke.pen(20, line(MILLION, new Random(1)))));
    }

    private static void assertAllocates(long mostPerPoint, Ink ink) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        Thinning.thin(ink);
        long perPoint = (thread.getCurrentThreadAllocatedBytes() - before) / MILLION;
        assertTrue(perPoint < mostPerPoint, perPoint + " bytes allocated for a point");
    }

    /** The same lines with many more points on them. */
    private static Ink dense(Ink ink, int points) {
        int each = points / ink.strokes().stream().mapToInt(Stroke::size).sum();
        return new Ink(ink.strokes().stream()
                .map(stroke -> {
                    int spans = stroke.size() - 1;
                    float[] xy = new float[2 * (spans * each + 1)];
                    for (int i = 0; i < spans * each; i++) {
                        int from = i / each;
                        float share = i % each / (float) each;
                        xy[2 * i] = stroke.x(from) + share * (stroke.x(from + 1) - stroke.x(from));
                        xy[2 * i + 1] = stroke.y(from) + share * (stroke.y(from + 1) - stroke.y(from));
                    }
                    xy[xy.length - 2] = stroke.x(spans);
                    xy[xy.length - 1] = stroke.y(spans);
                    return stroke.withPoints(xy);
                })
                .toList());
    }

    /** A scribble that goes everywhere. */
    private static float[] line(int points, Random random) {
        float[] xy = new float[2 * points];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = 280 * random.nextFloat();
        }
        return xy;
    }

    private static int points(Ink ink) {
        return ink.strokes().stream().mapToInt(Stroke::size).sum();
    }

    private static void assertLooksTheSame(double tolerance, Ink expected, Ink found) {
        float[] inkBefore = DigitNormalizer.normalize(expected).toArray();
        float[] inkAfter = DigitNormalizer.normalize(found).toArray();
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            assertEquals(inkBefore[i], inkAfter[i], tolerance, "pixel " + i);
        }
    }
}
