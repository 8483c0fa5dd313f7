package inkling.cli.training;

import inkling.cli.console.ProgressLine;
import inkling.cli.console.Table;
import inkling.cli.console.Table.Side;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Numbers;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.text.BriefWords;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import inkling.core.training.TrainingStatus;
import inkling.core.tuning.Sweep;
import inkling.core.tuning.SweepSpace;
import inkling.core.tuning.Trial;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** What is printed while a sweep goes on, a line for each run, and at its end, a table of them. */
final class SweepReport implements Sweep.Listener {
    private final CommandSpec command;
    private final List<Range> settings;
    private final int runs;
    private final PrintWriter out;
    private final ProgressLine progress = ProgressLine.onTerminal();

    /**
     * A report that has nothing to tell yet.
     *
     * @param command that was typed
     * @param settings that are tried
     * @param runs how many there will be
     */
    SweepReport(CommandSpec command, List<Range> settings, int runs) {
        this.command = command;
        this.settings = settings;
        this.runs = runs;
        this.out = command.commandLine().getOut();
    }

    @Override
    public void afterStep(int run, TrainingStatus status) {
        progress.show((run + (double) status.stepsDone() / status.stepsInAll()) / runs);
    }

    @Override
    public void ended(int run, KeptRun kept) {
        progress.clear();
        out.println(Texts.get(
                "print.sweep-run",
                Integer.toString(run + 1),
                Integer.toString(runs),
                settings(kept.recipe()),
                score(Trial.of(kept))));
    }

    private String score(Trial trial) {
        if (trial.loss().isEmpty()) {
            return Texts.get("print.sweep-diverged");
        }
        String loss = String.format(Locale.ROOT, "%.4f", trial.loss().getAsDouble());
        return trial.accuracy().isPresent()
                ? Texts.get(
                        "print.sweep-accuracy", Texts.percent(trial.accuracy().getAsDouble(), 2), loss)
                : Texts.get("print.sweep-loss", loss);
    }

    /** The best first, with the command that trains by its recipe. */
    void table(List<KeptRun> ended) {
        progress.clear();
        List<KeptRun> sorted = new ArrayList<>(ended);
        sorted.sort(Comparator.comparing(Trial::of, Trial.BEST_FIRST));
        out.println();
        Table table = new Table(columns(Side.RIGHT, Side.RIGHT, setting -> Side.LEFT, Side.LEFT));
        table.add(columns(
                Texts.get("print.sweep.right"),
                Texts.get("print.runs.loss"),
                setting -> CardWords.setting(setting.id()),
                Texts.get("print.runs.id")));
        sorted.forEach(run -> table.add(row(run)));
        table.print(out);
        if (!sorted.isEmpty() && Trial.of(sorted.get(0)).loss().isPresent()) {
            out.println();
            out.println(Texts.get("print.sweep-best"));
            out.println(again(sorted.get(0).recipe()));
        }
    }

    /** The scores, what is tried, and the run. */
    private <T> List<T> columns(T accuracy, T loss, Function<Range, T> value, T run) {
        return Stream.of(Stream.of(accuracy, loss), settings.stream().map(value), Stream.of(run))
                .flatMap(cells -> cells)
                .toList();
    }

    private List<String> row(KeptRun run) {
        Trial trial = Trial.of(run);
        String accuracy = trial.accuracy().isPresent()
                ? String.format(Locale.ROOT, "%.2f", 100 * trial.accuracy().getAsDouble())
                : "-";
        String loss = trial.loss().isPresent()
                ? String.format(Locale.ROOT, "%.4f", trial.loss().getAsDouble())
                : Texts.get("print.sweep-diverged");
        return columns(accuracy, loss, setting -> value(run.recipe(), setting), run.id());
    }

    private static String value(Recipe recipe, Range setting) {
        return Numbers.plain(SweepSpace.value(recipe, setting));
    }

    private String again(Recipe recipe) {
        TypedCommand again =
                new TypedCommand(command).as(SweepCommand.NAME, "train").withoutValue(SweepCommand.RANDOM);
        for (Range setting : settings) {
            again = again.with(SweepCommand.option(setting), value(recipe, setting));
        }
        return again.line();
    }

    private String settings(Recipe recipe) {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach(setting -> values.put(setting.id(), value(recipe, setting)));
        return BriefWords.of(values);
    }
}
