package inkling.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import inkling.RealData;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openqa.selenium.Keys;

/** The page in a real browser. */
class WebPageBrowserTest {
    private static final double TOLERANCE = 1e-4;

    /** Reads drawings, or images where there are some: for each the ten probabilities and, behind them, that of a digit. */
    private static final String READ = """
            return JSON.parse(arguments[0]).map(({strokes, image}) => {
              const {probabilities, digitness} =
                  inkling.read(image ? Float32Array.from(image) : inkling.normalise(strokes) ?? new Float32Array(784));
              return digitness === null ? probabilities : [...probabilities, digitness];
            });""";

    private static final double[] ONE = {0.5, 0.2, 0.5, 0.4, 0.5, 0.6, 0.5, 0.8};
    private static final double[] SEVEN = {0.3, 0.22, 0.45, 0.21, 0.68, 0.2, 0.6, 0.4, 0.52, 0.6, 0.45, 0.82};

    static final List<String> MODELS = ShippedModels.NAMES;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start("en-GB");
        for (String name : MODELS) {
            ModelExport.WEB_PAGE.save(page(name), ShippedModels.open(name));
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page(String model) {
        return folder.resolve(model + ".html");
    }

    @BeforeEach
    void open() {
        browser.show(1200, 900, "light");
        browser.open(page(ShippedModels.DEFAULT));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void itReadsTheGoldenTable(String name) {
        browser.open(page(name));
        List<GoldenReadings.Reading> table = GoldenReadings.all();
        List<List<Double>> found = read(table.stream()
                .map(line -> line.ink().<Object>map(ink -> strokes(ink)).orElseGet(() -> image(line.image()))));

        for (int i = 0; i < table.size(); i++) {
            table.get(i)
                    .expected()
                    .get(name)
                    .assertAgrees(prediction(found.get(i)), digit(found.get(i)), TOLERANCE, table.get(i));
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void itReadsPeoplesDrawingsAsInklingDoes(String name) throws IOException {
        List<Ink> drawings = new ArrayList<>();
        for (int writer = 1; writer <= 5; writer++) {
            InkMlFormat.read(RealData.penDigits().resolve("writer-0" + writer + ".inkml")).stream()
                    .limit(64)
                    .map(LabelledInk::ink)
                    .forEach(drawings::add);
        }
        browser.open(page(name));
        List<List<Double>> found = read(drawings.stream().map(WebPageBrowserTest::strokes));

        assertTrue(drawings.size() >= 300);
        assertAgree(name, drawings.stream().map(DigitNormalizer::normalize).toList(), found);
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void itReadsImagesAsInklingDoes(String name) {
        DigitDataset digits = SyntheticDigits.generate(200, 3);
        List<DigitImage> images =
                IntStream.range(0, digits.size()).mapToObj(digits::image).toList();
        browser.open(page(name));

        assertAgree(name, images, read(images.stream().map(WebPageBrowserTest::image)));
    }

    private static void assertAgree(String name, List<DigitImage> images, List<List<Double>> found) {
        TrainedModel model = ShippedModels.open(name);
        for (int i = 0; i < images.size(); i++) {
            GoldenReadings.Expected expected = GoldenReadings.Expected.of(model, images.get(i));
            expected.assertAgrees(prediction(found.get(i)), digit(found.get(i)), TOLERANCE, i);
            assertEquals(expected.prediction().label(), prediction(found.get(i)).label());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<List<Double>> read(Stream<Object> subjects) {
        List<List<Number>> found = (List<List<Number>>) browser.run(READ, new Gson().toJson(subjects.toList()));
        return found.stream()
                .map(values -> values.stream().map(Number::doubleValue).toList())
                .toList();
    }

    private static Prediction prediction(List<Double> values) {
        float[] probabilities = new float[SoftmaxRegression.CLASSES];
        for (int digit = 0; digit < probabilities.length; digit++) {
            probabilities[digit] = values.get(digit).floatValue();
        }
        return new Prediction(probabilities);
    }

    private static OptionalDouble digit(List<Double> values) {
        return values.size() > SoftmaxRegression.CLASSES
                ? OptionalDouble.of(values.get(SoftmaxRegression.CLASSES))
                : OptionalDouble.empty();
    }

    private static Object image(DigitImage image) {
        return Map.of("image", image.toArray());
    }

    private static Object strokes(Ink ink) {
        return Map.of(
                "strokes",
                ink.strokes().stream()
                        .map(stroke -> Map.of(
                                "eraser",
                                stroke.tool() == Stroke.Tool.ERASER,
                                "width",
                                stroke.width(),
                                "xy",
                                IntStream.range(0, 2 * stroke.size())
                                        .mapToDouble(i -> i % 2 == 0 ? stroke.x(i / 2) : stroke.y(i / 2))
                                        .toArray()))
                        .toList());
    }

    @Test
    void aDigitThatIsDrawnIsReadAndCanBeTakenBack() {
        assertEquals("Nothing drawn yet", browser.text("sentence"));

        browser.draw("paper", SEVEN);
        assertEquals("7", browser.text("digit"));
        assertTrue(browser.text("sentence").startsWith("It is 7: "), browser.text("sentence"));

        browser.find("undo").click();
        assertEquals("Nothing drawn yet", browser.text("sentence"));
        browser.find("redo").click();
        assertEquals("7", browser.text("digit"));
        browser.find("clear").click();
        assertEquals("", browser.text("digit"));
        browser.typeWithControl("z");
        assertEquals("7", browser.text("digit"));
        browser.type(Keys.DELETE);
        assertEquals("", browser.text("digit"));
    }

    @Test
    void aFingerDrawsAsWell() {
        browser.drawByFinger("paper", ONE);

        assertEquals("1", browser.text("digit"));
    }

    @Test
    void theEraserTakesInkAway() {
        browser.draw("paper", ONE);
        browser.find("eraser").click();
        browser.draw("paper", ONE);

        assertEquals("Nothing drawn yet", browser.text("sentence"));
        assertEquals(2L, browser.run("return inkling.strokes().length"));
    }

    @Test
    void whatLeavesThePaperEndsThereAndBeginsAnewWhereItComesBack() {
        browser.draw("paper", 0.3, 0.5, 0.9, 0.5, 1.2, 0.5, 1.2, 0.7, 0.9, 0.7, 0.4, 0.7);

        assertEquals(2L, browser.run("return inkling.strokes().length"));
        assertEquals(
                true, browser.run("return inkling.strokes().every(({xy}) => xy.every((v) => v >= 0 && v <= 280))"));
    }

    @Test
    void theKeyboardDraws() {
        browser.run("document.getElementById('paper').focus()");
        browser.type(" ");
        for (int i = 0; i < 12; i++) {
            browser.type(Keys.ARROW_DOWN);
        }
        browser.type(" ");

        assertEquals("1", browser.text("digit"));
        browser.type(Keys.ARROW_RIGHT);
        assertEquals(1L, browser.run("return inkling.strokes().length"));
    }

    @Test
    void whatIsNoDigitIsNotTakenForOne() {
        browser.draw(
                "paper", 0.2, 0.2, 0.8, 0.8, 0.8, 0.2, 0.2, 0.8, 0.2, 0.2, 0.5, 0.9, 0.8, 0.3, 0.2, 0.5, 0.8, 0.55);

        assertEquals("Not a digit?", browser.text("sentence"));
        assertEquals("?", browser.text("digit"));
    }

    @Test
    void whatSpeaksForADigitAddsUpToItsScore() {
        browser.draw("paper", SEVEN);
        browser.find("why").click();

        assertTrue(browser.text("sum").startsWith("Score of 7: "), browser.text("sum"));
        double gap = ((Number) browser.run("""
                const strokes = inkling.strokes();
                const reading = inkling.read(inkling.normalise(strokes));
                const sum = (digit) => inkling.contributions(reading, digit)
                    .flatMap(({cells}) => [...cells]).reduce((a, b) => a + b, inkling.bias(digit));
                return Math.max(...reading.scores.map((score, digit) => Math.abs(score - sum(digit))));""")).doubleValue();
        assertEquals(0, gap, 1e-9);

        browser.run("document.querySelector('#bars button:nth-child(4)').click()");
        assertTrue(browser.text("sum").startsWith("Score of 3: "), browser.text("sum"));
    }

    @Test
    void everyControlHasAName() {
        Stream<String> digits = IntStream.range(0, 10).mapToObj(digit -> "button " + digit);
        Stream<String> others = Stream.of(
                "application Paper",
                "DisclosureTriangle About this model",
                "button Pen",
                "button Eraser",
                "slider Pen width",
                "button Undo",
                "button Redo",
                "button Clear",
                "button Why?");

        assertEquals(Stream.concat(digits, others).sorted().toList(), browser.controls());
    }

    @Test
    void nothingLeavesThePage() {
        browser.draw("paper", SEVEN);
        browser.find("why").click();
        browser.run("document.getElementById('card').open = true");

        assertEquals(
                List.of(page(ShippedModels.DEFAULT).toUri().toString()),
                browser.requests().stream()
                        .filter(address -> !address.startsWith("data:"))
                        .toList());
        assertEquals(List.of(), browser.complaints());
        // Nor could it, if somebody smuggled in what asks for more
        assertEquals(List.of("https://example.org/a", "https://example.org/b.png"), browser.await("""
                const done = arguments[0];
                const refused = [];
                document.addEventListener('securitypolicyviolation', ({blockedURI}) => {
                  refused.push(blockedURI);
                  if (refused.length === 2) {
                    done(refused.sort());
                  }
                });
                fetch('https://example.org/a').catch(() => {});
                document.body.append(Object.assign(new Image(), {src: 'https://example.org/b.png'}));"""));
    }

    @Test
    void aNarrowScreenShowsAllOfItWithoutScrollingSideways() {
        browser.show(360, 640, "dark");
        browser.draw("paper", SEVEN);
        browser.find("why").click();

        assertEquals("7", browser.text("digit"));
        assertEquals(360L, browser.run("return document.documentElement.scrollWidth"));
        // The digit can be seen beside the paper without scrolling
        assertTrue(
                (Boolean) browser.run("return document.getElementById('digit').getBoundingClientRect().bottom < 640"));
    }

    @Test
    void itSpeaksTheLanguageOfTheBrowser() {
        try (Browser chinese = Browser.start("zh-CN")) {
            chinese.show(360, 640, "light");
            chinese.open(page(ShippedModels.DEFAULT));

            assertEquals("zh", chinese.run("return document.documentElement.lang"));
            assertEquals("还没有写", chinese.text("sentence"));
            assertEquals(360L, chinese.run("return document.documentElement.scrollWidth"));
        }
        try (Browser french = Browser.start("fr,zh-CN,en")) {
            french.open(page(ShippedModels.DEFAULT));

            assertEquals("zh", french.run("return document.documentElement.lang"));
        }
    }

    @Test
    void aHostileCardIsShownAndDoesNothing() throws IOException {
        Path page = folder.resolve("hostile.html");
        ModelExport.WEB_PAGE.save(page, HostileCard.on(ShippedModels.open(ShippedModels.TUTORIAL)));
        browser.open(page);
        browser.draw("paper", ONE);

        assertEquals("1", browser.text("digit"));
        assertEquals(null, browser.run("return globalThis.harmed ?? null"));
        assertEquals(List.of(), browser.complaints());
        assertTrue(((String) browser.run("return document.getElementById('card').textContent")).contains("</script>"));
        assertFalse(Files.size(page) > 200_000);
    }
}
