package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.model.ModelFiles;
import inkling.core.format.model.ShippedModels;
import inkling.core.model.DigitDetector;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command as a user types it, on 600 synthetic digits to train on and 200 to test with. */
class CommandLineTest extends CommandTest {
    @TempDir
    private static Path digits;

    @BeforeAll
    static void writeDigits() throws IOException {
        IdxFolder idx = IdxFolder.of(digits);
        idx.write(Split.TRAIN, SyntheticDigits.generate(600, 1));
        idx.write(Split.TEST, SyntheticDigits.generate(200, 2));
    }

    @Test
    void trainPrintsTheTutorialsLines() {
        Ran ran = run("train", "--data", digits, "--batch-size", 100, "--epochs", 2, "--log-every", 3);

        assertEquals("", ran.err());
        assertEquals(0, ran.status());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(0).matches("Epoch: \\[1/2], Step: \\[3/6], Loss: 2\\.\\d{4}"), lines.get(0));
        assertTrue(lines.get(1).startsWith("Epoch: [1/2], Step: [6/6], Loss: "), lines.get(1));
        assertTrue(lines.get(2).matches("Epoch 1: \\d+\\.\\d{3} s"), lines.get(2));
        assertTrue(lines.get(6).matches("Accuracy of the model on the 200 test images: \\d+\\.\\d\\d %"), lines.get(6));
        assertTrue(lines.get(7).startsWith("Kept as run "), lines.get(7));
        assertEquals(8, lines.size());
    }

    @Test
    void theModelIsTheSameToTheLastBitForTheSameSeed() throws IOException {
        Path first = folder.resolve("first.safetensors");
        Path second = folder.resolve("second.safetensors");
        run("train", "--data", digits, "--seed", 3, "--out", first);
        Ran ran = run("train", "--data", digits, "--seed", 3, "--out", second);

        assertTrue(ran.out().contains("Model written to " + second), ran.out());
        assertEquals(-1, Files.mismatch(first, second));
    }

    @Test
    void theModelsCardSaysWhereItCameFrom() throws IOException {
        Path file = folder.resolve("model.safetensors");
        Ran ran = run(
                "train",
                "--data",
                digits,
                "--preset",
                "pixels",
                "--epochs",
                3,
                "--momentum",
                0.5,
                "--optimizer",
                "sgd",
                "--out",
                file);

        TrainedModel model = ModelFiles.open(file);
        assertEquals("pixels, changed", model.card().recipe());
        assertEquals("3", model.card().settings().get("epochs"));
        assertEquals("0.5", model.card().settings().get("momentum"));
        assertEquals("0.0001", model.card().settings().get("weight decay"), "the preset's");
        assertEquals(600, model.card().trainedOn().get(0).examples());
        assertEquals(64, model.card().trainedOn().get(0).sha256().length());
        double accuracy = 100 * model.card().measurements().get(0).accuracy();
        assertTrue(ran.out().contains(String.format(java.util.Locale.ROOT, "%.2f %%", accuracy)), ran.out());
    }

    @Test
    void theCardNamesTheOptimizerThatIsNotThePresets() throws IOException {
        Path file = folder.resolve("model.safetensors");
        run(
                "train",
                "--data",
                digits,
                "--preset",
                "pixels",
                "--epochs",
                1,
                "--optimizer",
                "AdamW",
                "--beta2",
                0.99,
                "--learning-rate",
                0.001,
                "--out",
                file);

        Map<String, String> settings = ModelFiles.open(file).card().settings();
        assertEquals("adamw", settings.get("optimizer"));
        assertEquals("0.9", settings.get("beta1"));
        assertEquals("0.99", settings.get("beta2"));
        assertEquals("0.01", settings.get("weight decay"), "the optimizer's, not the preset's");
        assertFalse(settings.containsKey("momentum"));
    }

    @Test
    void settingsThatTheOptimizerOrScheduleDoesNotHaveAreRefusedInOneLine() {
        assertRefused("adam has no momentum", "--optimizer", "adam", "--momentum", "0.9");
        assertRefused("adamw has no Nesterov momentum", "--optimizer", "adamw", "--nesterov");
        assertRefused("Nesterov momentum needs a momentum above 0", "--nesterov");
        assertRefused("cosine has no step factor", "--preset", "pixels", "--step-factor", "0.5");
        assertRefused("sgd has no beta2", "--preset", "pixels", "--beta2", "0.9");
    }

    private void assertRefused(String message, String... options) {
        Object[] command = Stream.concat(Stream.of("train", "--data", digits), Stream.of(options))
                .toArray();
        Ran ran = run(command);
        assertEquals(2, ran.status());
        assertEquals(message, ran.err().lines().findFirst().orElseThrow());
    }

    @Test
    void theHistoryHasALineForEachStep() throws IOException {
        Path csv = folder.resolve("history.csv");
        run("train", "--data", digits, "--epochs", 2, "--learning-rate", 0.01, "--history", csv);

        List<String> lines = Files.readAllLines(csv);
        assertEquals("epoch,step,loss,learning_rate,validation_loss,validation_accuracy", lines.get(0));
        assertEquals(1 + 2 * 6, lines.size());
        assertTrue(lines.get(11).matches("2,5,\\d\\.\\d+,0\\.01,,"), lines.get(11));
        assertTrue(lines.get(12).matches("2,6,\\d\\.\\d+,0\\.01,\\d\\.\\d+,0\\.\\d+"), lines.get(12));
    }

    @Test
    void theHistoryHasTheRatesOfTheSchedule() throws IOException {
        Path csv = folder.resolve("history.csv");
        run(
                "train",
                "--data",
                digits,
                "--epochs",
                2,
                "--learning-rate",
                0.01,
                "--schedule",
                "step",
                "--step-epochs",
                1,
                "--step-factor",
                0.5,
                "--warm-up",
                4,
                "--history",
                csv);

        assertEquals(
                List.of("0.0025", "0.005", "0.0075", "0.01", "0.01", "0.01", "0.005"),
                Files.readAllLines(csv).stream()
                        .skip(1)
                        .limit(7)
                        .map(line -> line.split(",", -1)[3])
                        .toList());
    }

    @Test
    void evaluatePrintsOneJsonObject() {
        Path file = folder.resolve("model.safetensors");
        Ran trained = run("train", "--data", digits, "--preset", "pixels", "--out", file);
        Ran ran = run("evaluate", "--model", file, "--data", digits, "--json");

        assertEquals(0, ran.status(), ran.err());
        JsonObject json = JsonParser.parseString(ran.out()).getAsJsonObject();
        assertEquals(
                List.of(
                        "model",
                        "data",
                        "total",
                        "correct",
                        "accuracy",
                        "meanLoss",
                        "confusion",
                        "interval",
                        "perDigit",
                        "calibrationError"),
                List.copyOf(json.keySet()));
        assertEquals(200, json.get("total").getAsInt());
        assertEquals(
                json.get("correct").getAsInt() / 200.0, json.get("accuracy").getAsDouble());
        assertTrue(trained.out()
                .contains(String.format(
                        java.util.Locale.ROOT, "%.2f %%", json.get("accuracy").getAsDouble() * 100)));
        int sum = 0;
        for (var row : json.getAsJsonArray("confusion")) {
            for (var count : row.getAsJsonArray()) {
                sum += count.getAsInt();
            }
        }
        assertEquals(200, sum);
    }

    @Test
    void evaluatePrintsAConfusionMatrixForPeople() {
        Path file = folder.resolve("model.safetensors");
        run("train", "--data", digits, "--out", file);
        Ran ran = run("evaluate", "--model", file, "--data", digits);
        assertEquals(2 + 5 + 12 + 11, ran.out().lines().count(), ran.out());
        assertTrue(ran.out().contains(" of 200 right"), ran.out());
    }

    @Test
    void aDivergedRunSaysSoAndWritesTheLastGoodWeights() throws IOException {
        Path file = folder.resolve("model.safetensors");
        Ran ran = run("train", "--data", digits, "--learning-rate", 1e6, "--out", file);

        assertEquals(1, ran.status());
        assertTrue(ran.err().startsWith("Training diverged at epoch 1, step 2"), ran.err());
        assertEquals(1, ran.err().lines().count());
        assertEquals("0", ModelFiles.open(file).card().settings().get("stopped after step"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --epochs        | 0         | epochs: expected a whole number from 1 to 10000, found 0
            --epochs        | 1.5       | epochs: expected a whole number from 1 to 10000, found 1.5
            --epochs        | many      | epochs: expected a whole number from 1 to 10000, found "many"
            --batch-size    | 10001     | batch size: expected a whole number from 1 to 10000, found 10001
            --learning-rate | 0         | learning rate: expected a number above 0, at most 10000000, found 0
            --learning-rate | NaN       | learning rate: expected a number above 0, at most 10000000, found "NaN"
            --learning-rate | 1d        | learning rate: expected a number above 0, at most 10000000, found "1d"
            --learning-rate | 1e8       | learning rate: expected a number above 0, at most 10000000, found 100000000
            --momentum      | 1         | momentum: expected a number from 0 to below 1, found 1
            --momentum      | -0.1      | momentum: expected a number from 0 to below 1, found -0.1
            --momentum      | 0.99999999 | momentum: expected a number from 0 to below 1, found 0.99999999, which is 1 in float32
            --beta1         | 0.9       | sgd has no beta1
            --optimizer     | lbfgs     | --optimizer: expected sgd, adam, adamw, found lbfgs
            --schedule      | square    | --schedule: expected constant, step, cosine, found square
            --step-epochs   | 2         | constant has no step epochs
            --warm-up       | -1        | warm-up steps: expected a whole number from 0 to 1000000, found -1
            --init          | given     | --init: expected zeros, uniform, found given
            --weight-decay  | 2         | weight decay: expected a number from 0 to 1, found 2
            --log-every     | 0         | --log-every: expected a whole number from 1, found 0
            --preset        | fast      | --preset: expected tutorial, pixels, best, found fast
            --features      | edges     | --features: expected pixels, gradients, pairs, found edges
            --out           | model.txt | --out: expected a name that ends in .safetensors or .onnx, found model.txt
            """)
    void valuesOutOfRangeAreUsageErrorsThatSayTheRange(String option, String value, String message) {
        Ran ran = run("train", "--data", digits, option, value);
        assertEquals(2, ran.status());
        assertEquals(message, ran.err().lines().findFirst().orElseThrow());
        assertEquals("", ran.out());
    }

    @Test
    void whatIsMissingIsSaidInOneLine() {
        Path missing = folder.resolve("missing");
        assertFails("there is no such file", "train", "--data", missing);
        assertFails("there is no such file", "evaluate", "--data", digits, "--model", missing);
        assertFails("there is no folder", "train", "--data", digits, "--out", missing.resolve("model.safetensors"));
        assertFails("found a folder", "evaluate", "--data", digits, "--model", folder);
    }

    @Test
    void aModelOfEnormousWeightsGivesNumbersAllTheSame() throws IOException {
        float[] weights = new float[7840];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 2 == 0 ? 3e38f : -3e38f;
        }
        SoftmaxRegression enormous = new SoftmaxRegression(new Pixels(), weights, new float[10]);
        Path model = folder.resolve("enormous.safetensors");
        ModelFiles.save(
                model, new TrainedModel(enormous, ShippedModels.open("default").card()));
        Path ink = ink("<annotation type='truth'>1</annotation><trace>0 0, 10 100</trace>");

        Ran predicted = run("predict", "--json", "--model", model, ink);
        assertEquals(0, predicted.status(), predicted.err());
        assertEquals(
                10,
                JsonParser.parseString(predicted.out())
                        .getAsJsonObject()
                        .get("probabilities")
                        .getAsJsonArray()
                        .size());
        Ran evaluated = run("evaluate", "--json", "--model", model, "--data", ink);
        assertTrue(
                Double.isFinite(JsonParser.parseString(evaluated.out())
                        .getAsJsonObject()
                        .get("meanLoss")
                        .getAsDouble()),
                evaluated.out());
    }

    @Test
    void aFileThatCannotBeReadDoesNotKeepTheOthersFromBeing() throws IOException {
        Path seven = folder.resolve("seven.inkml");
        Files.writeString(seven, "<ink xmlns=\"http://www.w3.org/2003/InkML\"><trace>1 1, 9 1, 4 12</trace></ink>");
        Path missing = folder.resolve("missing.png");
        Ran ran = run("predict", "--model", "default", missing, seven, folder, seven);

        assertEquals(
                2,
                ran.out().lines().filter(line -> line.startsWith(seven + ": ")).count(),
                ran.out());
        List<String> said = ran.err().lines().toList();
        assertEquals(missing + ": there is no such file or folder", said.get(0));
        assertTrue(said.get(1).endsWith("found a folder"), said.get(1));
        assertEquals(2, said.size());
        assertEquals(1, ran.status());
    }

    @Test
    void drawingsWithoutLabelsAreNothingToLearnFrom() throws IOException {
        assertNothingToLearnFrom("<trace>1 1, 5 9</trace>");
    }

    @Test
    void drawingsWithoutInkAreNothingToLearnFrom() throws IOException {
        assertNothingToLearnFrom("<annotation type='truth'>1</annotation><trace brushRef='#eraser'>1 1, 5 9</trace>");
        assertNothingToLearnFrom("<annotation type='truth'>1</annotation>"
                + "<trace>1 1, 5 9</trace><trace brushRef='#eraser'>1 1, 5 9</trace>");
    }

    @Test
    void aPenSoThinThatNothingIsLeftIsNothingToMeasureOn() throws IOException {
        Path ink = ink("<annotation type='truth'>1</annotation>"
                + "<trace brushRef='#broad'>0 0, 0 100</trace><trace brushRef='#eraser'>0 0, 0 100</trace>");
        assertEquals(0, run("evaluate", "--model", "default", "--data", ink).status());
        assertFails("nothing is left to measure on", "evaluate", "--model", "default", "--data", ink, "--pen", 5);
    }

    private void assertNothingToLearnFrom(String drawing) throws IOException {
        Path ink = ink(drawing);
        String expected = ink + ": expected drawings with ink that say which digit they are, found none";
        assertFails(expected, "train", "--data", ink);
        assertFails(expected, "evaluate", "--model", "default", "--data", ink);
    }

    /** With weights of 0 a detector takes everything for what its bias says. */
    private Path modelThatDoubts(float logit) throws IOException {
        TrainedModel pixels = ShippedModels.open("tutorial");
        FeatureMap features = pixels.model().features();
        LinearLayer layer = new LinearLayer(features.size(), 1, new float[features.size()], new float[] {logit});
        Path model = folder.resolve("doubts.safetensors");
        ModelFiles.save(
                model,
                new TrainedModel(pixels.model(), Optional.of(new DigitDetector(features, layer)), pixels.card()));
        return model;
    }

    @Test
    void predictTellsWhetherThereIsADigitWhereTheModelKnows() throws IOException {
        Path ink = ink("<trace>0 0, 10 100</trace>");

        Ran json = run("predict", "--json", "--model", modelThatDoubts(-2), ink);
        assertEquals(
                1 / (1 + Math.exp(2)),
                JsonParser.parseString(json.out())
                        .getAsJsonObject()
                        .get("digit")
                        .getAsDouble(),
                1e-6);
        assertTrue(run("predict", "--model", modelThatDoubts(-2), ink)
                .out()
                .strip()
                .endsWith("%), doubtful"));
        assertTrue(
                run("predict", "--model", modelThatDoubts(2), ink).out().strip().endsWith("%)"));
        assertFalse(run("predict", "--json", "--model", "tutorial", ink).out().contains("\"digit\""));
    }

    private Path ink(String drawing) throws IOException {
        return Files.writeString(
                folder.resolve("drawing.inkml"),
                "<ink xmlns='http://www.w3.org/2003/InkML'>"
                        + "<brush xml:id='broad'><brushProperty name='width' value='60'/></brush>"
                        + "<brush xml:id='eraser'><brushProperty name='width' value='30'/>"
                        + "<brushProperty name='tool' value='eraser'/></brush><traceGroup>" + drawing
                        + "</traceGroup></ink>");
    }

    private static void assertFails(String message, Object... arguments) {
        Ran ran = run(arguments);
        assertEquals(1, ran.status(), ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains(message), ran.err());
        assertFalse(ran.err().contains("\tat "), ran.err());
    }

    @Test
    void verboseAddsTheStackTrace() {
        Ran ran = run("train", "--data", folder.resolve("missing"), "--verbose");
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("\tat inkling."), ran.err());
    }

    @Test
    void wordsThatAreNoCommandAreUsageErrors() {
        assertEquals(2, run("fly").status());
        assertEquals(2, run("train", "--fast").status());
        assertEquals(2, run("evaluate").status());
        assertEquals(2, run("data").status());
    }

    @Test
    void helpAndVersionAreThere() {
        assertTrue(run("--help").out().contains("train"));
        assertTrue(run("train", "--help").out().contains("--learning-rate"));
        assertTrue(run("--version").out().matches("Inkling \\d+\\.\\d+\\.\\d+\\R"));
    }
}
