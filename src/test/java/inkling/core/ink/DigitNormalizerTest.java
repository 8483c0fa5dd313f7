package inkling.core.ink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.model.DigitImage;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitNormalizerTest {
    /** A seven in two strokes. */
    private static final Ink SEVEN =
            Ink.of(Stroke.pen(12, 60, 50, 110, 48, 160, 50, 130, 110, 105, 200), Stroke.pen(12, 90, 120, 150, 115));

    @Test
    void nothingDrawnIsBlank() {
        assertTrue(DigitNormalizer.normalize(Ink.EMPTY).isBlank());
        assertTrue(DigitNormalizer.normalize(Ink.of(Stroke.eraser(20, 5, 5, 50, 50)))
                .isBlank());
    }

    @Test
    void everythingErasedIsBlank() {
        assertTrue(DigitNormalizer.normalize(SEVEN.plus(Stroke.eraser(400, 110, 120)))
                .isBlank());
        Ink retraced = Ink.of(Stroke.pen(12, 60, 50, 160, 90), Stroke.eraser(12, 60, 50, 160, 90));
        assertTrue(DigitNormalizer.normalize(retraced).isBlank());
    }

    @Test
    void largerSideFillsTwentyPixelsPenWidthIncluded() {
        // 90 long and 10 wide: with its round ends exactly 100 high
        DigitImage image = DigitNormalizer.normalize(Ink.of(Stroke.pen(10, 300, 50, 300, 140)));
        assertEquals(20, filled(rowSums(image)), 1);
        assertEquals(2, rowSums(image).max().orElseThrow(), 0.01);
        double area = 18 * 2 + Math.PI;
        assertEquals(area, rowSums(image).sum(), 0.3);
    }

    @Test
    void proportionsAreKept() {
        // Twice as wide as high, without counting the thin pen
        DigitImage image = DigitNormalizer.normalize(Ink.of(Stroke.pen(0.1f, 0, 0, 40, 0, 40, 20, 0, 20, 0, 0)));
        assertEquals(11, filled(rowSums(image)), 1);
        assertEquals(21, filled(columnSums(image)), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void centreOfMassLiesWhereMnistHasIt(int digit) {
        DigitImage image = DigitNormalizer.normalize(digit(digit));
        double mass = rowSums(image).sum();
        double[] rows = rowSums(image).toArray();
        double[] columns = columnSums(image).toArray();
        double y = IntStream.range(0, 28).mapToDouble(i -> rows[i] * (i + 0.5)).sum() / mass;
        double x =
                IntStream.range(0, 28).mapToDouble(i -> columns[i] * (i + 0.5)).sum() / mass;
        assertEquals(DigitNormalizer.CENTRE, x, 0.05);
        assertEquals(DigitNormalizer.CENTRE, y, 0.05);
    }

    @ParameterizedTest
    @CsvSource({"1, 1000, -500", "0.01, 0, 0", "3.7, -123.4, 77.7", "1000, 5, 5"})
    void sizePlaceAndCanvasScaleLeaveNoTrace(float scale, float dx, float dy) {
        for (int digit = 0; digit < 10; digit++) {
            Ink ink = digit(digit);
            assertSame(ink, mapped(ink, scale, xy -> new float[] {scale * xy[0] + dx, scale * xy[1] + dy}));
        }
    }

    @Test
    void sizeAndPlaceLeaveNoTraceInAnErasedDrawing() {
        Ink ink = SEVEN.plus(Stroke.eraser(20, 150, 120, 120, 200)).plus(Stroke.pen(15, 70, 70, 75, 90));
        assertSame(ink, mapped(ink, 2.5f, xy -> new float[] {2.5f * xy[0] - 31, 2.5f * xy[1] + 1000}));
    }

    @Test
    void aDotIsARoundSpot() {
        DigitImage image = DigitNormalizer.normalize(Ink.of(Stroke.pen(8, 100, 100)));
        assertEquals(Math.PI * 100, rowSums(image).sum(), 2);
        assertEquals(1, image.at(14, 14));
    }

    @Test
    void oneStraightStrokeIsALine() {
        DigitImage vertical = DigitNormalizer.normalize(Ink.of(Stroke.pen(10, 7, 0, 7, 90)));
        DigitImage horizontal = DigitNormalizer.normalize(Ink.of(Stroke.pen(10, 0, 7, 90, 7)));
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                assertEquals(vertical.at(row, column), horizontal.at(column, row), 1e-5);
            }
        }
        assertEquals(1, vertical.at(14, 14));
        assertEquals(0, vertical.at(14, 17));
    }

    @Test
    void aHairlineIsStillInk() {
        DigitImage image = DigitNormalizer.normalize(Ink.of(Stroke.pen(0.001f, 0, 0, 300, 300)));
        assertTrue(rowSums(image).filter(sum -> sum > 0.9).count() >= 19);
    }

    @Test
    void whatReachesBeyondTheCanvasBelongsToTheDigit() {
        assertSame(SEVEN, mapped(SEVEN, 1, xy -> new float[] {xy[0] - 120, xy[1] - 120}));
    }

    @Test
    void howFinelyAStrokeWasSampledMakesNoDifference() {
        int points = 20_001;
        float[] line = new float[2 * points];
        for (int i = 0; i < points; i++) {
            line[2 * i] = 10 + 0.01f * i;
            line[2 * i + 1] = 30 + 0.005f * i;
        }
        assertSame(Ink.of(Stroke.pen(14, 10, 30, 210, 130)), Ink.of(Stroke.pen(14, line)));
    }

    @Test
    void absurdCoordinatesGiveAnImage() {
        float huge = Float.MAX_VALUE;
        float tiny = Float.MIN_VALUE;
        assertSame(Ink.of(Stroke.pen(0.1f, -1, -1, 1, 1)), Ink.of(Stroke.pen(0.1f * huge, -huge, -huge, huge, huge)));
        for (Ink ink : new Ink[] {
            Ink.of(Stroke.pen(tiny, 0, 0, 30 * tiny, 80 * tiny)),
            Ink.of(Stroke.pen(tiny, 1e30f, -1e30f)),
            Ink.of(Stroke.pen(huge, 0, 0, 1, 1)),
            Ink.of(Stroke.pen(1, 0, 0), Stroke.pen(tiny, 1e30f, 1e30f)),
        }) {
            assertFalse(DigitNormalizer.normalize(ink).isBlank());
            DigitNormalizer.normalize(ink.plus(Stroke.eraser(1, -huge, 0, huge, tiny)));
        }
    }

    @Test
    void theBoxIsThatOfTheInkThatRemains() {
        Ink corrected = Ink.of(Stroke.pen(12, 400, 10, 900, 900), Stroke.eraser(30, 400, 10, 900, 900));
        for (Stroke stroke : SEVEN.strokes()) {
            corrected = corrected.plus(stroke);
        }
        assertArrayEquals(
                DigitNormalizer.normalize(SEVEN).toArray(),
                DigitNormalizer.normalize(corrected).toArray(),
                0.15f);
    }

    @Test
    void theEraserTakesOnlyWhatWasThereBefore() {
        Stroke line = Stroke.pen(10, 0, 0, 0, 100);
        Stroke bar = Stroke.pen(10, -40, 50, 40, 50);
        Stroke eraser = Stroke.eraser(30, -60, 50, 60, 50);
        DigitImage barOnTop = DigitNormalizer.normalize(Ink.of(line, eraser, bar));
        DigitImage barErased = DigitNormalizer.normalize(Ink.of(line, bar, eraser));
        assertEquals(1, barOnTop.at(14, 14));
        assertEquals(0, barErased.at(14, 14));
    }

    @Test
    void aPictureOfADrawingGivesTheDrawingsImage() {
        int side = 280;
        float[] ink = new float[side * side];
        for (int i = 0; i < ink.length; i++) {
            double x = i % side + 0.5;
            int row = i / side;
            double y = row + 0.5;
            boolean stem = Math.abs(x - 90) < 15 && Math.abs(y - 140) < 100;
            boolean foot = Math.abs(x - 130) < 55 && Math.abs(y - 225) < 15;
            ink[i] = stem || foot ? 1 : 0;
        }
        DigitImage picture = DigitNormalizer.normalize(CoverageGrid.of(side, side, ink));
        DigitImage drawing =
                DigitNormalizer.normalize(Ink.of(Stroke.pen(30, 90, 55, 90, 225), Stroke.pen(30, 90, 225, 170, 225)));
        double difference = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            difference += Math.abs(picture.toArray()[i] - drawing.toArray()[i]);
        }
        // The drawing's ends are round
        assertTrue(difference < 0.06 * rowSums(drawing).sum(), "differs by " + difference);
        assertTrue(
                DigitNormalizer.normalize(CoverageGrid.of(3, 2, new float[6])).isBlank());
    }

    @Test
    void aSmallPictureIsEnlarged() {
        float[] ink = new float[12];
        ink[4] = 1;
        ink[7] = 1;
        DigitImage image = DigitNormalizer.normalize(CoverageGrid.of(3, 4, ink));
        assertEquals(200, rowSums(image).sum(), 0.01);
    }

    private static Ink digit(int digit) {
        return SyntheticDigits.draw(digit, new SplittableRandom(7)).ink();
    }

    private static void assertSame(Ink expected, Ink actual) {
        assertArrayEquals(
                DigitNormalizer.normalize(expected).toArray(),
                DigitNormalizer.normalize(actual).toArray(),
                1e-3f);
    }

    private static Ink mapped(Ink ink, float scale, UnaryOperator<float[]> map) {
        return new Ink(ink.strokes().stream()
                .map(stroke -> {
                    float[] xy = new float[2 * stroke.size()];
                    for (int i = 0; i < stroke.size(); i++) {
                        float[] point = map.apply(new float[] {stroke.x(i), stroke.y(i)});
                        xy[2 * i] = point[0];
                        xy[2 * i + 1] = point[1];
                    }
                    return new Stroke(stroke.tool(), scale * stroke.width(), xy);
                })
                .toList());
    }

    private static double filled(DoubleStream sums) {
        return sums.map(sum -> sum > 0.5 ? 1 : 0).sum();
    }

    private static DoubleStream rowSums(DigitImage image) {
        float[] ink = image.toArray();
        return IntStream.range(0, 28)
                .mapToDouble(row -> IntStream.range(0, 28)
                        .mapToDouble(i -> ink[28 * row + i])
                        .sum());
    }

    private static DoubleStream columnSums(DigitImage image) {
        float[] ink = image.toArray();
        return IntStream.range(0, 28)
                .mapToDouble(column -> IntStream.range(0, 28)
                        .mapToDouble(i -> ink[28 * i + column])
                        .sum());
    }
}
