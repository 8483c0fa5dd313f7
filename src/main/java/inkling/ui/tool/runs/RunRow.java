package inkling.ui.tool.runs;

import inkling.core.dataset.DataSources;
import inkling.core.history.Differences;
import inkling.core.history.Validation;
import inkling.core.problem.Problem;
import inkling.core.recipe.Recipe;
import inkling.core.runs.DamagedRun;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunState;
import inkling.core.text.BriefWords;
import inkling.core.text.CardWords;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A run of the library as the table shows it.
 *
 * @param entry what the library has of it
 * @param differs by what it is not the preset that it began as
 */
record RunRow(RunLibrary.Entry entry, String differs) {
    private static final DataSources SOURCES = DataSources.of(Optional.empty());
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static RunRow of(RunLibrary.Entry entry) {
        return new RunRow(entry, entry instanceof KeptRun run ? differs(run.recipe()) : "");
    }

    private static String differs(Recipe recipe) {
        return Recipe.preset(recipe.name())
                .map(preset -> BriefWords.of(Differences.of(List.of(
                                Differences.withoutSeed(preset.settings()), Differences.withoutSeed(recipe.settings())))
                        .get(1)))
                .orElse("");
    }

    String id() {
        return entry.id();
    }

    /** The run, if it can be read. */
    Optional<KeptRun> run() {
        return entry instanceof KeptRun run ? Optional.of(run) : Optional.empty();
    }

    private <T> Optional<T> run(Function<KeptRun, T> value) {
        return run().map(value);
    }

    /** Why it cannot be read; empty if it can. */
    Optional<Problem> damage() {
        return entry instanceof DamagedRun damaged ? Optional.of(damaged.problem()) : Optional.empty();
    }

    boolean isUnderWay() {
        return run(KeptRun::state).filter(RunState.RUNNING::equals).isPresent();
    }

    /** Whether there is a model of it to be used; looks at its files. */
    boolean hasModel() {
        return run(KeptRun::hasModel).orElse(false);
    }

    boolean isStarred() {
        return run(run -> run.label().starred()).orElse(false);
    }

    /** What somebody calls it; empty where nobody has given it a name. */
    String name() {
        return run(run -> run.label().name()).orElse("");
    }

    /** Its name, or else by what it is not the preset that it began as, or else that preset. */
    String called() {
        return Stream.of(name(), differs, recipe())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    String note() {
        return run(run -> run.label().note()).orElse("");
    }

    String recipe() {
        return run(run -> CardWords.recipe(run.recipe().title())).orElse("");
    }

    String when() {
        return run(run -> WHEN.format(run.began().atZone(ZoneId.systemDefault())))
                .orElse(id());
    }

    String data() {
        return run(run -> names(run.data())).orElse("");
    }

    private static String names(List<String> names) {
        return Phrases.list(names.stream().map(RunRow::dataName).toList());
    }

    /** Sources that have a name by that, and paths by their last part. */
    private static String dataName(String typed) {
        return SOURCES.named().stream().anyMatch(source -> source.id().equals(typed))
                ? Texts.get("data." + typed)
                : typed.substring(1 + Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')));
    }

    String state() {
        return run(run -> Texts.get("runs.state." + run.state().id())).orElseGet(() -> Texts.get("runs.state.damaged"));
    }

    double epochs() {
        return run(run -> (double) run.stepsDone() / run.stepsPerEpoch()).orElse(0.0);
    }

    /** As many as there are, and of how many where they are not all. */
    String epochsText() {
        return run(run -> {
                    int planned = run.recipe().hyperparameters().epochs();
                    long done = (long) Math.floor(epochs());
                    return done == planned ? Integer.toString(planned) : Texts.get("runs.epochs", done, planned);
                })
                .orElse("");
    }

    /** The mean of its last losses in nats; not a number where there is none. */
    double loss() {
        return run(run -> run.loss().orElse(Double.NaN)).orElse(Double.NaN);
    }

    /** The share of unseen digits that it reads right; not a number where that was not measured. */
    double accuracy() {
        return run(run -> run.validation().map(Validation::accuracy).orElse(Double.NaN))
                .orElse(Double.NaN);
    }

    double seconds() {
        return run(KeptRun::seconds).orElse(Double.NaN);
    }

    /** What it is called where settings do not tell it from another. */
    String title() {
        return name().isEmpty() ? when() : name();
    }

    /** All that makes a difference to what comes of it. */
    Map<String, String> settings() {
        Map<String, String> settings =
                new LinkedHashMap<>(run(run -> run.recipe().settings()).orElse(Map.of()));
        settings.put("data", data());
        run(run -> names(run.test())).filter(test -> !test.isEmpty()).ifPresent(test -> settings.put("test", test));
        return settings;
    }

    /** Whether each of some words is somewhere in what the table can show. */
    boolean has(String words) {
        String all = String.join("\n", name(), recipe(), differs, data(), note(), state(), when())
                .toLowerCase(Locale.ROOT);
        return BLANKS.splitAsStream(words.toLowerCase(Locale.ROOT).strip()).allMatch(all::contains);
    }
}
