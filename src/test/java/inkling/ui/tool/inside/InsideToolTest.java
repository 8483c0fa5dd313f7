package inkling.ui.tool.inside;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.explanation.Contributions;
import inkling.core.explanation.Explanation;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import inkling.ui.QuietConsole;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.UiThread;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.draw.Sheet;
import inkling.ui.models.ModelShelf;
import inkling.ui.theme.Theme;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.FakeWorkspace;
import inkling.ui.tool.Tool;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tool under a user's hands, beside a desk that is the test's. */
@ExtendWith({QuietConsole.class, ApplicationExtension.class})
class InsideToolTest {
    private static final Sheet THREE = made(3);
    private static final Sheet SEVEN = made(7);

    private final FakeWorkspace window = new FakeWorkspace(Path.of(""), new FakeData(), UiThread.FX);
    private DrawViewModel drawing;
    private Tool tool;
    private FxRobot robot;
    private InsidePage page;

    private static Sheet made(int digit) {
        return Sheet.of(SyntheticDigits.draw(digit, new SplittableRandom(digit)).ink());
    }

    @Start
    void open(Stage stage) {
        window.shelf.add(ModelShelf.Origin.SHIPPED, "Gradients", TemplateModel.GRADIENTS, Optional.empty());
        window.shelf.add(ModelShelf.Origin.SHIPPED, "Pixels", TemplateModel.PIXELS, Optional.empty());
        drawing = new DrawViewModel(window.shelf.inUseProperty(), show -> {}, UiThread.FX);
        window.reading.bind(drawing.readingProperty());
        tool = InsideTool.KIND.opener().apply(window, Map.of());
        stage.setScene(new Scene(tool.view(), 560, 740));
        stage.getScene().getStylesheets().add("/inkling/ui/app.css");
        Theme.LIGHT.apply(tool.view());
        stage.show();
    }

    @BeforeEach
    void look(FxRobot hands) {
        robot = hands;
        page = new InsidePage(hands);
    }

    @AfterEach
    void close() {
        robot.interact(tool::close);
    }

    private void draw(Sheet sheet) {
        robot.interact(() -> drawing.show(sheet));
    }

    private Prediction read(Sheet sheet) {
        return read(sheet.image(), window.shelf.inUseProperty().get());
    }

    private static Prediction read(DigitImage image, TrainedModel model) {
        return model.model().predict(image);
    }

    @Test
    void asksAboutTheTwoMostLikelyDigitsUntilTheUserChooses() {
        draw(THREE);
        Prediction three = read(THREE);
        assertEquals(Texts.get("inside.why-not", 3, three.runnerUp()), page.title());

        page.pressOn("follow", KeyCode.DIGIT5);
        assertEquals("Why 3 and not 5?", page.title());
        draw(SEVEN);
        assertEquals("Why 3 and not 5?", page.title());
        page.pressOn("map-0", KeyCode.DIGIT3);
        assertEquals("Why 3?", page.title());
        page.pressOn("map-0", KeyCode.SHIFT, KeyCode.DIGIT7);
        assertEquals("Why 7?", page.title());
        robot.interact(() -> window.askedOf.forEach(asked -> asked.accept(1)));
        assertEquals("Why 7 and not 1?", page.title());
        page.choose("against", OptionalInt.of(9));
        assertEquals("Why 7 and not 9?", page.title());
        page.choose("digit", 9);
        assertEquals("Why 9 and not 7?", page.title());

        page.press("follow");
        assertEquals(Texts.get("inside.why-not", 7, read(SEVEN).runnerUp()), page.title());
    }

    @Test
    void theSumAddsUpAsItStandsThereAndIsTheModels() {
        for (int digit = 0; digit < 10; digit++) {
            draw(made(digit));
            Explanation why = Explanation.of(
                    TemplateModel.GRADIENTS.model(),
                    TemplateModel.GRADIENTS
                            .model()
                            .features()
                            .extract(made(digit).image()));
            Contributions expected = why.ofReading();
            double[] sum = page.sum();
            assertEquals(sum[3], sum[0] + sum[1] + sum[2], 1e-9, page.title());
            assertEquals(expected.bias(), sum[0], 0.01);
            assertEquals(expected.inFavour(), sum[1], 0.01);
            assertEquals(expected.opposed(), sum[2], 0.01);
            assertEquals(expected.score(), sum[3], 0.005001);
        }
    }

    @Test
    void aCellUnderThePointerOrTheArrowKeysSaysWhatLiesInIt() {
        draw(THREE);
        assertTrue(page.details().startsWith("Strongest: "), page.details());
        page.pointAt("map-0", 0.5, 0.55);
        assertTrue(page.details().startsWith("Edges, row 4, column 4: "), page.details());
        page.pointAt("sum", 0.5, 0.5);
        page.pressOn("map-1", KeyCode.UP);
        String first = page.details();
        assertTrue(first.startsWith("Corners, row "), first);
        for (int i = 0; i < 5; i++) {
            page.pressOn("map-1", KeyCode.LEFT);
        }
        assertTrue(page.details().contains("column 1:"), page.details());
        assertTrue(page.details().contains("45°: "), page.details());
    }

    @Test
    void theDirectionsOfACellAddUpToIt() {
        draw(THREE);
        page.pointAt("map-0", 0.5, 0.55);
        String said = page.details();
        double cell = number(said.substring(said.indexOf("column 4: ") + 10).replaceFirst(";.*", ""));
        double sum = Arrays.stream(said.split(" = "))
                .skip(1)
                .mapToDouble(part -> number(part.replaceFirst(";.*", "")))
                .sum();
        assertEquals(cell, sum, 1e-9, said);
    }

