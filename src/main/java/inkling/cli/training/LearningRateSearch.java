package inkling.cli.training;

import inkling.cli.console.ProgressLine;
import inkling.cli.console.Table;
import inkling.cli.console.Table.Side;
import inkling.core.dataset.TrainingData;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Numbers;
import inkling.core.recipe.Recipe;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import inkling.core.tuning.LearningRateFinder;
import inkling.core.tuning.RateCurve;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Looks for a learning rate in place of training: prints the curve of the losses, and what follows from it. */
final class LearningRateSearch {
    static final String OPTION = "--find-learning-rate";

    /** About how many lines the curve has. */
    private static final int LINES = 20;

    private final CommandSpec command;
    private final PrintWriter out;

    /**
     * A search.
     *
     * @param command as it was typed
     */
    LearningRateSearch(CommandSpec command) {
        this.command = command;
        this.out = command.commandLine().getOut();
    }

    /** Lets no file be asked for that would not be written. */
    static void refuse(String option, String file) {
        if (file != null) {
            throw new WrongValueException(Problem.of("wrong.finds-rate", option));
        }
    }

    /** Searches, and gives the exit status. */
    int run(Recipe recipe, TrainingData data, TrainingControl control) {
        ProgressLine progress = ProgressLine.onTerminal();
        try {
            // Nothing is measured, so the features of the test data need not be computed
            TrainingData learned = new TrainingData(data.train(), List.of());
            PreparedData prepared = PreparedData.of(LearningRateFinder.tested(recipe), learned, control);
            RateCurve curve = LearningRateFinder.find(recipe, prepared, progress::show, control);
            progress.clear();
            print(curve);
        } catch (CancellationException e) {
            progress.clear();
            out.println(Texts.get("print.stopped-before-end"));
        }
        return ExitCode.OK;
    }

    private void print(RateCurve curve) {
        List<RateCurve.Point> points = curve.points();
        int stride = Math.max(1, points.size() / LINES);
        Table table = new Table(List.of(Side.RIGHT, Side.RIGHT, Side.RIGHT));
        table.add(
                CardWords.setting(Range.LEARNING_RATE.id()),
                Texts.get("print.runs.loss"),
                Texts.get("print.rates.smoothed"));
        for (int i = 0; i < points.size(); i += stride) {
            RateCurve.Point point = points.get(i);
            table.add(format("%.2g", point.rate()), format("%.4f", point.loss()), format("%.4f", point.smoothed()));
        }
        table.print(out);
        out.println(Texts.of(curve.reason()));
        curve.suggestion().ifPresent(found -> {
            out.println(Texts.get("print.train-with"));
            out.println(new TypedCommand(command)
                    .without(OPTION)
                    .with("--learning-rate", Numbers.plain(found.rate()))
                    .line());
        });
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
