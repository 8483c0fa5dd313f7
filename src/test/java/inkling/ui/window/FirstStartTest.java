package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Texts;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What somebody sees on the paper who has never drawn with Inkling, and nobody else. */
class FirstStartTest extends WindowTest {
    @Test
    void showsHowItGoesUntilTheFirstStrokeAndNeverAgain() throws Exception {
        assertTrue(shows());
        assertEquals(Texts.get("draw.invitation.first"), desk.invitation());

        desk.draw(DrawPage.SEVEN);
        assertFalse(shows());
        assertEquals("7", desk.digit(), "no stroke is lost");

        main.press(KeyCode.DELETE);
        assertFalse(shows());
        assertEquals(Texts.get("draw.invitation"), desk.invitation());
        main.close();
        open();
        assertFalse(shows());
    }

    @Test
    void isGoneAsSoonAsThePenIsOnThePaper() {
        boolean[] seen = {true, true};
        desk.draw(DrawPage.SEVEN, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            seen[0] = shows();
            seen[1] = desk.invites();
        });
        assertFalse(seen[0], "the line");
        assertFalse(seen[1], "the sentence");
    }

    @Test
    void isGoneWithInkThatComesAnotherWay() {
        desk.press("draw-random");
        assertFalse(shows());
    }

    @Test
    void isThereAgainForWhoeverHasNotDrawnYet() throws Exception {
        main.close();
        open();
        assertTrue(shows());
    }

    @Test
    void doesNotComeWhereThereIsADrawingFromTheLastTime() throws Exception {
        desk.draw(DrawPage.SEVEN);
        main.close();
        Files.delete(preferences());

        open();
        assertEquals("7", desk.digit());
        assertFalse(shows());
    }

    @Test
    void doesNotComeToWhoeverHasUsedAVersionThatDidNotAsk() throws Exception {
        main.close();
        Files.writeString(preferences(), "{\"penWidth\": 10}");

        open();
        assertFalse(shows());
        assertEquals(Texts.get("draw.invitation"), desk.invitation());
    }

    @Test
    void whoeverIsToldWhatToDrawIsNotShownSomethingElse() {
        robot.interact(() -> window.main().keeping().collect());
        assertFalse(shows());
        assertTrue(desk.invitation().matches(Texts.get("keep.draw", "[0-9]")), desk.invitation());

        desk.press("keep-stop");
        assertTrue(shows());
    }

    private boolean shows() {
        return main.shows("#demonstration");
    }
}
