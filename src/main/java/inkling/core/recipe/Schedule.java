package inkling.core.recipe;

import inkling.core.recipe.Hyperparameters.Range;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the learning rate changes during a run, step for step. In front of each there may be a linear warm-up over the
 * first n steps: step t of them, from 1, has t / n of the rate that the schedule gives it, as if PyTorch chained {@code
 * LinearLR} to it.
 */
public sealed interface Schedule extends Rule<Schedule> permits Schedule.Constant, Schedule.Step, Schedule.Cosine {
    /** All schedules without a warm-up, the plainest first. */
    static List<Schedule> all() {
        return List.of(new Constant(), Step.DEFAULT, new Cosine());
    }

    /** How many steps the warm-up takes; 0 for none. */
    int warmUp();

    /**
     * The factor on the learning rate, but for the warm-up.
     *
     * @param step how many steps are done
     * @param epochs of the whole run
     */
    double afterWarmUp(long step, int stepsPerEpoch, int epochs);

    /**
     * The factor on the learning rate.
     *
     * @param step how many steps are done
     * @param epochs of the whole run
     */
    default double factor(long step, int stepsPerEpoch, int epochs) {
        double factor = afterWarmUp(step, stepsPerEpoch, epochs);
        return step < warmUp() ? factor * (step + 1) / warmUp() : factor;
    }

    /** Without the warm-up where there is none, as cards were before there was one. */
    @Override
    default Map<String, String> onCard() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("schedule", id());
        settings().forEach((setting, value) -> texts.put(setting.id(), Numbers.plain(value)));
        if (warmUp() == 0) {
            texts.remove(Range.WARM_UP.id());
        }
        return texts;
    }

    /**
     * It stays as it is.
     *
     * @param warmUp steps, 0 to 1,000,000
     */
    record Constant(int warmUp) implements Schedule {
        /** Checks the range. */
        public Constant {
            Range.WARM_UP.check(warmUp);
        }

        /** Without a warm-up. */
        public Constant() {
            this(0);
        }

        @Override
        public String id() {
            return "constant";
        }

        @Override
        public Map<Range, Double> settings() {
            return Map.of(Range.WARM_UP, (double) warmUp);
        }

        @Override
        public Constant with(Range setting, double value) {
            if (setting != Range.WARM_UP) {
                throw lacks(setting.phrase());
            }
            return new Constant(setting.whole(value));
        }

        @Override
        public double afterWarmUp(long step, int stepsPerEpoch, int epochs) {
            return 1;
        }
    }

    /**
     * It falls by a factor every few epochs, as PyTorch's {@code StepLR}: η_t = η γ^⌊epochs done / n⌋.
     *
     * @param every n, epochs from one fall to the next, 1 to 10,000
     * @param by γ, the factor, above 0 and at most 1
     * @param warmUp steps, 0 to 1,000,000
     */
    record Step(int every, double by, int warmUp) implements Schedule {
        /** By PyTorch's factor, and often enough to be seen in a short run. */
        public static final Step DEFAULT = new Step(2, 0.1, 0);

        /** Checks every range. */
        public Step {
            Range.STEP_EPOCHS.check(every);
            Range.STEP_FACTOR.check(by);
            Range.WARM_UP.check(warmUp);
        }

        @Override
        public String id() {
            return "step";
        }

        @Override
        public Map<Range, Double> settings() {
            return new EnumMap<>(
                    Map.of(Range.STEP_EPOCHS, (double) every, Range.STEP_FACTOR, by, Range.WARM_UP, (double) warmUp));
        }

        @Override
        public Step with(Range setting, double value) {
            return switch (setting) {
                case STEP_EPOCHS -> new Step(setting.whole(value), by, warmUp);
                case STEP_FACTOR -> new Step(every, value, warmUp);
                case WARM_UP -> new Step(every, by, setting.whole(value));
                default -> throw lacks(setting.phrase());
            };
        }

        @Override
        public double afterWarmUp(long step, int stepsPerEpoch, int epochs) {
            int epoch = (int) (step / stepsPerEpoch);
            int falls = epoch / every;
            return Math.pow(by, falls);
        }
    }

    /**
     * It falls to 0 along half a cosine: η_t = η (1 + cos(π t / T)) / 2 (Loshchilov and Hutter, 2017).
     *
     * @param warmUp steps, 0 to 1,000,000
     */
    record Cosine(int warmUp) implements Schedule {
        /** Checks the range. */
        public Cosine {
            Range.WARM_UP.check(warmUp);
        }

        /** Without a warm-up. */
        public Cosine() {
            this(0);
        }

        @Override
        public String id() {
            return "cosine";
        }

        @Override
        public Map<Range, Double> settings() {
            return Map.of(Range.WARM_UP, (double) warmUp);
        }

        @Override
        public Cosine with(Range setting, double value) {
            if (setting != Range.WARM_UP) {
                throw lacks(setting.phrase());
            }
            return new Cosine(setting.whole(value));
        }

        @Override
        public double afterWarmUp(long step, int stepsPerEpoch, int epochs) {
            long steps = (long) epochs * stepsPerEpoch;
            return (1 + Math.cos(Math.PI * step / steps)) / 2;
        }
    }
}
