package inkling.cli;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import inkling.cli.option.MeasuredData;
import inkling.cli.option.ModelOption;
import inkling.core.dataset.DigitDataset;
import inkling.core.evaluation.Calibration;
import inkling.core.evaluation.ConfusionMatrix;
import inkling.core.evaluation.DigitScore;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.Interval;
import inkling.core.evaluation.MistakesFolder;
import inkling.core.evaluation.Outcome;
import inkling.core.model.SoftmaxRegression;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well a model reads labelled digits. */
@Command(
        name = "evaluate",
        description = "${bundle:help.evaluate}",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    /** The probabilities of the digit read between which the confidences lie that are printed. */
    private static final List<Double> CONFIDENCES = List.of(0.0, 0.5, 0.7, 0.9, 1.0);

    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Mixin
    private MeasuredData data;

    @Option(names = "--mistakes", paramLabel = "${bundle:label.dir}", description = "${bundle:option.mistakes}")
    private Path mistakes;

    @Option(names = "--json", description = "${bundle:option.evaluate-json}")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (mistakes != null && data.names().size() > 1) {
            // One index for two digits would be none
            throw new WrongValueException(
                    "--mistakes", Problem.of("wrong.one-data"), data.names().size());
        }
        OptionalDouble pen = data.pen();
        SoftmaxRegression regression = model.open().model();
        for (String name : data.names()) {
            DigitDataset digits = data.read(name, pen);
            Optional<MistakesFolder> folder =
                    mistakes == null ? Optional.empty() : Optional.of(MistakesFolder.in(mistakes));
            Evaluation evaluation = Evaluation.of(regression, digits, share -> {});
            if (json) {
                printJson(name, evaluation);
            } else {
                printText(CardWords.data(digits.name()), evaluation);
            }
            if (folder.isPresent()) {
                folder.get().write(evaluation.mistakes(), digits);
            }
            if (command.commandLine().getOut().checkError()) {
                // Nobody is there to read the rest
                break;
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
        object.add("confusion", new Gson().toJsonTree(evaluation.confusion().rows()));
        Interval interval = evaluation.interval();
        object.add("interval", new Gson().toJsonTree(List.of(interval.low(), interval.high())));
        JsonArray digits = new JsonArray();
        evaluation.confusion().perDigit().forEach(score -> digits.add(inJson(score)));
        object.add("perDigit", digits);
        object.addProperty("calibrationError", evaluation.calibration().expectedError());
        command.commandLine().getOut().println(object);
    }

    private static JsonObject inJson(DigitScore score) {
        JsonObject object = new JsonObject();
        object.addProperty("digit", score.digit());
        object.addProperty("total", score.total());
        object.addProperty("precision", score.precision());
        object.addProperty("recall", score.recall());
        object.addProperty("f1", score.f1());
        return object;
    }

    /** Words for people; the numbers as in every language of programs. */
    private void printText(String name, Evaluation evaluation) {
        PrintWriter out = command.commandLine().getOut();
        out.println(Texts.get(
                "print.evaluation",
                model.name(),
                name,
                Integer.toString(evaluation.correct()),
                Integer.toString(evaluation.total()),
                percent("%.2f", evaluation.accuracy()),
                format("%.4f", evaluation.meanLoss())));
        out.println(Texts.get(
                "print.evaluation.bounds",
                percent("%.2f", evaluation.interval().low()),
                percent("%.2f", evaluation.interval().high()),
                percent("%.2f", evaluation.calibration().expectedError())));
        printConfidences(out, evaluation.outcomes());
        printConfusion(out, evaluation.confusion());
        printPerDigit(out, evaluation.confusion().perDigit());
    }

    /** The surest first. */
    private static void printConfidences(PrintWriter out, List<Outcome> outcomes) {
        out.println(Texts.get("print.confidence"));
        List<Calibration.Bin> bins = Calibration.of(outcomes, CONFIDENCES).bins();
        for (int i = bins.size() - 1; i >= 0; i--) {
            Calibration.Bin sure = bins.get(i);
            String digits = Texts.get(
                    "print.confidence.digits",
                    percent("%4.0f", sure.from()),
                    percent("%3.0f", sure.to()),
                    format("%6d", sure.total()));
            out.println(
                    sure.total() == 0
                            ? digits
                            : Texts.get("print.confidence.right", digits, percent("%6.2f", sure.accuracy())));
        }
    }

    private static void printConfusion(PrintWriter out, ConfusionMatrix confusion) {
        out.println(Texts.get("print.confusion"));
        out.print("      ");
        for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
            out.print(format("%6d", digit));
        }
        out.println();
        List<List<Integer>> rows = confusion.rows();
        for (int digit = 0; digit < rows.size(); digit++) {
            out.print(format("%6d", digit));
            rows.get(digit).forEach(count -> out.print(format("%6d", count)));
            out.println();
        }
    }

    private static void printPerDigit(PrintWriter out, List<DigitScore> scores) {
        out.println(Texts.get("print.per-digit"));
        for (DigitScore score : scores) {
            out.println(format("%6d", score.digit())
                    + percent("%10.2f", score.precision())
                    + percent("%10.2f", score.recall())
                    + percent("%10.2f", score.f1()));
        }
    }

    private static String percent(String format, double share) {
        return format(format, 100 * share);
    }

    private static String format(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
