package inkling.cli;

import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import inkling.cli.option.ModelOption;
import inkling.core.model.DigitDetector;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads digits in pictures and drawings. */
@Command(name = "predict", description = "${bundle:help.predict}", sortOptions = false, mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Mixin
    private DigitFiles digits;

    @Option(names = "--json", description = "${bundle:option.predict-json}")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        TrainedModel trained = model.open();
        return digits.forEach(
                command,
                digit -> command.commandLine()
                        .getOut()
                        .println(json ? inJson(digit, trained) : inWords(digit, trained)));
    }

    private static String inJson(DigitFiles.Digit digit, TrainedModel trained) {
        JsonObject object = new JsonObject();
        object.addProperty("file", digit.file().toString());
        object.addProperty("index", digit.index());
        DigitImage image = digit.drawing().image();
        if (image.isBlank()) {
            object.add("label", JsonNull.INSTANCE);
        } else {
            float[] features = trained.model().features().extract(image);
            Prediction prediction = trained.model().predict(features);
            object.addProperty("label", prediction.label());
            object.add("probabilities", new Gson().toJsonTree(prediction.probabilities()));
            trained.detector().ifPresent(detector -> object.addProperty("digit", detector.probability(features)));
        }
        digit.drawing().truth().ifPresent(truth -> object.addProperty("truth", truth));
        return object.toString();
    }

    private static String inWords(DigitFiles.Digit digit, TrainedModel trained) {
        String name = digit.name();
        DigitImage image = digit.drawing().image();
        String line = image.isBlank() ? Texts.get("print.nothing-drawn", name) : inWords(name, image, trained);
        OptionalInt truth = digit.drawing().truth();
        return truth.isPresent() ? Texts.get("print.with-truth", line, truth.getAsInt()) : line;
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
