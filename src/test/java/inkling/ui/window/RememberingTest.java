package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticSource;
import inkling.core.training.Recipe;
import inkling.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one window leaves behind, the next one finds. */
class RememberingTest extends WindowTest {
    @Test
    void theNextWindowIsAsThisOneWas() throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        main.menu("menu.view", "view.theme.dark");
        main.press(KeyCode.CLOSE_BRACKET);
        double penWidth = desk.penWidth();
        main.showTraining();
        training.choosePreset(Recipe.PIXELS);
        training.chooseData(SyntheticSource.ID);
        training.type("epochs", "7");
        dialogs.answer(models.resolve("mine.safetensors"));
        main.press(KeyCode.CONTROL, KeyCode.E);
        main.resize(1000, 650);
        main.close();

        open();
        assertTrue(main.isDark());
        assertEquals(penWidth, desk.penWidth());
        assertEquals(Recipe.PIXELS, training.preset());
        assertEquals(SyntheticSource.ID, training.data());
        assertEquals("7", training.value("epochs"));
        assertEquals(1000, stage.getWidth());
        assertEquals(650, stage.getHeight());
        assertEquals(List.of(models.resolve("mine.safetensors").toString()), main.recentFiles());
        main.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals(Optional.of(models), dialogs.folder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"appearance\":",
                "{\"appearance\": \"PURPLE\", \"penWidth\": -1, \"recentFiles\": [\"nowhere\", 3]}",
                "{\"window\": {\"x\": 1e9, \"y\": -1e9, \"width\": 1000, \"height\": 700, \"maximized\": false}}",
                "{\"trainingShown\": true, \"training\": {\"preset\": \"?\", \"epochs\": \"-5\", \"speed\": \"fast\"}}"
            })
    void aWindowOpensWhateverStandsInTheFile(String damaged) throws IOException {
        main.close();
        Files.writeString(preferences(), damaged);

        open();
        desk.draw(DrawPage.SEVEN);
        assertEquals("7", desk.digit());
        main.close();
        assertFalse(stage.isShowing());
        assertEquals(
                Appearance.SYSTEM, new PreferencesFile(preferences()).load().appearance());
    }

    @Test
    void aWindowFromALargerScreenIsMadeToFitThisOne() throws IOException {
        main.close();
        Files.writeString(
                preferences(),
                "{\"window\": {\"x\": 40, \"y\": 20, \"width\": 5000, \"height\": 3000, \"maximized\": false}}");

        open();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertEquals(screen.getWidth(), stage.getWidth());
        assertEquals(screen.getHeight(), stage.getHeight());
    }

    @Test
    void aRecentFileThatHasGoneIsSaidToBe() throws IOException {
        Path model = folder.resolve("mine.safetensors");
        dialogs.answer(model);
        main.press(KeyCode.CONTROL, KeyCode.E);
        Files.delete(model);
        main.openRecent(0);

        assertTrue(main.status().contains("mine.safetensors"), main.status());
        assertEquals("Inkling's model", main.model());
    }
}
