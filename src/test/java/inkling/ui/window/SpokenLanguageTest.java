package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Language;
import inkling.core.text.Texts;
import inkling.ui.Patience;
import inkling.ui.kit.Fonts;
import inkling.ui.preferences.PreferencesFile;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The language is another one as soon as it is chosen, and nothing is lost by it. */
class SpokenLanguageTest extends WindowTest {
    private static final Language CHINESE = Language.of("zh").orElseThrow();

    @BeforeEach
    void lookForFonts() {
        AtomicBoolean readable = new AtomicBoolean();
        robot.interact(() -> readable.set(Fonts.isReadable(CHINESE)));
        Assumptions.assumeTrue(readable.get(), "no font here has Chinese characters");
    }

    @AfterEach
    void speakEnglish() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void theWindowSpeaksWhatIsChosenAndKeepsWhatIsDrawn() throws TimeoutException {
        desk.draw(DrawPage.SEVEN);
        String digit = text("#digit");

        choose(CHINESE.name());
        assertEquals("文件(_F)", menu(0).getText());
        assertEquals("训练", text("#show-train"));
        assertEquals(digit, text("#digit"));
        assertEquals(
                Optional.of(CHINESE), new PreferencesFile(preferences()).load().chosenLanguage());

        choose("English");
        assertEquals("_File", menu(0).getText());
        assertEquals(digit, text("#digit"));
    }

    @Test
    void aRunThatIsUnderWayIsWaitedFor() throws TimeoutException {
        training.type("epochs", "10000");
        training.press("start");
        MainViewModel of = window.main();
        Patience.await(() -> of.tools().busy().isPresent());

        robot.interact(() -> item(CHINESE.name()).fire());
        assertTrue(stage.isShowing());
        assertEquals(
                "The window changes its language when Train is done",
                of.notices().latestProperty().get().text());

        Stage before = stage;
        training.press("stop");
        follow(before);
        assertEquals("训练", text("#show-train"));
    }

    @Test
    void aPresentationEndsWithTheWindowThatSpokeAnotherLanguage() throws TimeoutException {
        double width = stage.getWidth();
        double height = stage.getHeight();
        main.press(KeyCode.F11);
        choose(CHINESE.name());

        assertFalse(stage.isFullScreen());
        assertTrue(stage.getScene().lookup("#menu").isVisible());
        assertEquals(width, stage.getWidth());
        assertEquals(height, stage.getHeight());
    }

    private void choose(String language) throws TimeoutException {
        Stage before = stage;
        robot.interact(() -> item(language).fire());
        follow(before);
    }

    /** Goes on with the window that has taken another one's place. */
    private void follow(Stage before) throws TimeoutException {
        Patience.await(() -> !before.isShowing());
        assertFalse(Window.getWindows().isEmpty());
        stage = (Stage) Window.getWindows().get(0);
        main = new MainPage(robot, stage);
    }

    private Menu menu(int index) {
        return ((MenuBar) stage.getScene().lookup("#menu")).getMenus().get(index);
    }

    private MenuItem item(String language) {
        return ((MenuBar) stage.getScene().lookup("#menu"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "languages".equals(item.getId()))
                        .flatMap(item -> ((Menu) item).getItems().stream())
                        .filter(item -> language.equals(item.getText()))
                        .findFirst()
                        .orElseThrow();
    }

    private String text(String selector) {
        Object node = stage.getScene().lookup(selector);
        return node instanceof Labeled labeled ? labeled.getText() : ((javafx.scene.text.Text) node).getText();
    }
}
