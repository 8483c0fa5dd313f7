package inkling.core.export;

import inkling.core.augmentation.Augmentation;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Numbers;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Rule;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command that repeats a run: a preset, and every option that makes it something else.
 *
 * @param words the command and its arguments, in their order
 */
public record TrainingCommand(List<String> words) {

    /** Where the option of a setting is not called as the setting is on cards. */
    private static final Map<Range, String> NAMES = Map.of(Range.WARM_UP, "--warm-up");

    /** Copies the list. */
    public TrainingCommand {
        words = List.copyOf(words);
    }

    /**
     * The command of a run.
     *
     * @param data what was trained on, as it was named; empty if nobody knows
     * @param test what was measured on; empty for what comes with {@code data}
     * @return empty for a run that goes on from the weights of another, which no option names
     */
    public static Optional<TrainingCommand> of(Recipe recipe, List<String> data, List<String> test) {
        if (recipe.hyperparameters().start() instanceof Start.Given) {
            return Optional.empty();
        }
        Recipe preset = Recipe.preset(recipe.name()).orElse(Recipe.TUTORIAL);
        List<String> words = new ArrayList<>(List.of("inkling", "train", "--preset", preset.name()));
        data.forEach(name -> add(words, "--data", name));
        test.forEach(name -> add(words, "--test", name));
        if (!recipe.features().equals(preset.features())) {
            add(words, "--features", recipe.features().id());
        }
        if (!recipe.augmentation().equals(preset.augmentation())) {
            boolean none = recipe.augmentation().equals(Augmentation.NONE);
            words.addAll(
                    none
                            ? List.of("--no-augment")
                            : List.of("--augment", recipe.augmentation().id()));
        }
        addHyperparameters(words, recipe.hyperparameters(), preset.hyperparameters());
        return Optional.of(new TrainingCommand(words));
    }

    private static void addHyperparameters(List<String> words, Hyperparameters chosen, Hyperparameters preset) {
        addIfOther(words, Range.EPOCHS, chosen.epochs(), preset.epochs());
        addIfOther(words, Range.BATCH_SIZE, chosen.batchSize(), preset.batchSize());
        addIfOther(words, Range.LEARNING_RATE, chosen.learningRate(), preset.learningRate());
        addRule(words, "--optimizer", chosen.optimizer(), preset.optimizer(), Optimizer.all());
        if (chosen.optimizer() instanceof Sgd sgd && sgd.nesterov()) {
            words.add("--nesterov");
        }
        addRule(words, "--schedule", chosen.schedule(), preset.schedule(), Schedule.all());
        if (!chosen.start().equals(preset.start())) {
            add(words, "--init", chosen.start().id());
        }
        if (!chosen.shuffle()) {
            words.add("--no-shuffle");
        }
        if (chosen.seed() != preset.seed()) {
            add(words, "--seed", Long.toString(chosen.seed()));
        }
        addIfOther(words, Range.PATIENCE, chosen.patience(), preset.patience());
    }

    private static <R extends Rule<R>> void addRule(
            List<String> words, String option, R chosen, R preset, List<R> all) {
        if (!chosen.id().equals(preset.id())) {
            add(words, option, chosen.id());
        }
        Map<Range, Double> usual =
                Rule.ofKind(chosen.id(), preset, all).orElseThrow().settings();
        chosen.settings().forEach((setting, value) -> addIfOther(words, setting, value, usual.get(setting)));
    }

    private static void addIfOther(List<String> words, Range setting, double chosen, double usual) {
        if (chosen != usual) {
            add(words, NAMES.getOrDefault(setting, "--" + setting.id().replace(' ', '-')), Numbers.plain(chosen));
        }
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(value);
    }

    /** As it is typed in a POSIX shell, in one line. */
    @Override
    public String toString() {
        return ShellWords.line(words);
    }
}
