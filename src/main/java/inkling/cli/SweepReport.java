package inkling.cli;

import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import inkling.core.training.Hyperparameters.Range;
import inkling.core.training.Numbers;
import inkling.core.training.Recipe;
import inkling.core.training.TrainingStatus;
import inkling.core.tuning.Sweep;
import inkling.core.tuning.SweepSpace;
import inkling.core.tuning.Trial;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** What is printed while a sweep goes on, a line for each run, and at its end, a table of them. */
final class SweepReport implements Sweep.Listener {
    /** The columns that every table has. */
    private static final String SCORES = "%9s%9s  ";

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
        out.println(String.format(SCORES, "% right", "loss")
                + settings.stream()
                        .map(setting -> String.format("%-" + width(setting) + "s", setting.id()))
                        .collect(Collectors.joining())
                + "run");
        sorted.forEach(this::row);
        if (!sorted.isEmpty() && Trial.of(sorted.get(0)).loss().isPresent()) {
            out.println();
            out.println(Texts.get("print.sweep-best"));
            out.println(again(sorted.get(0).recipe()));
        }
    }

    private void row(KeptRun run) {
        Trial trial = Trial.of(run);
        String accuracy = trial.accuracy().isPresent()
                ? String.format(Locale.ROOT, "%.2f", 100 * trial.accuracy().getAsDouble())
                : "-";
        String loss = trial.loss().isPresent()
                ? String.format(Locale.ROOT, "%.4f", trial.loss().getAsDouble())
                : Texts.get("print.sweep-diverged");
        out.println(String.format(SCORES, accuracy, loss)
                + settings.stream()
                        .map(setting -> String.format(
                                "%-" + width(setting) + "s", Numbers.plain(SweepSpace.value(run.recipe(), setting))))
                        .collect(Collectors.joining())
                + run.id());
    }

    private int width(Range setting) {
        return setting.id().length() + 2;
    }

    private String again(Recipe recipe) {
        TypedCommand again =
                new TypedCommand(command).as(SweepCommand.NAME, "train").withoutValue(SweepCommand.RANDOM);
        for (Range setting : settings) {
            again = again.with(SweepCommand.option(setting), Numbers.plain(SweepSpace.value(recipe, setting)));
        }
        return again.line();
    }

    private String settings(Recipe recipe) {
        return settings.stream()
                .map(setting -> setting.id() + " " + Numbers.plain(SweepSpace.value(recipe, setting)))
                .collect(Collectors.joining(", "));
    }
}
