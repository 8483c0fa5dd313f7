package inkling.core.dataset.nondigit;

import inkling.core.dataset.nondigit.NonDigits.Hand;
import inkling.core.ink.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * What people draw that is no digit. Kinds differ enough for one to be left out of training and to show how well
 * something is told that was never seen.
 */
public enum NonDigitKind {
    /** Two digits, now and then three, as in a number. */
    BESIDE("two digits side by side", NonDigitKind::beside),

    /** Two digits, one above the other; of two zeros this would be an eight, of two ones a one. */
    STACKED("one digit above another", NonDigitKind::stacked),

    /** Two digits in the same place, of which neither hides in the other. */
    OVERLAID("one digit over another", NonDigitKind::overlaid),

    /** A digit with a small one at its shoulder or its foot. */
    POWER("powers and indices", NonDigitKind::power),

    /** One digit over another with a bar between. */
    FRACTION("fractions", NonDigitKind::fraction),

    /** Digits that were struck out. */
    STRUCK("digits struck out", NonDigitKind::struck),

    /** Halves of two different digits, shifted so far against each other that nothing goes on where it is cut. */
    HALVES("halves of different digits", NonDigitKind::halves),

    /** Digits as a mirror shows them, where that is no digit: 0, 1 and 8 stay what they are, 2 and 5 become each other. */
    MIRRORED("mirrored digits", hand -> hand.digitOf(3, 4, 6, 7, 9).mirrored()),

    /** Digits that lie on their side, or stand on their head where that is no digit. */
    TURNED("turned digits", NonDigitKind::turned),

    /** Lines that go to and fro and round about. */
    SCRIBBLE("scribbles", NonDigitKind::scribble),

    /** Dots and blots, round or a little longer than the pen is wide. */
    DOT("dots", hand -> coil(hand.random())) {
        @Override
        Ink draw(Hand hand) {
            SplittableRandom random = hand.random();
            Lines dot = coil(random);
            // Wider than the movement is large: ink without a hole
            return dot.drawn(random, 1).withPenShare(random.nextDouble(0.9, 4));
        }
    },

    /** Letters, without those that are written as digits. */
    LETTER("letters", 4, hand -> hand.figure(Figures.LETTER)),

    /** Characters of no script: stems, bars and bows put together as scripts do. */
    CHARACTER("made-up characters", NonDigitKind::character),

    /** Signs of arithmetic and of punctuation. */
    SIGN("signs", hand -> hand.figure(Figures.SIGN)),

    /** Hearts. */
    HEART("hearts", hand -> hand.figure(Figures.HEART)),

    /** Stars. */
    STAR("stars", hand -> hand.figure(Figures.STAR)),

    /** Arrows, in all directions. */
    ARROW("arrows", hand -> hand.figure(Figures.ARROW).turned(hand.random().nextDouble(360))),

    /** Ticks. */
    TICK("ticks", hand -> hand.figure(Figures.TICK)),

    /** Little pictures: a house, a face, a fish. */
    PICTURE("pictures", hand -> hand.figure(Figures.PICTURE)),

    /** What comes of a few strokes, or of one closed one, without any meaning. */
    DOODLE("doodles", NonDigitKind::doodle);

    /** Digits that are neither narrow nor the same on both sides. */
    private static final int[] WIDE = {2, 3, 4, 5, 6, 9};

    private static final int[][] PAIRS = {
        {2, 4}, {2, 5}, {4, 5}, {3, 4}, {0, 4}, {0, 7}, {4, 6}, {2, 6}, {5, 7}, {7, 8}, {4, 8}, {2, 9}, {5, 9}, {3, 7}
    };

    private final String title;
    private final int share;

    @SuppressWarnings("ImmutableEnumChecker") // None of them has a state
    private final Function<Hand, Lines> lines;

    NonDigitKind(String title, Function<Hand, Lines> lines) {
        this(title, 1, lines);
    }

    /**
     * A kind.
     *
     * @param share how many are made of it for each one of most others: what looks so different has more to learn
     * @param lines of one of it, before a hand bends them and gives them a pen
     */
    NonDigitKind(String title, int share, Function<Hand, Lines> lines) {
        this.title = title;
        this.share = share;
        this.lines = lines;
    }

    /** What tables call it, in the plural. */
    public String title() {
        return title;
    }

    /** How many are made of it for each one of most other kinds; at least 1. */
    public int share() {
        return share;
    }

