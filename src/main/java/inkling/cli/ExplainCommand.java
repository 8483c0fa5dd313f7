package inkling.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import inkling.cli.option.ModelOption;
import inkling.cli.option.Typed;
import inkling.core.explanation.Contribution;
import inkling.core.explanation.ContributionPicture;
import inkling.core.explanation.Contributions;
import inkling.core.explanation.Explanation;
import inkling.core.format.picture.PictureFormat;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureGrid;
import inkling.core.model.SoftmaxRegression;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.WrongValueException;
import inkling.core.storage.AtomicFiles;
import inkling.core.text.FeatureWords;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says why a model reads digits as it does. */
@Command(name = "explain", description = "${bundle:help.explain}", sortOptions = false, mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final String OUT = "--out";

    /** How many of the largest contributions are printed of either side. */
    private static final int LARGEST = 5;

    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Mixin
    private DigitFiles digits;

    @Option(names = "--label", paramLabel = "${bundle:label.digit}", description = "${bundle:option.label}")
    private String label;

    @Option(names = "--against", paramLabel = "${bundle:label.digit}", description = "${bundle:option.against}")
    private String against;

    @Option(names = "--json", description = "${bundle:option.predict-json}")
    private boolean json;

    @Option(names = OUT, paramLabel = "${bundle:label.file}", description = "${bundle:option.explain-out}")
    private String out;

    /** The two digits that are asked for, as far as they are. */
    private record Question(OptionalInt label, OptionalInt against) {
        Contributions of(Explanation why) {
            int digit = label.orElseGet(() -> against.isPresent()
                    ? why.rivalOf(against.getAsInt())
                    : why.prediction().label());
            return why.between(digit, against.orElseGet(() -> why.rivalOf(digit)));
        }
    }

    @Override
    public Integer call() throws IOException {
        Question question = question();
        Optional<Path> picture = picture();
        SoftmaxRegression regression = model.open().model();
        if (picture.isPresent()) {
            AtomicFiles.tryOut(picture.get());
        }
        return digits.forEach(
                command,
                picture.isPresent() ? 1 : Integer.MAX_VALUE,
                digit -> explain(digit, regression, question, picture));
    }

    private Question question() {
        Question question = new Question(digit("--label", label), digit("--against", against));
        if (question.label().isPresent() && question.label().equals(question.against())) {
            throw new WrongValueException(
                    "--against",
                    Problem.of("wrong.other-digit"),
                    question.against().getAsInt());
        }
        return question;
    }

    private static OptionalInt digit(String option, String typed) {
        return typed == null ? OptionalInt.empty() : OptionalInt.of(Typed.digit(option, typed));
    }

    private Optional<Path> picture() throws IOException {
        if (out == null) {
            return Optional.empty();
        }
        Path file = Typed.file(OUT, out);
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new WrongValueException(OUT, Problem.of("model-file.endings", ".png"), out);
        }
        if (digits.files().size() > 1) {
            throw new WrongValueException(
                    OUT, Problem.of("wrong.one-digit"), digits.files().size());
        }
        Path source = digits.files().get(0);
        if (AtomicFiles.isSameFile(source, file)) {
            throw new WrongValueException(Problem.of("wrong.one-file", Texts.get("label.file"), OUT, file));
        }
        return Optional.of(file);
    }

    private void explain(
            DigitFiles.Digit digit, SoftmaxRegression regression, Question question, Optional<Path> picture)
            throws IOException {
        DigitImage image = digit.drawing().image();
        if (image.isBlank()) {
            throw new ProblemException(Problem.of("wrong.nothing-drawn", digit.name()));
        }
        Explanation why = Explanation.of(regression, regression.features().extract(image));
        Contributions contributions = question.of(why);
        if (json) {
            command.commandLine().getOut().println(inJson(digit, why, contributions));
        } else {
            printText(digit.name(), why, contributions);
        }
        if (picture.isPresent()) {
            ContributionPicture map = ContributionPicture.of(image, contributions);
            PictureFormat.writePng(picture.get(), map.width(), map.height(), map.rgb());
            if (!json) {
                command.commandLine()
                        .getOut()
                        .println(Texts.get(
                                "print.map-written",
                                picture.get(),
                                contributions.digit(),
                                contributions.against().getAsInt(),
                                number("%.3f", map.scale())));
            }
        }
    }

    private static JsonObject inJson(DigitFiles.Digit digit, Explanation why, Contributions contributions) {
        JsonObject object = new JsonObject();
        object.addProperty("file", digit.file().toString());
        object.addProperty("index", digit.index());
        object.addProperty("label", contributions.digit());
        object.addProperty("against", contributions.against().getAsInt());
        object.add("logits", new Gson().toJsonTree(why.logits()));
        object.addProperty("bias", contributions.bias());
        object.add("contributions", new Gson().toJsonTree(contributions.values()));
        return object;
    }

    private void printText(String name, Explanation why, Contributions contributions) {
        PrintWriter print = command.commandLine().getOut();
        int digit = contributions.digit();
        int other = contributions.against().getAsInt();
        print.println(Texts.get("print.why", name, digit, other));
        print.println(Texts.get(
                "print.scores",
                digit,
                number("%.3f", why.logit(digit)),
                other,
                number("%.3f", why.logit(other)),
                number("%+.3f", contributions.score())));
        print.println(Texts.get(
                "print.sum",
                number("%+.3f", contributions.bias()),
                number("%+.3f", contributions.inFavour()),
                number("%+.3f", contributions.opposed())));
        print.println(Texts.get("print.largest", digit));
        print(contributions.strongestInFavour(LARGEST));
        print.println(Texts.get("print.largest", other));
        print(contributions.strongestOpposed(LARGEST));
    }

    private void print(List<Contribution> contributions) {
        for (Contribution contribution : contributions) {
            FeatureGrid.Place place = contribution.place();
            String where = Texts.get("print.place", FeatureWords.grid(place.grid()), place.row(), place.column());
            String line = place.direction().isPresent()
                    ? Texts.get(
                            "print.direction", where, degrees(place.direction().getAsDouble()))
                    : where;
            command.commandLine().getOut().println(number("%+10.3f  ", contribution.value()) + line);
        }
    }

    private static String degrees(double degrees) {
        return number(degrees == Math.rint(degrees) ? "%.0f" : "%.1f", degrees);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
