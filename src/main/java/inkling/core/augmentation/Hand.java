package inkling.core.augmentation;

import inkling.core.ink.Ink;
import java.util.SplittableRandom;

/**
 * How far another hand may change a drawing at most. Lengths are shares of the drawing's larger side.
 *
 * @param degrees of rotation
 * @param slant as a tangent
 * @param aspect the logarithm of width to height
 * @param bend amplitude of each of the waves that bend it
 * @param tremble standard deviation of its points; 0 for a calm hand
 * @param leastStep from one point to the next; 0 for all points that there are
 * @param mostStep the same, at most
 * @param share of the drawings to which each of these happens: where all happened to all, none would come alone
 */
record Hand(
        double degrees,
        double slant,
        double aspect,
        double bend,
        double tremble,
        double leastStep,
        double mostStep,
        double share)
        implements InkChange {
    static final Hand MILD = new Hand(13, 0.3, 0.25, 0.04, 0, 0, 0, 1);
    static final Hand WIDE = new Hand(34, 0.65, 0.6, 0.10, 0.035, 0, 0, 0.5);
    static final Hand SPARSE = new Hand(13, 0.3, 0.25, 0.04, 0, 0.10, 0.55, 1);

    private static final double THINNEST_PEN = 0.05;
    private static final double THICKEST_PEN = 0.20;

    /** Most periods of a wave over the digit's larger side. */
    private static final double PERIODS = 1.2;

    /** From one point of a trembling hand to the next. */
    private static final double LEAST_TREMBLE = 0.04;

    private static final double MOST_TREMBLE = 0.14;

    /** Also with a pen of its own. */
    @Override
    public Ink apply(Ink ink, SplittableRandom random) {
        if (ink.isEmpty()) {
            return ink;
        }
        Affine map = Affine.random(random, some(degrees, random), some(slant, random), 0, some(aspect, random));
        Waves waves = Waves.random(random, some(bend, random), PERIODS);
        Ink changed = ink;
        if (mostStep > 0) {
            changed = InkChange.sparse(random.nextDouble(leastStep, mostStep)).apply(changed, random);
        }
        changed = Movement.move(
                changed,
                (u, v) -> map.x(u, v) + waves.x(map.x(u, v), map.y(u, v)),
                (u, v) -> map.y(u, v) + waves.y(map.x(u, v), map.y(u, v)));
        double deviation = tremble > 0 ? some(tremble, random) * random.nextDouble() : 0;
        if (deviation > 0) {
            changed = InkChange.trembling(random.nextDouble(LEAST_TREMBLE, MOST_TREMBLE), deviation)
                    .apply(changed, random);
        }
        return changed.withPenShare(random.nextDouble(THINNEST_PEN, THICKEST_PEN));
    }

    /** All of it, or nothing. */
    private double some(double most, SplittableRandom random) {
        return share >= 1 || random.nextDouble() < share ? most : 0;
    }
}
