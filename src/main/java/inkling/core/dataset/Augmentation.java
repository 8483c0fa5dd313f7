package inkling.core.dataset;

import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * More digits out of some, as other hands and other pens might have drawn them. Images come as they are and once more
 * slightly rotated, slanted, stretched and moved. Strokes, which can be bent further without blurring, come with three
 * pens and {@value #INK_COPIES} times more, also bent like rubber and with a random pen. By seed: the same digits and
 * seed give the same, on every machine.
 */
public final class Augmentation {
    /** Thin, middle and thick: the pen's width as a share of the digit's larger side. */
    public static final List<Double> PENS = List.of(0.08, 0.11, 0.14);

    private static final int INK_COPIES = 8;
    private static final double THINNEST_PEN = 0.05;
    private static final double THICKEST_PEN = 0.20;

    /** Largest shift of an image along each axis, in pixels. */
    private static final double SHIFT = 0.5;

    /** Largest amplitude of each of the two waves that bend strokes, as a share of the digit's larger side. */
    private static final double BEND = 0.04;

    private static final int WAVES = 2;

    /** Drawings larger than this are redrawn in other units: a stretch could take them beyond the floats. */
    private static final double LARGE = 1e30;

    /** Most periods of a wave over the digit's larger side. */
    private static final double PERIODS = 1.2;

    private Augmentation() {}

    /** The digits as they are, and the ones made from them, each when the stream comes to them. */
    public static Stream<DigitDataset> augment(LabelledDigits digits, long seed) {
        if (digits instanceof InkDataset ink) {
            Stream<DigitDataset> pens = PENS.stream().map(ink::digits);
            Stream<DigitDataset> copies =
                    IntStream.range(0, INK_COPIES).mapToObj(copy -> redrawn(ink, new Seeds(seed, copy)));
            return Stream.concat(pens, copies);
        }
        return Stream.of(digits.digits()).mapMulti((images, parts) -> {
            parts.accept(images);
            parts.accept(warped(images, new Seeds(seed, 0)));
        });
    }

    /** A stream of random numbers for each digit, so that it does not matter which thread draws it. */
    private record Seeds(long seed, int copy) {
        SplittableRandom of(int index) {
            return new SplittableRandom((seed * 31 + copy) * 0xD1342543DE82EF95L + index);
        }
    }

    private static DigitDataset warped(DigitDataset digits, Seeds seeds) {
        byte[] grey = new byte[digits.size() * DigitImage.PIXELS];
        IntStream.range(0, digits.size()).parallel().forEach(i -> {
            byte[] image = warped(digits.image(i), seeds.of(i)).toGrey();
            System.arraycopy(image, 0, grey, i * DigitImage.PIXELS, DigitImage.PIXELS);
        });
        return new DigitDataset(digits.name() + ", warped", digits.licence(), grey, digits.labels());
    }

    /** Each pixel from where the map takes it to, bilinear between the four around that place. */
    private static DigitImage warped(DigitImage image, SplittableRandom random) {
        Affine map = Affine.random(random, 8, 0.15, 0.05, 0.1);
        double dx = random.nextDouble(-SHIFT, SHIFT);
        double dy = random.nextDouble(-SHIFT, SHIFT);
        double middle = (DigitImage.SIDE - 1) / 2.0;
        float[] ink = new float[DigitImage.PIXELS];
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = 0; column < DigitImage.SIDE; column++) {
                double x = middle + dx + map.x(column - middle, row - middle);
                double y = middle + dy + map.y(column - middle, row - middle);
                int left = (int) Math.floor(x);
                int top = (int) Math.floor(y);
                float right = (float) (x - left);
                float below = (float) (y - top);
                float upper = (1 - right) * at(image, top, left) + right * at(image, top, left + 1);
                float lower = (1 - right) * at(image, top + 1, left) + right * at(image, top + 1, left + 1);
                ink[row * DigitImage.SIDE + column] = (1 - below) * upper + below * lower;
            }
        }
        return DigitImage.of(ink);
    }

    private static float at(DigitImage image, int row, int column) {
        boolean inside = row >= 0 && row < DigitImage.SIDE && column >= 0 && column < DigitImage.SIDE;
        return inside ? image.at(row, column) : 0;
    }

    private static DigitDataset redrawn(InkDataset digits, Seeds seeds) {
        List<LabelledInk> drawings = digits.drawings();
        List<LabelledInk> redrawn = IntStream.range(0, drawings.size())
                .parallel()
                .mapToObj(i -> new LabelledInk(
                        redrawn(drawings.get(i).ink(), seeds.of(i)),
                        drawings.get(i).truth()))
                .toList();
        return new InkDataset(digits.name() + ", redrawn", digits.licence(), redrawn).digits();
    }

    private static Ink redrawn(Ink ink, SplittableRandom random) {
        if (ink.isEmpty()) {
            return ink;
        }
        // Size and place do not matter to the image, but the waves have to fit the digit
        double side = ink.penWidth(1);
        // From where a stretch could go beyond the floats, in units of the digit instead
        double unit = side < LARGE ? side : 1;
        Affine map = Affine.random(random, 13, 0.3, 0, 0.25);
        List<Wave> acrossWaves =
                Stream.generate(() -> Wave.random(random)).limit(WAVES).toList();
        List<Wave> downWaves =
                Stream.generate(() -> Wave.random(random)).limit(WAVES).toList();
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            float[] xy = new float[2 * stroke.size()];
            for (int i = 0; i < stroke.size(); i++) {
                double u = stroke.x(i) / side;
                double v = stroke.y(i) / side;
                double x = map.x(u, v);
                double y = map.y(u, v);
                xy[2 * i] = narrowed(unit
                        * (x
                                + acrossWaves.stream()
                                        .mapToDouble(wave -> wave.at(x, y))
                                        .sum()));
                xy[2 * i + 1] = narrowed(unit
                        * (y
                                + downWaves.stream()
                                        .mapToDouble(wave -> wave.at(x, y))
                                        .sum()));
            }
            strokes.add(
                    new Stroke(stroke.tool(), narrowed(Math.max(Float.MIN_VALUE, stroke.width() * (unit / side))), xy));
        }
        return new Ink(strokes).withPenShare(random.nextDouble(THINNEST_PEN, THICKEST_PEN));
    }

    /** The nearest float that is finite: a lone dot may lie at the floats' very end. */
    private static float narrowed(double value) {
        return (float) Math.max(-Float.MAX_VALUE, Math.min(value, Float.MAX_VALUE));
    }

    /** A sine wave over the plane, in units of the digit's larger side. */
    private record Wave(double amplitude, double perX, double perY, double phase) {
        static Wave random(SplittableRandom random) {
            return new Wave(
                    BEND * random.nextDouble(-1, 1),
                    random.nextDouble(-PERIODS, PERIODS),
                    random.nextDouble(-PERIODS, PERIODS),
                    random.nextDouble(2 * Math.PI));
        }

        double at(double x, double y) {
            return amplitude * StrictMath.sin(2 * Math.PI * (perX * x + perY * y) + phase);
        }
    }

    /** A linear map of the plane: a stretch, then a slant, then a rotation. */
    private record Affine(double xx, double xy, double yx, double yy) {
        /** One within ±degrees, ±slant (as a tangent), and size and proportions by up to e^±scale and e^±aspect. */
        static Affine random(SplittableRandom random, double degrees, double slant, double scale, double aspect) {
            double angle = Math.toRadians(degrees) * random.nextDouble(-1, 1);
            double shear = slant * random.nextDouble(-1, 1);
            double size = StrictMath.exp(scale * random.nextDouble(-1, 1));
            double ratio = StrictMath.exp(aspect / 2 * random.nextDouble(-1, 1));
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double across = size * ratio;
            double down = size / ratio;
            return new Affine(cos * across, (cos * shear - sin) * down, sin * across, (sin * shear + cos) * down);
        }

        double x(double x, double y) {
            return xx * x + xy * y;
        }

        double y(double x, double y) {
            return yx * x + yy * y;
        }
    }
}
