package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.stage.WindowHelper;
import inkling.core.dataset.SyntheticSource;
import inkling.core.recipe.Recipe;
import inkling.ui.preferences.PreferencesFile;
import inkling.ui.theme.Appearance;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one window leaves behind, the next one finds. */
class RememberingTest extends WindowTest {
    @Test
    void theNextWindowIsAsThisOneWas() throws Exception {
        Path models = Files.createDirectory(folder.resolve("models"));
        main.menu("menu.view", "view.theme.dark");
        main.press(KeyCode.CLOSE_BRACKET);
        double penWidth = desk.penWidth();
        main.showTraining();
        training.choosePreset(Recipe.PIXELS);
        training.chooseData(SyntheticSource.ID);
        training.type("epochs", "7");
        dialogs.answer(models.resolve("mine.safetensors"));
        main.press(KeyCode.CONTROL, KeyCode.S);
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
                "{\"folders\": {\"OPEN\": \"\\u0000\", \"MODEL\": \"relative\"}, \"trainingShown\": {}}",
                "{\"appearance\": \"PURPLE\", \"penWidth\": -1, \"recentFiles\": [\"nowhere\", 3]}",
                "{\"window\": {\"x\": 1e9, \"y\": -1e9, \"width\": 1000, \"height\": 700, \"maximized\": false}}",
                "{\"trainingShown\": true, \"training\": {\"preset\": \"?\", \"epochs\": \"-5\", \"speed\": \"fast\"}}"
            })
    void aWindowOpensWhateverStandsInTheFile(String damaged) throws Exception {
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
    void whatWasChangedIsRememberedWhenTheUserTurnsElsewhere() {
        main.press(KeyCode.CLOSE_BRACKET);
        // What JavaFX does when the desktop says so; a headless screen has no other programs to turn to
        robot.interact(() -> {
            WindowHelper.setFocused(stage, true);
            WindowHelper.setFocused(stage, false);
        });
        assertEquals(desk.penWidth(), new PreferencesFile(preferences()).load().penWidth());
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aProgramThatIsToldToEndRemembersEverything() throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        for (String screen : List.of("glass.platform", "monocle.platform", "prism.order", "prism.text")) {
            line.add("-D" + screen + "=" + System.getProperty(screen));
        }
        Path file = folder.resolve("signalled.json");
        line.addAll(List.of(SignalledWindow.class.getName(), file.toString()));
        Process program = new ProcessBuilder(line).start();
        try (BufferedReader out = program.inputReader()) {
            assertEquals("shown", out.readLine());
            // SIGTERM
            program.toHandle().destroy();
            program.waitFor();
        } finally {
            program.destroyForcibly();
        }
        assertEquals(SignalledWindow.PEN, new PreferencesFile(file).load().penWidth());
    }

    @Test
    void aWindowFromALargerScreenIsMadeToFitThisOne() throws Exception {
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
    void aRecentFileThatHasGoneIsSaidToBe() throws Exception {
        Path model = folder.resolve("mine.safetensors");
        dialogs.answer(model);
        main.press(KeyCode.CONTROL, KeyCode.S);
        Files.delete(model);
        main.openRecent(0);

        assertTrue(main.status().contains("mine.safetensors"), main.status());
        assertEquals("Inkling's model", main.model());
    }
}
