package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.inkml.InkMlFormat;
import inkling.core.text.Texts;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.train.form.DataForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a drawing to a file that can be trained on. */
class LabellingTest extends WindowTest {
    private Path file;

    /** The real way to the data: files in a folder. */
    @Override
    DataAccess data() {
        return DataAccess.ofThisComputer();
    }

    @BeforeEach
    void draw() {
        file = folder.resolve("mine.inkml");
        dialogs.answer(file);
        desk.draw(DrawPage.SEVEN);
        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    }

    private OptionalInt saved() throws Exception {
        await(() -> main.status().equals("Saved mine.inkml"));
        assertFalse(asks());
        return InkMlFormat.read(file).get(0).truth();
    }

    private boolean asks() {
        return main.shows("#label-7");
    }

    @Test
    void enterTakesWhatIsRead() throws Exception {
        assertTrue(asks());
        assertEquals(List.of(), Controls.unnamed(stage.getScene().getRoot()));
        main.screenshot("which-digit");
        main.press(KeyCode.ENTER);
        assertEquals(OptionalInt.of(7), saved());
    }

    @Test
    void theKeyOfADigitAnswersWhateverHasTheKeyboard() throws Exception {
        main.press(KeyCode.TAB);
        main.press(KeyCode.DIGIT4);
        assertEquals(OptionalInt.of(4), saved());
    }

    @Test
    void aDrawingNeedNotHaveALabel() throws Exception {
        desk.press("label-none");
        assertEquals(OptionalInt.empty(), saved());
    }

    @Test
    void escapeSavesNothingAndTheNextTimeItAsksAgain() throws IOException {
        main.press(KeyCode.ESCAPE);
        assertFalse(asks());
        assertFalse(Files.exists(file));
        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertTrue(asks());
        desk.press("label-cancel");
        assertFalse(asks());
        assertFalse(Files.exists(file));
    }

    @Test
    void whatWasSavedCanBeTrainedOnOrItIsSaidBeforeTheStart() throws Exception {
        desk.press("label-none");
        assertEquals(OptionalInt.empty(), saved());
        main.showTraining();
        training.chooseData(DataForm.FOLDER);
        dialogs.answer(folder);
        training.press("data-choose");
        await(() -> folderState().contains("which digit they are"));
        assertFalse(training.canPress("start"));

        dialogs.answer(file);
        main.menu("menu.file", "file.save-drawing");
        main.press(KeyCode.ENTER);
        assertEquals(OptionalInt.of(7), saved());
        dialogs.answer(folder);
        training.press("data-choose");
        await(() -> training.canPress("start"));
        assertTrue(folderState().endsWith(": One digit to train on"), folderState());
        training.press("start");
        await(() -> training.result().contains(Texts.get("training.trained")));
    }

    private String folderState() {
        return robot.lookup("#training-data-text").queryLabeled().getText();
    }
}
