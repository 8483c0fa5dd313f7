package inkling.cli;

import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.picture.PictureFormat;
import inkling.core.ink.DigitNormalizer;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads digits in pictures and drawings. */
@Command(
        name = "predict",
        description = "Says which digit a picture or drawing shows.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "PNG or JPEG of one digit, dark on light or light on dark, of any size (28 × 28 is taken as it"
                            + " is); or InkML (.inkml) with one or more digits.")
    private List<Path> files;

    @Option(names = "--json", description = "Print one JSON object a digit instead of text.")
    private boolean json;

    /** A digit to be read: the image, and what it is meant to be where the file says so. */
    private record Digit(DigitImage image, OptionalInt truth) {}

    @Override
    public Integer call() throws IOException {
        SoftmaxRegression regression = model.open().model();
        for (Path file : files) {
            List<Digit> digits = read(file);
            for (int i = 0; i < digits.size(); i++) {
                String line = json ? inJson(file, i, digits.get(i), regression) : inWords(file, i, digits, regression);
                command.commandLine().getOut().println(line);
            }
        }
        return ExitCode.OK;
    }

    private static List<Digit> read(Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".inkml")) {
            return InkMlFormat.read(file).stream()
                    .map(drawing -> new Digit(DigitNormalizer.normalize(drawing.ink()), drawing.truth()))
                    .toList();
        }
        return List.of(new Digit(PictureFormat.read(file), OptionalInt.empty()));
    }

    private static String inJson(Path file, int index, Digit digit, SoftmaxRegression regression) {
        JsonObject object = new JsonObject();
        object.addProperty("file", file.toString());
        object.addProperty("index", index);
        if (digit.image().isBlank()) {
            object.add("label", JsonNull.INSTANCE);
        } else {
            Prediction prediction = regression.predict(digit.image());
            object.addProperty("label", prediction.label());
            object.add("probabilities", new Gson().toJsonTree(prediction.probabilities()));
        }
        digit.truth().ifPresent(truth -> object.addProperty("truth", truth));
        return object.toString();
    }

    private static String inWords(Path file, int index, List<Digit> digits, SoftmaxRegression regression) {
        Digit digit = digits.get(index);
        String name = digits.size() == 1 ? file.toString() : file + " [" + index + "]";
        String truth = digit.truth().isPresent() ? ", truth " + digit.truth().getAsInt() : "";
        if (digit.image().isBlank()) {
            return name + ": nothing drawn" + truth;
        }
        Prediction prediction = regression.predict(digit.image());
        return String.format(
                Locale.ROOT,
                "%s: %d (%.1f %%)%s",
                name,
                prediction.label(),
                100 * prediction.probability(prediction.label()),
                truth);
    }
}