    private static double number(String shown) {
        return Double.parseDouble(shown.strip().replace('−', '-').replace("+", ""));
    }

    @Test
    void onBarePaperThereAreTheWeightsAndASentence() throws Exception {
        assertTrue(page.shows("empty"));
        await(() -> page.shows("first-weights-0"));
        draw(THREE);
        assertFalse(page.shows("empty"));
        assertTrue(page.shows("map-1"));
        draw(Sheet.BARE);
        assertTrue(page.shows("empty"));
        assertFalse(page.shows("sum"));
    }

    @Test
    void eachGridHasAMapAndAnotherModelOthers() {
        draw(THREE);
        int[] before = page.map("map-0");
        robot.interact(() -> window.shelf.choose(window.shelf.items().get(1).id()));
        assertTrue(page.details().contains("Pixels, row "), page.details());
        assertFalse(Arrays.equals(before, page.map("map-0")));
        assertTrue(robot.lookup("#inside-map-1").tryQuery().isEmpty());
    }

    @Test
    void allTenSumsCanBeCopied() {
        draw(THREE);
        page.press("all");
        page.press("scores-copy");
        robot.interact(() -> {
            List<String> lines =
                    Clipboard.getSystemClipboard().getString().lines().toList();
            assertEquals(11, lines.size());
            for (int digit = 0; digit < 10; digit++) {
                double[] row = Pattern.compile("\t")
                        .splitAsStream(lines.get(1 + digit))
                        .mapToDouble(InsideToolTest::number)
                        .toArray();
                assertEquals(digit, row[0]);
                assertEquals(row[4], row[1] + row[2] + row[3], 1e-9);
                assertEquals(100 * read(THREE).probability(digit), row[5], 0.006);
            }
        });
        page.press("all");
    }

    @Test
    void findsWhatWouldChangeItsMindAndPutsItOntoThePaper() throws Exception {
        draw(THREE);
        page.press("page-change");
        assertFalse(page.canPress("change-try"));
        page.press("change-find");
        await(() -> page.canPress("change-try"));
        String found = page.change();
        page.press("change-try");
        Sheet tried = window.drawn.get(0);
        Prediction after = read(tried);
        assertNotEquals(3, after.label());
        assertTrue(
                found.endsWith(" of the ink, then " + after.label() + " with "
                        + Texts.percent(after.probability(after.label()), 0) + " %"),
                found);
        assertTrue(tried.ink().strokes().size() > THREE.ink().strokes().size());
        assertEquals(Texts.get("inside.change.tried"), page.change());
    }

    @Test
    void aNewStrokeLetsGoOfWhatWasFound() throws Exception {
        draw(THREE);
        page.press("page-change");
        page.press("change-find");
        await(() -> page.canPress("change-try"));
        draw(SEVEN);
        assertFalse(page.canPress("change-try"));
        assertEquals(Texts.get("inside.change.idle"), page.change());
        draw(Sheet.BARE);
        assertEquals(Texts.get("inside.change.no-ink"), page.change());
    }

    @Test
    void saysWhereThereIsNoChange() throws Exception {
        draw(THREE);
        page.press("page-change");
        page.choose("change-digit", OptionalInt.of(3));
        page.press("change-find");
        await(() -> page.change().equals(Texts.get("inside.change.none")));
    }

    @Test
    void theWeightsFollowTheModelInTraining() throws Exception {
        page.press("page-weights");
        int[] before = page.map("weights-3");
        robot.interact(() -> {
            window.shelf.followTrainingProperty().set(true);
            window.shelf.inTrainingProperty().set(TemplateModel.PIXELS);
        });
        await(() -> !Arrays.equals(before, page.map("weights-3")));
        page.pointAt("weights-3", 0.5, 0.5);
        assertTrue(page.weightDetails().startsWith("Digit 3, row "), page.weightDetails());
    }

    @Test
    void aScaleOfItsOwnMakesAFaintDigitStronger() throws Exception {
        page.press("page-weights");
        int[] common = page.map("weights-1");
        page.press("own-scale");
        await(() -> !Arrays.equals(common, page.map("weights-1")));
        assertEquals(Map.of("page", "weights", "ownScale", "true"), tool.remember());
    }

    @ParameterizedTest
    @CsvSource({"360, 534", "560, 774", "1268, 1374"})
    void nothingIsCutOffAndNothingMoves(double width, double height) {
        Region view = tool.view();
        robot.interact(() -> {
            view.resize(width, height);
            view.layout();
        });
        draw(THREE);
        double[] before = places();
        draw(SEVEN);
        page.pressOn("follow", KeyCode.DIGIT5);
        assertArrayEquals(before, places());
        robot.interact(() -> assertTrue(view.minWidth(-1) <= width, "needs " + view.minWidth(-1)));
        robot.interact(() -> assertTrue(view.minHeight(width) <= height, "needs " + view.minHeight(width)));
    }

    private double[] places() {
        return robot
                .lookup("#inside-map-0, #inside-map-1, #inside-scale, #inside-details, #inside-sum")
                .queryAll()
                .stream()
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .flatMapToDouble(bounds -> DoubleStream.of(bounds.getMinX(), bounds.getMinY(), bounds.getWidth()))
                .toArray();
    }
}