    /** One of this kind as ink. */
    Ink draw(Hand hand) {
        Lines bare = lines.apply(hand);
        // Who writes two digits takes the pen for a digit, not for the two
        return bare.fitted().warped(hand.random()).drawn(hand.random(), 1 / bare.side());
    }

    private static Lines beside(Hand hand) {
        SplittableRandom random = hand.random();
        Lines row = hand.digit();
        double right = row.width() / 2;
        int more = random.nextInt(6) == 0 ? 2 : 1;
        for (int i = 0; i < more; i++) {
            Lines next = hand.digit().scaled(random.nextDouble(0.85, 1.15));
            right += random.nextDouble(0.05, 0.35) + next.width();
            row = row.plus(next.moved(right - next.width() / 2, random.nextDouble(-0.12, 0.12)));
        }
        return row;
    }

    private static Lines stacked(Hand hand) {
        SplittableRandom random = hand.random();
        Lines above = hand.digitOf(2, 3, 4, 5, 6, 7, 8, 9);
        Lines below = hand.digit();
        double apart = random.nextDouble(0.05, 0.3);
        return above.plus(below.moved(random.nextDouble(-0.15, 0.15), above.height() / 2 + apart + below.height() / 2));
    }

    private static Lines power(Hand hand) {
        SplittableRandom random = hand.random();
        Lines base = hand.digit();
        Lines small = hand.digit().scaled(random.nextDouble(0.35, 0.65));
        double side = random.nextInt(4) == 0 ? 1 : -1;
        return base.plus(small.moved(
                base.width() / 2 + random.nextDouble(0.05, 0.2) + small.width() / 2,
                side * (base.height() / 2 - random.nextDouble(-0.15, 0.15))));
    }

    private static Lines fraction(Hand hand) {
        SplittableRandom random = hand.random();
        Lines above = hand.digit();
        Lines below = hand.digit();
        double gap = random.nextDouble(0.08, 0.25);
        double half = Math.max(above.width(), below.width()) / 2 * random.nextDouble(0.9, 1.5);
        double lean = random.nextDouble(-0.1, 0.1);
        return above.moved(random.nextDouble(-0.1, 0.1), -gap - above.height() / 2)
                .plus(new Lines(List.of(new double[] {-half, lean, half, -lean})))
                .plus(below.moved(random.nextDouble(-0.1, 0.1), gap + below.height() / 2));
    }

    private static Lines struck(Hand hand) {
        SplittableRandom random = hand.random();
        Lines digit = hand.digitOf(2, 3, 4, 5, 6, 8, 9);
        Lines stroke = random.nextInt(3) == 0
                ? hatching(random)
                : new Lines(List.of(
                                new double[] {-0.6, random.nextDouble(-0.2, 0.2), 0.6, random.nextDouble(-0.2, 0.2)}))
                        .turned(random.nextDouble(-70, 70));
        return random.nextInt(3) == 0 ? digit.plus(stroke).plus(stroke.mirrored()) : digit.plus(stroke);
    }

    /** One or two stems, and one to three bars and bows that begin at a stem. */
    private static Lines character(Hand hand) {
        SplittableRandom random = hand.random();
        List<double[]> strokes = new ArrayList<>();
        int stems = random.nextInt(1, 3);
        double width = random.nextDouble(0.4, 0.8);
        for (int stem = 0; stem < stems; stem++) {
            double x = stem * width;
            strokes.add(new double[] {
                x + random.nextDouble(-0.15, 0.15), random.nextDouble(0.3), x + random.nextDouble(-0.15, 0.15), 1
            });
        }
        int more = random.nextInt(1, 4);
        for (int i = 0; i < more; i++) {
            double from = random.nextInt(3) / 2.0;
            double to = random.nextInt(3) / 2.0;
            strokes.add(random.nextBoolean() ? new double[] {0, from, width, to} : bow(from, to, random));
        }
        return new Lines(strokes);
    }

    private static double[] bow(double from, double to, SplittableRandom random) {
        double reach = random.nextDouble(0.3, 0.9);
        double end = from == to ? from + random.nextDouble(0.3, 0.5) : to;
        double[] line = new double[2 * 13];
        for (int i = 0; i < 13; i++) {
            double angle = Math.PI * i / 12;
            line[2 * i] = reach * StrictMath.sin(angle);
            line[2 * i + 1] = (from + end) / 2 + (from - end) / 2 * StrictMath.cos(angle);
        }
        return line;
    }

