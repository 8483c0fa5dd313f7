package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import inkling.core.format.model.ShippedModels;
import inkling.core.format.picture.PictureFormat;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.SoftmaxRegression;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code inkling explain} as a user types it. */
class ExplainTest extends CommandTest {
    private static final DigitImage SEVEN =
            DigitNormalizer.normalize(Ink.of(Stroke.pen(20, 80, 40, 200, 40, 120, 240)));

    private Path seven() throws IOException {
        Path picture = folder.resolve("seven.png");
        PictureFormat.writePng(picture, SEVEN);
        return picture;
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "tutorial"})
    void jsonAddsUpToTheScores(String name) throws IOException {
        Path picture = seven();
        Ran ran = run("explain", "--model", name, "--json", picture);

        assertEquals(0, ran.status(), ran.err());
        JsonObject json = JsonParser.parseString(ran.out()).getAsJsonObject();
        assertEquals(
                List.of("file", "index", "label", "against", "logits", "bias", "contributions"),
                List.copyOf(json.keySet()));
        assertEquals(picture.toString(), json.get("file").getAsString());
        assertEquals(0, json.get("index").getAsInt());
        SoftmaxRegression model = ShippedModels.open(name).model();
        FeatureMap features = model.features();
        DigitImage read = PictureFormat.read(picture);
        float[] logits = new float[10];
        model.logits(features.extract(read), 0, logits);
        for (int digit = 0; digit < 10; digit++) {
            assertEquals(logits[digit], json.getAsJsonArray("logits").get(digit).getAsDouble(), 1e-3);
        }
        int label = model.predict(read).label();
        int against = model.predict(read).runnerUp();
        assertEquals(label, json.get("label").getAsInt());
        assertEquals(against, json.get("against").getAsInt());
        double sum = json.get("bias").getAsDouble();
        for (JsonElement contribution : json.getAsJsonArray("contributions")) {
            sum += contribution.getAsDouble();
        }
        assertEquals(features.size(), json.getAsJsonArray("contributions").size());
        assertEquals(logits[label] - logits[against], sum, 1e-3);
    }

    @Test
    void wordsNameTheTwoDigitsTheirScoresAndTheLargestContributions() throws IOException {
        Ran ran = run("explain", "--model", "default", "--label", 7, "--against", 1, seven());

        assertEquals(0, ran.status(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(0).endsWith("seven.png: why 7 and not 1"), lines.get(0));
        assertTrue(
                lines.get(1).matches("score of 7: -?\\d+\\.\\d{3}, of 1: -?\\d+\\.\\d{3}, lead [+-]\\d+\\.\\d{3}"),
                lines.get(1));
        assertTrue(
                lines.get(2)
                        .matches(
                                "lead = bias [+-]\\d+\\.\\d{3}, contributions for it \\+\\d+\\.\\d{3}, against it -\\d+\\.\\d{3}"),
                lines.get(2));
        assertEquals("largest for 7:", lines.get(3));
        assertTrue(lines.get(4).matches(" +\\+\\d+\\.\\d{3}  \\w[\\w ]+, row \\d, column \\d.*"), lines.get(4));
        assertEquals("largest for 1:", lines.get(9));
        assertTrue(lines.get(10).matches(" +-\\d+\\.\\d{3}  .*"), lines.get(10));
        assertEquals(15, lines.size());
    }

    @ParameterizedTest
    @CsvSource({"--label, 2, 2, 7", "--against, 4, 7, 4", "--against, 7, -, 7"})
    void theOtherDigitIsTheLikeliest(String option, String value, String label, String against) throws IOException {
        JsonObject json = JsonParser.parseString(run("explain", "--model", "default", "--json", option, value, seven())
                        .out())
                .getAsJsonObject();
        assertEquals(against, json.get("against").getAsString());
        String runnerUp = Integer.toString(
                ShippedModels.open("default").model().predict(SEVEN).runnerUp());
        assertEquals(label.equals("-") ? runnerUp : label, json.get("label").getAsString());
    }

    @Test
    void everyDigitOfAFileIsExplained() throws IOException {
        Path two = twoDigits();
        List<String> lines = run("explain", "--model", "tutorial", "--json", two)
                .out()
                .lines()
                .toList();
        assertEquals(2, lines.size());
        assertEquals(
                1,
                JsonParser.parseString(lines.get(1))
                        .getAsJsonObject()
                        .get("index")
                        .getAsInt());
    }

    @Test
    void theMapIsAPictureOfTheGrids() throws IOException {
        Path map = folder.resolve("map.png");
        Ran ran = run("explain", "--model", "tutorial", "--out", map, seven());

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("Map written to " + map + ": blue speaks for "), ran.out());
        BufferedImage picture = ImageIO.read(map.toFile());
        boolean blue = false;
        boolean orange = false;
        for (int y = 0; y < 290; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int red = picture.getRGB(x, y) >> 16 & 0xff;
                int blueness = picture.getRGB(x, y) & 0xff;
                blue |= blueness > red + 60;
                orange |= red > blueness + 60;
            }
        }
        assertTrue(blue && orange, "ink that speaks for the digit, and ink that speaks against it");
        assertFalse(run("explain", "--json", "--model", "tutorial", "--out", map, seven())
                .out()
                .contains("written"));
    }

    @Test
    void aMapIsOfOneDigit() throws IOException {
        Path map = folder.resolve("map.png");
        Path two = twoDigits();
        assertFails(1, two + ": expected one digit for the map, found 2", "--out", map, two);
        assertFails(2, "--out: expected one digit for the map, found 2", "--out", map, two, seven());
        assertFalse(Files.exists(map));
    }

    @Test
    void badInputIsSaidInOneLine() throws IOException {
        Path picture = seven();
        Path blank = folder.resolve("blank.png");
        PictureFormat.writePng(blank, DigitImage.of(new float[DigitImage.PIXELS]));
        assertFails(1, blank + ": nothing is drawn, so there is nothing to explain", blank);
        assertFails(2, "--label: expected a whole number from 0 to 9, found 10", "--label", 10, picture);
        assertFails(2, "--label: expected a whole number from 0 to 9, found -1", "--label=-1", picture);
        assertFails(2, "--against: expected a whole number from 0 to 9, found \"x\"", "--against", "x", picture);
        assertFails(
                2, "--against: expected another digit than --label, found 3", "--label", 3, "--against", 3, picture);
        assertFails(2, "--out: expected a name that ends in .png, found map.gif", "--out", "map.gif", picture);
        assertFails(2, "FILE and --out name the same file, " + picture, "--out", picture, picture);
        Ran ran = run("explain", "--model", picture, picture);
        assertEquals(1, ran.status());
        assertEquals(
                picture + ": expected a model as safetensors or ONNX, found something else",
                ran.err().strip());
    }

    @Test
    void aBlankDrawingDoesNotKeepTheOthersFromBeingExplained() throws IOException {
        Path blank = folder.resolve("blank.png");
        PictureFormat.writePng(blank, DigitImage.of(new float[DigitImage.PIXELS]));
        Ran ran = run("explain", "--model", "default", "--json", blank, seven());
        assertEquals(1, ran.status());
        assertEquals(1, ran.out().lines().count());
    }

    private static void assertFails(int status, String message, Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "explain";
        all[1] = "--model";
        all[2] = "default";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        Ran ran = run(all);
        assertEquals(message, ran.err().lines().findFirst().orElse(""));
        assertEquals(status, ran.status());
        assertEquals(status, ran.err().lines().count(), ran.err());
        assertEquals("", ran.out());
    }
}
