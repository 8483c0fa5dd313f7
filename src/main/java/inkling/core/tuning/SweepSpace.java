package inkling.core.tuning;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Numbers;
import inkling.core.recipe.Recipe;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The recipes to choose among: one with several values for some of its settings. Immutable.
 *
 * @param base all else of every recipe
 * @param choices what each setting may be
 */
public record SweepSpace(Recipe base, Map<Range, Choice> choices) {
    /** The settings that there can be several values for. */
    public static final List<Range> SETTINGS =
            List.of(Range.LEARNING_RATE, Range.BATCH_SIZE, Range.MOMENTUM, Range.WEIGHT_DECAY);

    /** How many recipes there are at most. */
    public static final int MOST = 1_000;

    /** Between values. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*|\\s+");

    /** Between the ends of an interval. */
    private static final Pattern TO = Pattern.compile("\\s*\\.\\.\\s*|\\s+to\\s+");

    /**
     * Checks every value.
     *
     * @throws WrongValueException if one is not allowed, or the optimizer has no such setting
     */
    public SweepSpace {
        choices = Collections.unmodifiableMap(new EnumMap<>(choices));
        for (Map.Entry<Range, Choice> choice : choices.entrySet()) {
            choice.getValue().ends().forEach(value -> with(base, choice.getKey(), value));
        }
    }

    /** The values that a setting may have. */
    public sealed interface Choice permits Values, Between {
        /**
         * What a person typed: one value or several, with commas or spaces between them, or the two ends of an interval,
         * with {@code ..} or {@code to} between them.
         *
         * @throws WrongValueException if it is neither, a value is not allowed, or the first end is not below the second
         */
        static Choice parse(Range setting, String typed) {
            String[] ends = TO.split(typed.strip(), -1);
            if (ends.length != 2) {
                return new Values(Stream.of(SEPARATOR.split(typed.strip(), -1))
                        .map(setting::parse)
                        .toList());
            }
            double from = setting.parse(ends[0]);
            double to = setting.parse(ends[1]);
            if (!(from < to)) {
                throw new WrongValueException(Problem.of("sweep.interval-falls", setting.phrase()));
            }
            return new Between(from, to);
        }

        /** Values such that all others are allowed if these are. */
        List<Double> ends();

        /** One of them. */
        double draw(Range setting, SplittableRandom random);
    }

    /**
     * Some values.
     *
     * @param values at least one
     */
    public record Values(List<Double> values) implements Choice {
        /** Keeps each value once. */
        public Values {
            values = values.stream().distinct().toList();
            if (values.isEmpty()) {
                throw new IllegalArgumentException("expected at least one value, found none");
            }
        }

        @Override
        public List<Double> ends() {
            return values;
        }

        @Override
        public double draw(Range setting, SplittableRandom random) {
            return values.get(random.nextInt(values.size()));
        }
    }

    /**
     * All values of an interval.
     *
     * @param from the least
     * @param to the greatest, above {@code from}
     */
    public record Between(double from, double to) implements Choice {
        /** Checks the order. */
        public Between {
            if (!(from < to)) {
                throw new IllegalArgumentException("expected an interval, found " + from + " to " + to);
            }
        }

        @Override
        public List<Double> ends() {
            return List.of(from, to);
        }

        /**
         * To two digits, or a whole number. What is as likely to be a hundredth as a tenth is drawn by its logarithm:
         * all but the momentum, unless it may be 0.
         */
        @Override
        public double draw(Range setting, SplittableRandom random) {
            double share = random.nextDouble();
            double drawn = from > 0 && setting != Range.MOMENTUM
                    ? from * Math.pow(to / from, share)
                    : from + share * (to - from);
            double rounded = setting == Range.BATCH_SIZE ? Math.rint(drawn) : Numbers.twoDigits(drawn);
            return Math.max(from, Math.min(rounded, to));
        }
    }

    /**
     * Every value with every other, the last setting changing first.
     *
     * @throws WrongValueException if a setting has an interval for its values, or there are more than {@value #MOST}
     */
    public List<Recipe> grid() {
        Stream<Recipe> recipes = Stream.of(base);
        long count = 1;
        for (Map.Entry<Range, Choice> choice : choices.entrySet()) {
            Range setting = choice.getKey();
            if (!(choice.getValue() instanceof Values some)) {
                throw new WrongValueException(Problem.of("sweep.interval-in-grid", setting.phrase()));
            }
            count *= some.values().size();
            checkCount(count);
            recipes = recipes.flatMap(recipe -> some.values().stream().map(value -> with(recipe, setting, value)));
        }
        return recipes.toList();
    }

    /**
     * Recipes of values that are drawn, each independently of the others. One that comes up again is left out.
     *
     * @param count how many are drawn, at most {@value #MOST}
     * @param seed same seed, same recipes
     */
    public List<Recipe> random(int count, long seed) {
        checkCount(count);
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> draw(random)).limit(count).distinct().toList();
    }

    private Recipe draw(SplittableRandom random) {
        Recipe recipe = base;
        for (Map.Entry<Range, Choice> choice : choices.entrySet()) {
            recipe = with(recipe, choice.getKey(), choice.getValue().draw(choice.getKey(), random));
        }
        return recipe;
    }

    private static void checkCount(long count) {
        if (count > MOST) {
            throw new WrongValueException(Problem.of("sweep.too-many", count, MOST));
        }
    }

    private static Recipe with(Recipe recipe, Range setting, double value) {
        setting.check(value);
        Hyperparameters chosen = recipe.hyperparameters();
        return recipe.with(
                switch (setting) {
                    case LEARNING_RATE -> chosen.withLearningRate(value);
                    case BATCH_SIZE -> chosen.withBatchSize((int) value);
                    default -> chosen.withOptimizer(chosen.optimizer().with(setting, value));
                });
    }

    /** Whether a recipe has one of the {@link #SETTINGS}, which not every optimizer does. */
    public static boolean has(Recipe recipe, Range setting) {
        return setting == Range.LEARNING_RATE
                || setting == Range.BATCH_SIZE
                || recipe.hyperparameters().optimizer().settings().containsKey(setting);
    }

    /** What a recipe has for one of the {@link #SETTINGS}. */
    public static double value(Recipe recipe, Range setting) {
        Hyperparameters chosen = recipe.hyperparameters();
        return switch (setting) {
            case LEARNING_RATE -> chosen.learningRate();
            case BATCH_SIZE -> chosen.batchSize();
            default -> chosen.optimizer().settings().getOrDefault(setting, 0.0);
        };
    }
}