    private static Lines overlaid(Hand hand) {
        SplittableRandom random = hand.random();
        int[] pair = PAIRS[random.nextInt(PAIRS.length)];
        return hand.digitOf(pair[0])
                .plus(hand.digitOf(pair[1]).moved(random.nextDouble(-0.15, 0.15), random.nextDouble(-0.1, 0.1)));
    }

    private static Lines halves(Hand hand) {
        SplittableRandom random = hand.random();
        boolean sideways = random.nextBoolean();
        Lines first = sideways ? hand.digitOf(WIDE).transposed() : hand.digitOf(WIDE);
        Lines second = sideways ? hand.digitOf(WIDE).transposed() : hand.digitOf(WIDE);
        double shift = random.nextDouble(0.3, 0.5) * (random.nextBoolean() ? 1 : -1);
        Lines both = first.above().plus(second.turned(180).above().turned(180).moved(shift, 0));
        return sideways ? both.transposed() : both;
    }

    private static Lines turned(Hand hand) {
        SplittableRandom random = hand.random();
        double lean = random.nextDouble(-20, 20);
        return switch (random.nextInt(3)) {
            case 0 -> hand.digitOf(2, 3, 4, 5, 7).turned(90 + lean);
            case 1 -> hand.digitOf(2, 3, 4, 5, 7).turned(-90 + lean);
            default -> hand.digitOf(3, 4, 7).turned(180 + lean);
        };
    }

    private static Lines scribble(Hand hand) {
        return switch (hand.random().nextInt(3)) {
            case 0 -> wandering(hand.random());
            case 1 -> hatching(hand.random());
            default -> coil(hand.random());
        };
    }

    private static Lines doodle(Hand hand) {
        SplittableRandom random = hand.random();
        return random.nextInt(3) == 0 ? outline(random) : strokes(random);
    }

    private static Lines wandering(SplittableRandom random) {
        int points = random.nextInt(7, 26);
        double[] line = new double[2 * points];
        for (int i = 0; i < line.length; i++) {
            line[i] = random.nextDouble(-0.5, 0.5);
        }
        return new Lines(List.of(line));
    }

    /** Two to four strokes of two to five points each, anywhere. */
    private static Lines strokes(SplittableRandom random) {
        List<double[]> strokes = new ArrayList<>();
        int count = random.nextInt(2, 5);
        for (int stroke = 0; stroke < count; stroke++) {
            double[] line = new double[2 * random.nextInt(2, 6)];
            for (int i = 0; i < line.length; i++) {
                line[i] = random.nextDouble(-0.5, 0.5);
            }
            strokes.add(line);
        }
        return new Lines(strokes);
    }

    /** A closed line with bulges and bays, which no nought has. */
    private static Lines outline(SplittableRandom random) {
        int bulges = random.nextInt(2, 6);
        double depth = random.nextDouble(0.2, 0.45);
        double other = random.nextDouble(0.25);
        double phase = random.nextDouble(2 * Math.PI);
        double otherPhase = random.nextDouble(2 * Math.PI);
        double[] line = new double[2 * 49];
        for (int i = 0; i < 49; i++) {
            double angle = 2 * Math.PI * i / 48;
            double radius = 1
                    + depth * StrictMath.cos(bulges * angle + phase)
                    + other * StrictMath.cos((bulges + 1) * angle + otherPhase);
            line[2 * i] = radius * StrictMath.cos(angle);
            line[2 * i + 1] = radius * StrictMath.sin(angle);
        }
        return new Lines(List.of(line));
    }

    private static Lines hatching(SplittableRandom random) {
        int points = random.nextInt(8, 22);
        List<Double> line = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            line.add((double) i / points - 0.5 + random.nextDouble(-0.04, 0.04));
            line.add((i % 2 == 0 ? -0.4 : 0.4) + random.nextDouble(-0.2, 0.2));
        }
        double[] xy = line.stream().mapToDouble(Double::doubleValue).toArray();
        return new Lines(List.of(xy)).turned(random.nextDouble(360));
    }

    private static Lines coil(SplittableRandom random) {
        int points = random.nextInt(20, 60);
        double advance = random.nextDouble(0.005, 0.03);
        double height = random.nextDouble(0.25, 0.5);
        double[] line = new double[2 * points];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / 9;
            line[2 * i] = advance * i + 0.3 * StrictMath.cos(angle) + random.nextDouble(-0.03, 0.03);
            line[2 * i + 1] = height * StrictMath.sin(angle) + random.nextDouble(-0.03, 0.03);
        }
        return new Lines(List.of(line)).turned(random.nextDouble(360));
    }
}
