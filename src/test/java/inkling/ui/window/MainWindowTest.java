package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.ui.TemplateModel;
import inkling.ui.models.ModelShelf;
import inkling.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The window with all its parts, used by pointer and keyboard. */
class MainWindowTest extends WindowTest {
    private static final double READABLE = 4.5;

    @Test
    void readsADigitDrawnWithThePointer() {
        assertTrue(desk.invites());
        assertEquals("", desk.digit());

        desk.draw(DrawPage.SEVEN);

        assertEquals("7", desk.digit());
        assertFalse(desk.invites());
        assertFalse(desk.percent(7).isEmpty());
    }

    @Test
    void undoesRedoesClearsAndErases() {
        desk.draw(DrawPage.SEVEN);
        desk.press("draw-undo");
        assertEquals("", desk.digit());

        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("7", desk.digit());

        main.press(KeyCode.DELETE);
        assertTrue(desk.invites());

        main.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("7", desk.digit());

        desk.erase(DrawPage.SEVEN);
        assertEquals("", desk.digit());

        main.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("7", desk.digit());

        main.press(KeyCode.CONTROL, KeyCode.Y);
        assertEquals("", desk.digit());
    }

    @Test
    void drawsSomeDigitAtTheTouchOfAButton() {
        desk.press("draw-random");

        assertEquals(1, desk.digit().length());
    }

    @Test
    void readsAnewWithAnotherModel() {
        desk.draw(DrawPage.SEVEN);
        String before = desk.percent(7);
        main.chooseModel(1);

        assertNotEquals(before, desk.percent(7));
    }

    @Test
    void keepsTheModelWhenAFileIsNoGoodAndSaysWhatIsWrong() throws IOException {
        desk.draw(DrawPage.SEVEN);
        String before = desk.percent(7);
        Path bad = Files.writeString(folder.resolve("bad.safetensors"), "no model");
        robot.interact(() -> window.open(List.of(bad)));

        assertTrue(main.status().contains("bad.safetensors"), main.status());
        assertEquals(before, desk.percent(7));
    }

    @Test
    void showsHelpAndTheModelsCardUntilEscape() {
        main.press(KeyCode.F1);
        assertTrue(main.shows("#help"));
        main.press(KeyCode.ESCAPE);
        assertFalse(main.shows("#help"));

        main.press(KeyCode.CONTROL, KeyCode.I);
        assertTrue(main.shows(".model-card"));
        main.press(KeyCode.TAB);
        main.press(KeyCode.ESCAPE);
        assertFalse(main.shows(".model-card"));
    }

    @Test
    void canBeReadInBothThemesAtEverySize() {
        desk.draw(DrawPage.SEVEN);
        for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
            robot.interact(() -> window.main().appearanceProperty().set(appearance));
            for (int[] size : new int[][] {{900, 600}, {1280, 800}, {2560, 1440}}) {
                main.screenshot("draw-" + appearance + "-" + size[0], size[0], size[1]);
            }
            assertEquals(List.of(), Contrast.below(READABLE, stage.getScene().getRoot()), appearance.name());
        }
    }

    @Test
    void barePaperCannotBeCleared() {
        assertTrue(main.menuItem("menu.edit", 6).isDisable());
        desk.draw(DrawPage.SEVEN);
        assertFalse(main.menuItem("menu.edit", 6).isDisable());
    }

    @Test
    void aModelOfTheUsersCanBeRenamedAndRemoved() {
        ModelShelf shelf = window.main().shelf();
        robot.interact(
                () -> shelf.choose(shelf.add(ModelShelf.Origin.TRAINED, "Mine", TemplateModel.PIXELS, Optional.empty())
                        .id()));

        main.ofModel("model-rename-item");
        main.write("Better");
        main.press(KeyCode.ENTER);
        assertEquals("Better", main.model());

        main.ofModel("model-remove-item");
        assertEquals("Inkling's model", main.model());
        assertEquals(2, main.models().size());
    }

    @Test
    void theMenuOfModelsLetsGoOfTheItemsThatItShowedBefore() {
        RadioMenuItem before = (RadioMenuItem) main.menuItem("menu.model", 0);
        ModelShelf shelf = window.main().shelf();
        robot.interact(() -> shelf.add(ModelShelf.Origin.OPENED, "Another", TemplateModel.PIXELS, Optional.empty()));
        main.chooseModel(2);

        assertEquals("Another", main.menuItem("menu.model", 2).getText());
        assertTrue(((RadioMenuItem) main.menuItem("menu.model", 2)).isSelected());
        assertTrue(before.isSelected(), "it still follows the choice");
    }
}
