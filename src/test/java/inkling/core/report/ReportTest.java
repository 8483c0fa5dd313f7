package inkling.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.evaluation.Evaluation;
import inkling.core.format.model.ShippedModels;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.ModelCard;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Start;
import inkling.core.report.Report.Measured;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
    private static final DigitDataset DIGITS = SyntheticDigits.generate(300, 5);

    /** All that a page may hold; no script, frame, form or link among them. */
    private static final List<String> HARMLESS = List.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "h1",
            "h2",
            "h3",
            "p",
            "main",
            "section",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "div",
            "figure",
            "figcaption",
            "br",
            "img",
            "code",
            "pre",
            "footer",
            "svg",
            "path",
            "text",
            "rect",
            "circle");

    @TempDir
    private Path folder;

    private static Measured measured(TrainedModel trained, DigitDataset digits) {
        return new Measured(digits, Evaluation.of(trained.model(), digits, share -> {}));
    }

    private static String page(Subject subject) {
        return Report.of(subject, List.of(measured(subject.trained(), DIGITS))).html();
    }

    private static Document parsed(String html) throws Exception {
        return new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET).parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** Nothing that runs and nothing that is fetched. */
    private static void assertHarmless(Document page) {
        for (Element element : elements(page, "*")) {
            assertTrue(HARMLESS.contains(element.getLocalName()), element.getLocalName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                String value = element.getAttributes().item(i).getNodeValue();
                assertFalse(name.startsWith("on") || name.equals("href"), name);
                assertTrue(!name.equals("src") || value.startsWith("data:image/png;base64,"), value);
            }
        }
        assertFalse(elements(page, "style").get(0).getTextContent().contains("url("));
    }

    private static Subject run(int epochs, int stepsPerEpoch) {
        Hyperparameters chosen = Hyperparameters.DEFAULT
                .withEpochs(epochs)
                .withStart(new Start.Zeros())
                .withShuffle(false);
        Recipe recipe = Recipe.TUTORIAL.with(chosen);
        RunHistory history = new RunHistory(epochs, stepsPerEpoch);
        for (int step = 0; step < epochs * stepsPerEpoch; step++) {
            history.addStep(2.3f / (1 + step / 100f), 0.001f, step / 1000f);
            if ((step + 1) % stepsPerEpoch == 0) {
                int epoch = (step + 1) / stepsPerEpoch;
                history.addValidation(new Validation(epoch, 2.0 / epoch, 1 - 0.2 / epoch));
            }
        }
        ModelCard card = new ModelCard(
                "Inkling",
                recipe.title(),
                List.of(new ModelCard.Source("MNIST training images", "ab".repeat(32), 60_000, "CC BY-SA 3.0")),
                recipe.settings(),
                List.of());
        TrainedModel trained = new TrainedModel(randomModel(new Pixels(), 1), card);
        return new Subject(
                "a run",
                trained,
                Optional.of(new Subject.Run(
                        recipe, List.of("mnist"), List.of(), history, Instant.parse("2026-11-28T19:00:00Z"), true)));
    }

    private static SoftmaxRegression randomModel(FeatureMap features, double scale) {
        SplittableRandom random = new SplittableRandom(1);
        float[] weights = new float[10 * features.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (scale * (random.nextDouble() - 0.5));
        }
        return new SoftmaxRegression(features, weights, new float[10]);
    }

    @Test
    void aRunIsShownWithAllThatBelongsToIt() throws Exception {
        String html = page(run(5, 600));
        Document page = parsed(html);

        HtmlCheck.assertValid(html);
        assertHarmless(page);
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        assertEquals(4, elements(page, "svg").size(), "loss, validation, learning rate and reliability");
        assertEquals(10 + 24, elements(page, "img").size(), "weights and the surest mistakes");
        assertEquals(
                121,
                elements(page, "table").stream()
                        .filter(table -> table.getAttribute("class").equals("matrix"))
                        .flatMap(table -> Arrays.stream(new String[] {"th", "td"})
                                .map(name -> table.getElementsByTagName(name).getLength()))
                        .mapToInt(Integer::intValue)
                        .sum());
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text.contains("ab".repeat(32)));
        assertTrue(text.contains("CC BY-SA 3.0"));
        assertTrue(text.contains("2026-11-28 19:00 (UTC)"));
        assertTrue(text.contains("inkling train --preset tutorial --data mnist --init zeros --no-shuffle"));
        assertTrue(text.contains("nn.init.zeros_(model.weight)"));
    }

    static List<FeatureMap> features() {
        return FeatureMap.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void theWeightsOfEveryFeatureMapArePictures(FeatureMap features) throws Exception {
        TrainedModel trained = new TrainedModel(randomModel(features, 1), ModelCard.UNKNOWN);
        String html = page(Subject.of("some model", trained));

        HtmlCheck.assertValid(html);
        assertEquals(
                10 * features.grids().size() + 24, elements(parsed(html), "img").size());
        assertTrue(html.contains("does not say enough"), "nobody knows how to train it");
    }

    @Test
    void whatIsMeasuredIsSaidInOneSentence() throws Exception {
        TrainedModel best = ShippedModels.open(ShippedModels.DEFAULT);
        Evaluation found = Evaluation.of(best.model(), DIGITS, share -> {});
        String text =
                parsed(page(Subject.of("default", best))).getDocumentElement().getTextContent();

        assertTrue(text.contains(
                "Of the 300 digits in synthetic digits (seed 5), it reads " + found.correct() + " right"));
        assertTrue(text.contains("MNIST training images"));
        assertTrue(text.contains("inkling train --preset best --data mnist --data PATH --seed 1"));
        assertTrue(text.contains("PyTorch computes only pixels by itself"));
    }

    @Test
    void digitsThatItWasTrainedOnAreNoTest() {
        ModelCard card = new ModelCard("", "", List.of(DIGITS.source()), Map.of(), List.of());
        Subject subject = Subject.of("a", new TrainedModel(randomModel(new Pixels(), 1), card));

        assertTrue(page(subject).contains("It was trained on these very digits"));
        assertFalse(page(run(1, 10)).contains("It was trained on these very digits"));
    }

    @Test
    void theSameGivesTheSameBytes() throws Exception {
        Path file = folder.resolve("report.html");
        Report report = Report.of(run(2, 50), List.of(measured(run(2, 50).trained(), DIGITS)));
        report.save(file);

        assertEquals(page(run(2, 50)), Files.readString(file));
    }

    @Test
    void aLongRunMakesNoLongPage() {
        assertTrue(page(run(300, 600)).length() < page(run(5, 600)).length() + 40_000);
    }

    @Test
    void aRunThatDivergedAtOnceIsShown() throws Exception {
        RunHistory history = new RunHistory(3, 10);
        history.addStep(Float.NaN, 1e7f, 0);
        history.addStep(Float.POSITIVE_INFINITY, 1e7f, 0);
        history.addValidation(new Validation(1, Double.NaN, 0));
        Subject.Run run = new Subject.Run(Recipe.TUTORIAL, List.of("mnist"), List.of(), history, Instant.EPOCH, false);
        TrainedModel trained = new TrainedModel(randomModel(new Pixels(), Float.MAX_VALUE), ModelCard.UNKNOWN);
        String html = page(new Subject("diverged", trained, Optional.of(run)));

        HtmlCheck.assertValid(html);
        assertFalse(html.contains("d=\"MNaN") || html.contains("LNaN") || html.contains("Infinity"), html);
    }

    @Test
    void aRunWithoutAStepIsShown() throws Exception {
        Subject.Run run = new Subject.Run(
                Recipe.TUTORIAL, List.of("mnist"), List.of(), new RunHistory(1, 1), Instant.EPOCH, false);
        Subject subject = new Subject(
                "none", new TrainedModel(randomModel(new Pixels(), 0), ModelCard.UNKNOWN), Optional.of(run));

        HtmlCheck.assertValid(page(subject));
    }

    @Test
    void withoutDigitsNothingWasMeasured() throws Exception {
        DigitDataset none = new DigitDataset("nothing", "", new byte[0], new byte[0]);
        Subject subject = Subject.of("a", ShippedModels.open(ShippedModels.TUTORIAL));
        String html =
                Report.of(subject, List.of(measured(subject.trained(), none))).html();

        HtmlCheck.assertValid(html);
        assertTrue(html.contains("There are no digits in nothing"));
    }

    @Test
    void aModelThatIsAlwaysRightHasNoMistakes() throws Exception {
        byte[] grey = new byte[DigitImage.PIXELS];
        DigitDataset zero = new DigitDataset("a zero", "", grey, new byte[1]);
        Subject subject = Subject.of(
                "a",
                new TrainedModel(
                        new SoftmaxRegression(new Pixels(), new float[7840], new float[10]), ModelCard.UNKNOWN));
        String html =
                Report.of(subject, List.of(measured(subject.trained(), zero))).html();

        HtmlCheck.assertValid(html);
        assertTrue(html.contains("There is none: it reads all of them right."));
    }

    static List<String> hostile() {
        return List.of(
                "</style></title><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "]]>--><!-- &lt;b> &#0; &amp;",
                "a\u0000b\u0007c\u001b[31m\u0085\ufffe\uffff\ud83f\udfff",
                "\ud800 half a pair \udc00",
                "\u202e backwards \u2066 and isolated",
                "{0} ${x} %s {{y}}",
                "long ".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverACardHoldsIsText(String text) throws Exception {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(text, text);
        settings.put("epochs", text);
        ModelCard card = new ModelCard(
                text,
                text,
                List.of(new ModelCard.Source(text, text, -1, text)),
                settings,
                List.of(new ModelCard.Measurement(text, 1, 2, 3)));
        Subject subject = Subject.of(text, new TrainedModel(randomModel(new Pixels(), 1), card));
        DigitDataset digits = new DigitDataset(text, text, DIGITS.grey(), DIGITS.labels());
        String html =
                Report.of(subject, List.of(measured(subject.trained(), digits))).html();

        HtmlCheck.assertValid(html);
        assertHarmless(parsed(html));
        assertTrue(html.length() < 120_000, "a long text is cut");
    }

    @Test
    void cardsOfAnyCharactersAreText() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 12; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            for (int j = 0; j < length; j++) {
                text.append((char)
                        (random.nextInt(4) == 0 ? "<>&\"'/=! -".charAt(random.nextInt(10)) : random.nextInt(0x10000)));
            }
            ModelCard card = new ModelCard(
                    text.toString(),
                    text.toString(),
                    List.of(new ModelCard.Source(text.toString(), text.toString(), i, text.toString())),
                    Map.of(text.toString(), text.toString()),
                    List.of());
            String html = page(Subject.of(text.toString(), new TrainedModel(randomModel(new Pixels(), 1), card)));

            HtmlCheck.assertNoErrors(html);
            assertHarmless(parsed(html));
        }
    }
}
