package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.library.DigitLibrary;
import inkling.core.library.KeptDigit;
import inkling.ui.Pointer;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** From a drawing that was misread to a model that knows the hand. */
class DigitsTest extends WindowTest {
    private static final double[][] THREE = {
        {80, 70}, {140, 50}, {190, 85}, {150, 130}, {120, 135}, {170, 150}, {195, 195}, {140, 235}, {80, 215}
    };

    /** A 1 with a foot, which the model takes for a 2. */
    private static final double[][] ONE_WITH_A_FOOT = {
        {110, 90}, {140, 50}, {140, 140}, {140, 225}, {90, 228}, {195, 226}
    };

    private List<KeptDigit> kept() throws IOException {
        return library().collection(DigitLibrary.FIRST).digits();
    }

    private List<Integer> labels() throws IOException {
        return kept().stream().map(KeptDigit::label).toList();
    }

    private void showDigits() throws TimeoutException {
        main.press(KeyCode.CONTROL, KeyCode.D);
        await(() -> main.shows("#digits-gallery"));
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private void click(String id) {
        new Pointer(robot).click(robot.lookup("#" + id).query());
    }

    private List<ToggleButton> gallery() {
        return robot.lookup("#digits-gallery .digit").queryAllAs(ToggleButton.class).stream()
                .filter(Node::isVisible)
                .toList();
    }

    private List<String> shown() {
        return gallery().stream().map(Labeled::getText).toList();
    }

    private void awaitShown(String... digits) throws TimeoutException {
        await(() -> shown().equals(List.of(digits)));
    }

    private void keep(double[][] drawing, KeyCode key) {
        desk.draw(drawing);
        main.press(key);
    }

    private void ofMenu(String item) {
        MenuButton menu = robot.lookup("#digits-menu").queryAs(MenuButton.class);
        robot.interact(() -> menu.getItems().stream()
                .filter(found -> item.equals(found.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aKeySaysWhichDigitItIsAndUndoTakesItBack() throws IOException, TimeoutException {
        showDigits();
        keep(DrawPage.SEVEN, KeyCode.DIGIT1);

        assertTrue(desk.invites());
        awaitShown("1 as 7");
        assertEquals(7, kept().get(0).reading().orElseThrow().label());
        assertEquals("1 kept", robot.lookup("#keep-open").queryLabeled().getText());

        main.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("7", desk.digit());
        awaitShown();
        assertEquals(List.of(), labels());

        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertTrue(desk.invites());
        awaitShown("1 as 7");
        assertEquals(List.of(1), labels());
    }

    @Test
    void oneGestureSaysThatTheReadingIsRight() throws IOException {
        desk.draw(DrawPage.SEVEN);
        desk.press("keep-yes");
        assertTrue(desk.invites());
        keep(THREE, KeyCode.ENTER);
        desk.draw(DrawPage.SEVEN);
        desk.press("keep-4");

        assertEquals(List.of(7, 3, 4), labels());
    }

    @Test
    void onBarePaperThereIsNothingToKeep() throws IOException {
        main.press(KeyCode.DIGIT3);
        main.press(KeyCode.ENTER);
        assertTrue(robot.lookup("#keep-yes").query().isDisabled());
        assertTrue(robot.lookup("#keep-3").query().isDisabled());

        assertEquals(List.of(), labels());
    }

    @Test
    void selectedDigitsAreRelabelledDeletedAndBroughtBack() throws IOException, TimeoutException {
        showDigits();
        keep(THREE, KeyCode.DIGIT3);
        keep(DrawPage.SEVEN, KeyCode.DIGIT1);
        awaitShown("1 as 7", "3");

        new Pointer(robot).click(gallery().get(0));
        assertEquals("1 selected", text("digits-selection"));
        main.press(KeyCode.DIGIT7);
        awaitShown("7", "3");
        assertEquals(List.of(3, 7), labels());

        new Pointer(robot).click(gallery().get(1));
        main.press(KeyCode.DELETE);
        awaitShown("7");
        assertEquals(List.of(7), labels());

        click("digits-undo");
        awaitShown("7", "3");
        click("digits-undo");
        awaitShown("1 as 7", "3");
        assertEquals(List.of(3, 1), labels());
    }

    @Test
    void aSecondClickPutsADigitOntoThePaper() throws TimeoutException {
        showDigits();
        keep(DrawPage.SEVEN, KeyCode.DIGIT1);
        awaitShown("1 as 7");

        robot.doubleClickOn(gallery().get(0));

        assertEquals("7", desk.digit());
        assertEquals("My digits: labelled 1", text("caption"));
    }

    @Test
    void digitsAreCollectedOneAfterTheOtherAsThePenRests() throws IOException, TimeoutException {
        showDigits();
        click("digits-collect");
        int first = asked();
        desk.draw(DrawPage.SEVEN);
        await(() -> text("keep-collected").equals("2 of 100"));
        assertEquals(List.of(first), labels());

        main.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("1 of 100", text("keep-collected"));
        assertEquals(first, asked());
        assertEquals(List.of(), labels());

        main.press(KeyCode.ENTER);
        assertEquals(List.of(first), labels());
        click("keep-stop");
        assertTrue(main.shows("#keep-yes"));
    }

    private int asked() {
        return Integer.parseInt(text("keep-draw").replaceAll("\\D", ""));
    }

    @Test
    void aTaughtModelIsMeasuredFirstAndThenUsed() throws TimeoutException {
        for (int i = 0; i < 5; i++) {
            keep(ONE_WITH_A_FOOT, KeyCode.DIGIT1);
            keep(THREE, KeyCode.DIGIT3);
        }
        showDigits();
        click("digits-page-learn");
        click("teach-begin");
        await(() -> main.shows("#teach-own-before"));

        assertEquals("50.00 % (5 of 10)", text("teach-own-before"));
        assertEquals("100.00 % (10 of 10)", text("teach-own-after"));
        assertEquals("5 more of your digits are read right", text("teach-verdict"));
        desk.draw(ONE_WITH_A_FOOT);
        assertEquals("2", desk.digit());

        click("teach-use");
        assertEquals("1", desk.digit());
        assertEquals("Inkling's model, taught", main.model());
        main.press(KeyCode.CONTROL, KeyCode.I);
        assertTrue(
                main.card().stream().anyMatch(line -> line.contains("10")),
                main.card().toString());
        main.press(KeyCode.ESCAPE);
    }

    @Test
    void aTaughtModelThatIsDiscardedLeavesNothingBehind() throws TimeoutException {
        keep(DrawPage.SEVEN, KeyCode.DIGIT1);
        showDigits();
        click("digits-page-learn");
        assertTrue(text("teach-promise").startsWith("One digit is too few"), text("teach-promise"));
        click("teach-begin");
        await(() -> main.shows("#teach-own-before"));
        click("teach-discard");

        assertEquals(2, main.models().size());
        assertTrue(main.shows("#teach-begin"));
    }

    @Test
    void theMistakesInTheUsersOwnDigitsAreShown() throws TimeoutException {
        keep(ONE_WITH_A_FOOT, KeyCode.DIGIT1);
        keep(THREE, KeyCode.DIGIT3);
        main.press(KeyCode.CONTROL, KeyCode.K);
        MenuButton data = robot.lookup("#mistakes-data").queryAs(MenuButton.class);
        robot.interact(() -> data.getItems().get(1).fire());
        await(() -> text("mistakes-headline").equals("50.00 % right"));
        click("mistakes-1-as-2");
        assertEquals("one: 1 read as 2", text("mistakes-count"));
    }

    @Test
    void whatIsExportedAsIdxIsReadByAnyProgram() throws IOException, TimeoutException {
        for (int i = 0; i < 7; i++) {
            keep(DrawPage.SEVEN, i % 2 == 0 ? KeyCode.DIGIT7 : KeyCode.DIGIT1);
        }
        showDigits();
        Path out = folder.resolve("idx");
        dialogs.answer(out);
        ofMenu("digits-export-idx");
        await(() -> main.status().contains("written"));

        DigitDataset train = IdxFolder.of(out).read(IdxFolder.Split.TRAIN);
        assertEquals(6, train.size());
        assertArrayEquals(kept().get(0).image().toGrey(), train.image(0).toGrey());
        try (DataInputStream labels =
                new DataInputStream(Files.newInputStream(out.resolve("train-labels-idx1-ubyte")))) {
            assertEquals(0x801, labels.readInt());
            assertEquals(6, labels.readInt());
            assertArrayEquals(
                    IntStream.range(0, 6).map(i -> i % 2 == 0 ? 7 : 1).toArray(),
                    IntStream.range(0, 6).map(i -> train.label(i)).toArray());
            assertEquals(7, labels.readByte());
        }
    }

    @Test
    void eachCollectionHasItsOwnDigits() throws IOException, TimeoutException {
        showDigits();
        keep(DrawPage.SEVEN, KeyCode.DIGIT7);
        awaitShown("7");
        ofMenu("digits-new");
        main.write("Class 3b");
        main.press(KeyCode.ENTER);
        awaitShown();
        keep(THREE, KeyCode.DIGIT3);
        awaitShown("3");
        assertEquals(List.of("My digits", "Class 3b"), library().names());
        assertEquals(1, library().collection("Class 3b").digits().size());

        robot.interact(() -> robot.lookup("#digits-collection")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(0));
        awaitShown("7");
    }

    @Test
    void allDigitsAreDeletedWhenTheUserSaysSoTwice() throws IOException, TimeoutException {
        showDigits();
        keep(DrawPage.SEVEN, KeyCode.DIGIT7);
        awaitShown("7");
        ofMenu("digits-delete-all");
        assertEquals(List.of(7), labels());
        click("digits-answer");
        awaitShown();

        try (var files = Files.list(folder.resolve("digits"))) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".inkml")).toList());
        }
    }
}
