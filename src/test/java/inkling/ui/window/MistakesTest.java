package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.Outcome;
import inkling.ui.Pointer;
import inkling.ui.TemplateModel;
import inkling.ui.tool.FakeData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** From a model's mistakes to the digits themselves, and to the paper. */
class MistakesTest extends WindowTest {
    private static final DigitDataset DIGITS = FakeData.digits().test().get(0);

    @BeforeEach
    void openMistakes() throws TimeoutException {
        main.press(KeyCode.CONTROL, KeyCode.K);
        main.chooseModel(1);
        await(() -> text("mistakes-details").startsWith(main.model() + ": "));
    }

    private static Evaluation worse() {
        return Evaluation.of(TemplateModel.PIXELS.model(), DIGITS, share -> {});
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private void click(String id) {
        new Pointer(robot).click(robot.lookup("#" + id).query());
    }

    private List<Button> images() {
        return robot.lookup("#mistakes-gallery .digit").queryAllAs(Button.class).stream()
                .filter(Node::isVisible)
                .toList();
    }

    @Test
    void aCellOfTheMatrixOpensItsDigitsAndOneOfThemGoesOntoThePaper() throws TimeoutException {
        Outcome mistake = worse().mistakes().get(0);
        click("mistakes-" + mistake.truth() + "-as-" + mistake.label());
        await(() -> !images().isEmpty());
        assertTrue(
                text("mistakes-count").endsWith(mistake.truth() + " read as " + mistake.label()),
                text("mistakes-count"));
        new Pointer(robot).click(images().get(0));
        assertEquals(mistake.label(), Integer.parseInt(desk.digit()));
        assertTrue(text("caption").endsWith("labelled " + mistake.truth()), text("caption"));
    }

    @Test
    void arrowKeysGoFromCellToCell() {
        robot.interact(() -> robot.lookup("#mistakes-0-as-0").query().requestFocus());
        main.press(KeyCode.RIGHT);
        main.press(KeyCode.DOWN);
        assertTrue(robot.lookup("#mistakes-1-as-1").query().isFocused());
        main.press(KeyCode.SPACE);
        assertTrue(text("mistakes-count").endsWith("1 read as 1"), text("mistakes-count"));
    }

    @Test
    void twoModelsAreComparedByWhatOnlyOneReadsRight() throws TimeoutException {
        click("mistakes-page-compare");
        robot.interact(() -> robot.lookup("#mistakes-other")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(1));
        await(() -> !robot.lookup("#mistakes-verdict-both-right")
                .queryButton()
                .getText()
                .isEmpty());
        int lost = worse().mistakes().size();
        String onlyFirst =
                robot.lookup("#mistakes-verdict-only-first").queryButton().getText();
        String onlySecond =
                robot.lookup("#mistakes-verdict-only-second").queryButton().getText();
        String bothWrong =
                robot.lookup("#mistakes-verdict-both-wrong").queryButton().getText();
        assertEquals(lost, number(onlySecond) + number(bothWrong));
        assertTrue(number(onlySecond) > number(onlyFirst));
        click("mistakes-verdict-only-second");
        assertEquals(number(onlySecond), number(text("mistakes-count")));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll(" .*", ""));
    }

    @Test
    void theMatrixIsCopiedAndTheMistakesAreSaved() throws TimeoutException, IOException {
        robot.interact(() -> item("mistakes-copy"));
        assertTrue(copied().startsWith("digit,read as 0"));
        Path target = Files.createDirectory(folder.resolve("wrong"));
        dialogs.answer(target);
        robot.interact(() -> item("mistakes-save-images"));
        await(() -> main.status().startsWith("Saved"));
        assertEquals(
                worse().mistakes().size() + 1,
                Files.readAllLines(target.resolve("mistakes.csv")).size());
    }

    private static String copied() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
    }

    private void item(String id) {
        robot.lookup("#mistakes-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .forEach(item -> item.fire());
    }

    @Test
    void figuresOfEachDigitAreThere() {
        click("mistakes-page-figures");
        assertFalse(text("mistakes-calibration").isEmpty());
    }
}
