package inkling.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.evaluation.Evaluation;
import inkling.core.model.SoftmaxRegression;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well a model reads labelled digits. */
@Command(
        name = "evaluate",
        description = "Measures how well a model reads the test images of some data.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--data",
            paramLabel = DataOptions.LABEL,
            arity = "1..*",
            required = true,
            description = "What to measure on, each by itself. " + DataOptions.PATHS)
    private List<String> data;

    @Mixin
    private DataOptions source;

    @Option(
            names = "--pen",
            paramLabel = "PERCENT",
            description =
                    "Draw pen strokes this wide, in percent of the digit's larger side. Default: as the file says, or"
                            + " 11.")
    private Double pen;

    @Option(names = "--json", description = "Print one JSON object for each data instead of text.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (pen != null && !(pen > 0 && pen <= 100)) {
            throw new ParameterException(
                    command.commandLine(), "--pen: expected a number above 0, at most 100, found " + pen);
        }
        SoftmaxRegression regression = model.open().model();
        for (String name : data) {
            LabelledDigits found = source.sources().test(name);
            DigitDataset digits =
                    pen != null && found instanceof InkDataset ink ? ink.digits(pen / 100) : found.digits();
            Evaluation evaluation = Evaluation.of(regression, Examples.of(regression.features(), digits));
            if (json) {
                printJson(name, evaluation);
            } else {
                printText(digits.name(), evaluation);
            }
        }
        return ExitCode.OK;
    }

    private void printJson(String name, Evaluation evaluation) {
        JsonObject object = new JsonObject();
        object.addProperty("model", model.name());
        object.addProperty("data", name);
        object.addProperty("total", evaluation.total());
        object.addProperty("correct", evaluation.correct());
        object.addProperty("accuracy", evaluation.accuracy());
        object.addProperty("meanLoss", evaluation.meanLoss());
        object.add("confusion", new Gson().toJsonTree(evaluation.confusion()));
        command.commandLine().getOut().println(object);
    }

    private void printText(String name, Evaluation evaluation) {
        PrintWriter out = command.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s on %s: %d of %d right, %.2f %%, mean loss %.4f%n",
                model.name(),
                name,
                evaluation.correct(),
                evaluation.total(),
                100 * evaluation.accuracy(),
                evaluation.meanLoss());
        out.println("Probability of the digit read, and how often it was right:");
        String upTo = "100";
        for (Evaluation.Confidence sure : evaluation.reliability()) {
            String from = String.format(Locale.ROOT, "%.0f", 100 * sure.least());
            String share = sure.total() == 0
                    ? ""
                    : String.format(Locale.ROOT, ", %6.2f %% right", 100.0 * sure.correct() / sure.total());
            out.printf(Locale.ROOT, "%4s to %3s %%: %6d digits%s%n", from, upTo, sure.total(), share);
            upTo = from;
        }
        out.println("True digit by row, read as by column:");
        out.print("      ");
        for (int digit = 0; digit < evaluation.confusion().size(); digit++) {
            out.printf("%6d", digit);
        }
        out.println();
        for (int digit = 0; digit < evaluation.confusion().size(); digit++) {
            out.printf("%6d", digit);
            for (int count : evaluation.confusion().get(digit)) {
                out.printf("%6d", count);
            }
            out.println();
        }
    }
}
