package inkling.cli;

import com.google.gson.JsonObject;
import inkling.cli.console.Table;
import inkling.cli.console.Table.Side;
import inkling.cli.option.MeasuredData;
import inkling.cli.option.ModelOption;
import inkling.core.dataset.DigitDataset;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.ModelComparison;
import inkling.core.evaluation.ModelComparison.Verdict;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
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

/** Puts the same labelled digits to two models. */
@Command(name = "compare", description = "${bundle:help.compare}", sortOptions = false, mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    /** A probability below this is as good as none. */
    private static final double LEAST = 0.0001;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--model",
            paramLabel = ModelOption.LABEL,
            required = true,
            description = "${bundle:option.compare-model} ${bundle:option.model}")
    private List<String> models;

    @Mixin
    private MeasuredData data;

    @Option(names = "--json", description = "${bundle:option.evaluate-json}")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (models.size() != 2) {
            throw new WrongValueException("--model", Problem.of("wrong.two-models"), models.size());
        }
        OptionalDouble pen = data.pen();
        TrainedModel first = ModelOption.open(models.get(0));
        TrainedModel second = ModelOption.open(models.get(1));
        PrintWriter out = command.commandLine().getOut();
        for (String name : data.names()) {
            DigitDataset digits = data.read(name, pen);
            ModelComparison comparison = new ModelComparison(
                    Evaluation.of(first.model(), digits, share -> {}),
                    Evaluation.of(second.model(), digits, share -> {}));
            if (json) {
                out.println(inJson(name, comparison));
            } else {
                printText(CardWords.data(digits.name()), comparison);
            }
            if (out.checkError()) {
                // Nobody is there to read the rest
                break;
            }
        }
        return ExitCode.OK;
    }

    private JsonObject inJson(String name, ModelComparison comparison) {
        JsonObject object = new JsonObject();
        object.addProperty("first", models.get(0));
        object.addProperty("second", models.get(1));
        object.addProperty("data", name);
        object.addProperty("total", comparison.total());
        object.addProperty("bothRight", comparison.count(Verdict.BOTH_RIGHT));
        object.addProperty("onlyFirst", comparison.count(Verdict.ONLY_FIRST));
        object.addProperty("onlySecond", comparison.count(Verdict.ONLY_SECOND));
        object.addProperty("bothWrong", comparison.count(Verdict.BOTH_WRONG));
        object.addProperty("pValue", comparison.pValue());
        return object;
    }

    private void printText(String name, ModelComparison comparison) {
        PrintWriter out = command.commandLine().getOut();
        out.println(Texts.get("print.comparison", models.get(0), models.get(1), name, whole(comparison.total())));
        Table verdicts = new Table(List.of(Side.RIGHT, Side.LEFT));
        verdicts.add(whole(comparison.count(Verdict.BOTH_RIGHT)), Texts.get("print.both-right"));
        verdicts.add(whole(comparison.count(Verdict.ONLY_FIRST)), Texts.get("print.only-first"));
        verdicts.add(whole(comparison.count(Verdict.ONLY_SECOND)), Texts.get("print.only-second"));
        verdicts.add(whole(comparison.count(Verdict.BOTH_WRONG)), Texts.get("print.both-wrong"));
        verdicts.print(out);
        out.println(Texts.get(
                "print.p-value",
                whole(comparison.count(Verdict.ONLY_FIRST) + comparison.count(Verdict.ONLY_SECOND)),
                probability(comparison.pValue())));
    }

    private static String probability(double value) {
        return value < LEAST
                ? Texts.get("print.less-than", String.format(Locale.ROOT, "%.4f", LEAST))
                : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String whole(int number) {
        return Integer.toString(number);
    }
}
