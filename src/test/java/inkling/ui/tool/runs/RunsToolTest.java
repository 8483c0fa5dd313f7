package inkling.ui.tool.runs;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Start;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.TestRuns;
import inkling.core.text.Texts;
import inkling.ui.Pointer;
import inkling.ui.QuietConsole;
import inkling.ui.concurrent.UiThread;
import inkling.ui.theme.Theme;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.FakeWorkspace;
import inkling.ui.tool.Tool;
import inkling.ui.tool.TrainingOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The tool under a user's hands, with runs that were trained in a moment. */
@ExtendWith({QuietConsole.class, ApplicationExtension.class})
class RunsToolTest {
    @TempDir
    Path folder;

    private FakeWorkspace window;
    private RunLibrary library;
    private Tool tool;
    private FxRobot robot;
    private Pointer pointer;

    @BeforeEach
    void begin(FxRobot hands) {
        robot = hands;
        pointer = new Pointer(hands);
        window = new FakeWorkspace(folder, new FakeData(), UiThread.FX);
        library = window.runs().library();
    }

    @AfterEach
    void close() {
        robot.interact(tool::close);
    }

    private void open() {
        open(Map.of());
    }

    private void open(Map<String, String> remembered) {
        robot.interact(() -> {
            tool = RunsTool.KIND.opener().apply(window, remembered);
            Stage stage = new Stage();
            stage.setScene(new Scene(tool.view(), 560, 740));
            stage.getScene().getStylesheets().add("/inkling/ui/app.css");
            Theme.LIGHT.apply(tool.view());
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void train(UnaryOperator<Hyperparameters> change) throws IOException {
        Hyperparameters three = Recipe.TUTORIAL.hyperparameters().withEpochs(3).withBatchSize(10);
        TestRuns.train(library, Recipe.TUTORIAL.with(change.apply(three)), FakeData.digits());
    }

    /** Three runs, the newest of them with the highest learning rate. */
    private void trainThree() throws IOException {
        for (double rate : new double[] {0.01, 0.1, 0.5}) {
            train(hyperparameters -> hyperparameters.withLearningRate(rate));
        }
    }

    private TableView<RunRow> table() {
        return robot.lookup("#runs-table").queryTableView();
    }

    private List<String> called() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> table().getItems().stream().map(RunRow::called).toList());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void click(String id) {
        pointer.click(robot.lookup("#" + id).query());
    }

    private void onTable(KeyCode... keys) {
        robot.interact(() -> table().requestFocus());
        press(keys);
    }

    private void select(int... rows) {
        robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearSelection();
            for (int row : rows) {
                table().getSelectionModel().select(row);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> legend() {
        return robot.lookup("#runs-legend .legend-name").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private Node chart() {
        return robot.lookup("#runs-chart").query();
    }

    private String said() {
        return chart().getAccessibleText();
    }

    private void write(String text) {
        robot.interact(() -> {
            TextInputControl field = robot.lookup("#runs-field").queryTextInputControl();
            field.setText(text);
        });
        press(KeyCode.ENTER);
    }

    @Test
    void withoutRunsItSaysHowTheyComeHere() {
        open();
        String nothing = robot.lookup("#runs-nothing").queryAs(Label.class).getText();
        assertTrue(nothing.contains("train one"), nothing);
    }

    @Test
    void aLegendSaysWhatDiffersAndNothingElse() throws IOException, TimeoutException {
        trainThree();
        open();
        onTable(KeyCode.CONTROL, KeyCode.A);
        await(() -> legend().equals(List.of("lr 0.5", "lr 0.1", "lr 0.01")));

        select(1, 2);
        await(() -> legend().equals(List.of("lr 0.1", "lr 0.01")));
    }

    @Test
    void theCrosshairSaysTheValuesOfAll() throws IOException, TimeoutException {
        trainThree();
        open();
        select(0, 1, 2);
        await(() -> legend().size() == 3);
        robot.interact(() -> chart().requestFocus());
        press(KeyCode.HOME);
        assertTrue(said().matches("(?s).*After 0 epochs, lr 0.5 .*, lr 0.1 .*, lr 0.01 .*"), said());
        String before = said();
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertTrue(said().contains("After 0.3 epochs"), said());
        assertFalse(said().equals(before));
    }

    @Test
    void runsOfOtherSeedsAreOneLineWhereTheUserWants() throws IOException, TimeoutException {
        for (int seed = 1; seed <= 3; seed++) {
            long one = seed;
            train(hyperparameters -> hyperparameters.withSeed(one));
        }
        train(hyperparameters -> hyperparameters.withLearningRate(0.1));
        open();
        onTable(KeyCode.CONTROL, KeyCode.A);
        await(() -> legend().size() == 4);
        click("runs-seeds-as-one");
        await(() -> legend().equals(List.of("lr 0.1", "lr 0.001")));
    }

    @Test
    void aDragShowsAPartAndADoubleClickAllAgain() throws IOException, TimeoutException {
        trainThree();
        open();
        select(0, 1);
        await(() -> legend().size() == 2);
        Bounds bounds =
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> chart().localToScreen(chart().getBoundsInLocal()));
        Point2D left = new Point2D(bounds.getMinX() + bounds.getWidth() * 0.4, bounds.getMinY() + 60);
        pointer.drag(MouseButton.PRIMARY, List.of(left, left.add(20, 0), left.add(100, 10)));
        robot.interact(() -> chart().requestFocus());
        press(KeyCode.HOME);
        String part = said();
        assertFalse(part.contains("After 0 epochs"), part);

        pointer.drag(MouseButton.PRIMARY, List.of(left));
        pointer.drag(MouseButton.PRIMARY, List.of(left));
        press(KeyCode.HOME);
        assertTrue(said().contains("After 0 epochs"), said());

        pointer.drag(MouseButton.PRIMARY, List.of(left, left.add(100, 0)));
        press(KeyCode.HOME);
        assertFalse(said().contains("After 0 epochs"), said());
        press(KeyCode.ESCAPE);
        press(KeyCode.HOME);
        assertTrue(said().contains("After 0 epochs"), said());
    }

    @Test
    void aNameIsWrittenInItsPlaceAndTakenBack() throws IOException, TimeoutException {
        trainThree();
        open();
        select(1);
        press(KeyCode.F2);
        await(() -> robot.lookup("#runs-field").tryQuery().isPresent());
        write("  the good one ");
        await(() -> called().get(1).equals("the good one"));
        assertEquals("the good one", library.find("the good one").label().name());

        press(KeyCode.F2);
        await(() -> robot.lookup("#runs-field").tryQuery().isPresent());
        press(KeyCode.ESCAPE);
        assertEquals("the good one", called().get(1));

        onTable(KeyCode.CONTROL, KeyCode.Z);
        await(() -> called().get(1).startsWith("lr 0.1"));
    }

    @Test
    void aStarIsOneClick() throws IOException, TimeoutException {
        trainThree();
        open();
        pointer.click(robot.lookup(".star-cell").nth(0).query());
        await(() -> table().getItems().get(0).isStarred());
        assertTrue(((KeptRun) library.list().get(0)).label().starred());
        assertEquals(List.of(), List.copyOf(table().getSelectionModel().getSelectedItems()));
    }

    @Test
    void whoeverClicksTwiceDeletesOnceAndHasItBack() throws IOException, TimeoutException {
        trainThree();
        open();
        select(0, 2);
        click("runs-delete");
        click("runs-delete");
        await(() -> called().size() == 1);
        assertTrue(window.told().startsWith("2 runs deleted"), window.told());
        assertEquals(1, library.list().size());

        select(0);
        press(KeyCode.DELETE);
        await(() -> called().isEmpty());
        click("runs-undo");
        await(() -> called().size() == 1);
        click("runs-undo");
        await(() -> called().size() == 3);
        assertEquals(3, library.list().size());
    }

    @Test
    void aDamagedRunSaysSoAndCanBeDeleted() throws IOException, TimeoutException {
        trainThree();
        String id = library.list().get(1).id();
        Files.writeString(library.folder().resolve(id).resolve("plan.json"), "{");
        open();
        await(() -> called().size() == 3);
        assertEquals("Damaged", table().getItems().get(1).state());
        assertTrue(table().getItems().get(1).damage().isPresent());

        select(1);
        press(KeyCode.DELETE);
        await(() -> called().size() == 2);
    }

    @Test
    void theModelReadsAndIsOnTheShelfOnce() throws IOException, TimeoutException {
        trainThree();
        open();
        select(0);
        click("runs-use");
        await(() -> window.shelf.items().size() == 1);
        click("runs-use");
        assertEquals(1, window.shelf.items().size());
        assertEquals(window.shelf.items().get(0), window.shelf.chosenProperty().get());
    }

    @Test
    void whatIsToBeTrainedGoesToTheToolThatTrains() throws IOException {
        trainThree();
        open();
        select(0);
        KeptRun run = table().getItems().get(0).run().orElseThrow();
        click("runs-menu");
        click("runs-go-on-item");
        assertEquals(Optional.of(new TrainingOrder.GoOn(run, 6)), window.order.get());
        click("runs-menu");
        click("runs-repeat-item");
        assertEquals(Optional.of(new TrainingOrder.Repeat(run)), window.order.get());
    }

    @Test
    void savesAllOfItInThreeFormats() throws IOException, TimeoutException {
        trainThree();
        open();
        select(0, 1, 2);
        await(() -> legend().size() == 3);
        for (String ending : List.of("csv", "png", "svg")) {
            click("runs-curves-menu");
            click("curves-save-" + ending);
            await(() -> Files.exists(folder.resolve("runs." + ending)));
        }
        List<String> table = Files.readAllLines(folder.resolve("runs.csv"));
        assertEquals("run,epoch,step,loss,learning_rate,validation_loss,validation_accuracy", table.get(0));
        assertTrue(table.get(1).startsWith("\"lr 0.5\",1,1,"), table.get(1));
        long steps = table().getItems().stream()
                .mapToLong(row -> row.run().orElseThrow().stepsDone())
                .sum();
        assertEquals(1 + steps, table.size());
        String drawing = Files.readString(folder.resolve("runs.svg"));
        assertTrue(drawing.contains(">lr 0.01</text>"), drawing);
    }

    @Test
    void theFilterTakesAllWords() throws IOException, TimeoutException {
        trainThree();
        open();
        robot.interact(
                () -> robot.lookup("#runs-filter").queryTextInputControl().setText("0.5 finished"));
        await(() -> called().size() == 1);
        robot.interact(
                () -> robot.lookup("#runs-filter").queryTextInputControl().setText("0.5 damaged"));
        await(() -> called().isEmpty());
    }

    @Test
    void dataThatHasANameIsCalledByIt() throws IOException, TimeoutException {
        train(UnaryOperator.identity());
        open();
        robot.interact(
                () -> robot.lookup("#runs-filter").queryTextInputControl().setText("made-up digits"));
        await(() -> called().size() == 1);
        assertEquals("Made-up digits", table().getItems().get(0).data());
    }

    @Test
    void columnsAndOrderAreRemembered() throws IOException, TimeoutException {
        trainThree();
        open(Map.of("columns", "loss when epochs", "sort", "-loss"));
        assertEquals("loss when epochs", tool.remember().get("columns"));
        assertEquals("-loss", tool.remember().get("sort"));
        await(() -> called().size() == 3);
        List<Double> losses = table().getItems().stream().map(RunRow::loss).toList();
        assertEquals(losses.stream().sorted(Comparator.reverseOrder()).toList(), losses);
    }

    private void item(String id) {
        robot.interact(() -> table().getContextMenu().getItems().stream()
                .filter(item -> (id + "-item").equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theLossSurfaceOfARunShowsWhereItWas() throws Exception {
        trainThree();
        open();
        await(() -> called().size() == 3);
        select(0);
        click("runs-page-surface");
        await(() -> surface().startsWith("Step 60: loss "));
        robot.interact(() -> robot.lookup("#surface-chart").query().requestFocus());
        press(KeyCode.HOME);
        assertTrue(surface().startsWith("Step 1: loss "), surface());

        select(0, 1);
        assertEquals(
                Texts.get("surface.choose"),
                robot.lookup("#surface-words").queryAs(Label.class).getText());
    }

    private String surface() {
        return robot.lookup("#surface-chart").query().getAccessibleText();
    }

    @Test
    void aRunBecomesAProgramAReportAndAStart() throws Exception {
        trainThree();
        open();
        await(() -> called().size() == 3);
        select(0);
        KeptRun run = (KeptRun) library.list().get(0);
        item("runs-report");
        assertEquals(
                List.of(run.id()), window.reported.stream().map(KeptRun::id).toList());

        item("runs-from-weights");
        await(() -> window.order.get().isPresent());
        TrainingOrder order = window.order.get().orElseThrow();
        assertEquals(
                new Start.Given(run.model().model()),
                ((TrainingOrder.Prepare) order).recipe().hyperparameters().start());

        // They were made up, of which no program of PyTorch's knows
        item("runs-program");
        assertTrue(window.told().contains("PyTorch"), window.told());
    }
}
