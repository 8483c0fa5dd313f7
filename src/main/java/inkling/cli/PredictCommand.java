package inkling.cli;

import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import inkling.core.format.drawing.Drawing;
import inkling.core.format.drawing.DrawingFormat;
import inkling.core.model.DigitDetector;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads digits in pictures and drawings. */
@Command(name = "predict", description = "${bundle:help.predict}", sortOptions = false, mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Parameters(paramLabel = "${bundle:label.file}", arity = "1..*", description = "${bundle:option.predict-file}")
    private List<Path> files;

    @Option(names = "--json", description = "${bundle:option.predict-json}")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        TrainedModel trained = model.open();
        PrintWriter out = command.commandLine().getOut();
        Failures failures = new Failures(command);
        for (Path file : files) {
            failures.attempt(() -> predict(file, trained, out));
            if (out.checkError()) {
                // Nobody is there to read the rest
                break;
            }
        }
        return failures.exitStatus();
    }

    private void predict(Path file, TrainedModel trained, PrintWriter out) throws IOException {
        List<Drawing> digits = read(file);
        for (int i = 0; i < digits.size(); i++) {
            String line = json ? inJson(file, i, digits.get(i), trained) : inWords(file, i, digits, trained);
            out.println(line);
        }
    }

    /** A file that looks like no drawing at all is taken for a picture, and refused as one. */
    private static List<Drawing> read(Path file) throws IOException {
        return DrawingFormat.of(file).orElse(DrawingFormat.PICTURE).read(file);
    }

    private static String inJson(Path file, int index, Drawing digit, TrainedModel trained) {
        JsonObject object = new JsonObject();
        object.addProperty("file", file.toString());
        object.addProperty("index", index);
        DigitImage image = digit.image();
        if (image.isBlank()) {
            object.add("label", JsonNull.INSTANCE);
        } else {
            float[] features = trained.model().features().extract(image);
            Prediction prediction = trained.model().predict(features);
            object.addProperty("label", prediction.label());
            object.add("probabilities", new Gson().toJsonTree(prediction.probabilities()));
            trained.detector().ifPresent(detector -> object.addProperty("digit", detector.probability(features)));
        }
        digit.truth().ifPresent(truth -> object.addProperty("truth", truth));
        return object.toString();
    }

    private static String inWords(Path file, int index, List<Drawing> digits, TrainedModel trained) {
        Drawing digit = digits.get(index);
        String name = digits.size() == 1 ? file.toString() : file + " [" + index + "]";
        DigitImage image = digit.image();
        String line = image.isBlank() ? Texts.get("print.nothing-drawn", name) : inWords(name, image, trained);
        return digit.truth().isPresent()
                ? Texts.get("print.with-truth", line, digit.truth().getAsInt())
                : line;
    }

    private static String inWords(String name, DigitImage image, TrainedModel trained) {
        float[] features = trained.model().features().extract(image);
        Prediction prediction = trained.model().predict(features);
        double percent = 100 * prediction.probability(prediction.label());
        String line = Texts.get("print.reading", name, prediction.label(), String.format(Locale.ROOT, "%.1f", percent));
        boolean isDigit = trained.detector()
                .map(detector -> detector.probability(features) >= DigitDetector.THRESHOLD)
                .orElse(true);
        return isDigit ? line : Texts.get("print.no-digit", line);
    }
}
