package inkling.core.report;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.SyntheticSource;
import inkling.core.history.RunHistory;
import inkling.core.model.ModelCard;
import inkling.core.model.TrainedModel;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report is about: a model and, where it is kept, the run that it came of.
 *
 * @param name what its user calls it
 * @param run that trained it, if it is known
 */
public record Subject(String name, TrainedModel trained, Optional<Run> run) {
    /** What cards call data that have a name of their own, and that name. */
    private static final Map<Pattern, String> NAMED = Map.of(
            Pattern.compile("MNIST training images"), Mnist.ID,
            Pattern.compile("synthetic digits \\(seed -?\\d+\\)"), SyntheticSource.ID);

    /** A setting that only the cards of taught models have. */
    private static final String TAUGHT = "held by lambda";

    /** Settings of runs that did not go as their recipe says. */
    private static final List<String> CUT_SHORT =
            List.of("stopped after step", "learning rate changed by hand, last to");

    /**
     * A run that was kept.
     *
     * @param recipe that it followed
     * @param data what it was trained on, as it was named
     * @param test what it was validated on, as it was named; empty for what came with {@code data}
     * @param history of its steps
     * @param began when
     * @param asPlanned whether it went on to the end that its recipe has
     */
    public record Run(
            Recipe recipe, List<String> data, List<String> test, RunHistory history, Instant began, boolean asPlanned) {
        /** Copies the lists. */
        public Run {
            data = List.copyOf(data);
            test = List.copyOf(test);
        }

        /** What to measure its model on, by name: what it was validated on, or else what it was trained on. */
        public List<String> measuredOn(DataSources sources) {
            if (!test.isEmpty()) {
                return test;
            }
            List<String> held = data.stream()
                    .filter(name -> sources.find(name).has(Split.TEST))
                    .toList();
            return held.isEmpty() ? data : held;
        }
    }

    /** A model that came out of a file. */
    public static Subject of(String name, TrainedModel trained) {
        return new Subject(name, trained, Optional.empty());
    }

    /**
     * A run of the library.
     *
     * @throws IOException if there is no model of it yet, or a file of it is damaged
     */
    public static Subject of(KeptRun run) throws IOException {
        boolean asPlanned = run.state() == RunState.FINISHED || run.state() == RunState.EARLY;
        return new Subject(
                run.title(),
                run.model(),
                Optional.of(new Run(run.recipe(), run.data(), run.test(), run.history(), run.began(), asPlanned)));
    }

    ModelCard card() {
        return trained.card();
    }

    /** What would have to be done to train it once more; empty where its card does not say. */
    Optional<Recipe> recipe() {
        if (run.isPresent()) {
            return run.map(Run::recipe);
        }
        return card().settings().containsKey(TAUGHT) ? Optional.empty() : Recipe.of(card().recipe(), card().settings());
    }

    /** Whether something was done by hand that no recipe says. */
    boolean isByHand() {
        return run.filter(kept -> !kept.asPlanned()).isPresent()
                || CUT_SHORT.stream().anyMatch(card().settings()::containsKey);
    }

    /** Whether all that it was trained on has a name by which a command finds it. */
    boolean hasNamedData() {
        return run.isPresent()
                || (!card().trainedOn().isEmpty()
                        && card().trainedOn().stream()
                                .allMatch(source -> nameOf(source).isPresent()));
    }

    /**
     * What it was trained on as it is named in a command.
     *
     * @param path what stands for data that have no name
     */
    List<String> data(String path) {
        if (run.isPresent()) {
            return run.get().data();
        }
        return card().trainedOn().isEmpty()
                ? List.of(path)
                : card().trainedOn().stream()
                        .map(source -> nameOf(source).orElse(path))
                        .toList();
    }

    private static Optional<String> nameOf(ModelCard.Source source) {
        return NAMED.entrySet().stream()
                .filter(named -> named.getKey().matcher(source.name()).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What it was validated on as it is named in a command. */
    List<String> test() {
        return run.map(Run::test).orElse(List.of());
    }
}
