package inkling.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.evaluation.Evaluation;
import inkling.core.model.SoftmaxRegression;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
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
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--data",
            paramLabel = DataOptions.LABEL,
            arity = "1..*",
            required = true,
            description = "${bundle:option.evaluate-data}" + DataOptions.PATHS)
    private List<String> data;

    @Mixin
    private DataOptions source;

    @Option(names = "--pen", paramLabel = "${bundle:label.percent}", description = "${bundle:option.pen}")
    private String pen;

    @Option(names = "--json", description = "${bundle:option.evaluate-json}")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        OptionalDouble penShare = pen == null ? OptionalDouble.empty() : OptionalDouble.of(Typed.share("--pen", pen));
        SoftmaxRegression regression = model.open().model();
        for (String name : data) {
            LabelledDigits found = source.sources().test(name);
            DigitDataset digits = penShare.isPresent() && found instanceof InkDataset ink
                    ? ink.digits(penShare.getAsDouble())
                    : found.digits();
            if (digits.size() == 0) {
                // The pen of the file left ink, but not one so thin where somebody has erased
                throw new ProblemException(Problem.of("wrong.nothing-left", name, pen));
            }
            Evaluation evaluation = Evaluation.of(regression, Examples.of(regression.features(), digits));
            if (json) {
                printJson(name, evaluation);
            } else {
                printText(CardWords.data(digits.name()), evaluation);
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
        object.add("confusion", new Gson().toJsonTree(evaluation.confusion()));
        command.commandLine().getOut().println(object);
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
        out.println(Texts.get("print.confidence"));
        String upTo = "100";
        for (Evaluation.Confidence sure : evaluation.reliability()) {
            String from = percent("%.0f", sure.least());
            String digits = Texts.get(
                    "print.confidence.digits", format("%4s", from), format("%3s", upTo), format("%6d", sure.total()));
            out.println(
                    sure.total() == 0
                            ? digits
                            : Texts.get(
                                    "print.confidence.right",
                                    digits,
                                    percent("%6.2f", (double) sure.correct() / sure.total())));
            upTo = from;
        }
        printConfusion(out, evaluation.confusion());
    }

    private static void printConfusion(PrintWriter out, List<List<Integer>> confusion) {
        out.println(Texts.get("print.confusion"));
        out.print("      ");
        for (int digit = 0; digit < confusion.size(); digit++) {
            out.print(format("%6d", digit));
        }
        out.println();
        for (int digit = 0; digit < confusion.size(); digit++) {
            out.print(format("%6d", digit));
            confusion.get(digit).forEach(count -> out.print(format("%6d", count)));
            out.println();
        }
    }

    private static String percent(String format, double share) {
        return format(format, 100 * share);
    }

    private static String format(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
