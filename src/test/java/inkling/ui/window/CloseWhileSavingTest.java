package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.model.ModelFiles;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.UiThread;
import inkling.ui.models.ModelShelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A model is on its way to a slow disk, and the user is in a hurry. */
class CloseWhileSavingTest extends WindowTest {
    private final Background files = new Background("files", UiThread.FX);
    private final CountDownLatch disk = new CountDownLatch(1);
    private Path file;

    @Override
    Background files() {
        return files;
    }

    @BeforeEach
    void makeTheDiskSlow() {
        file = folder.resolve("mine.safetensors");
        robot.interact(() -> {
            ModelShelf shelf = window.main().shelf();
            shelf.choose(shelf.add(ModelShelf.Origin.TRAINED, "Mine", TemplateModel.PIXELS, Optional.empty())
                    .id());
            files.job(progress -> {
                        disk.await();
                        return disk;
                    })
                    .start();
        });
    }

    @AfterEach
    void letTheDiskCatchUp() throws TimeoutException {
        disk.countDown();
        main.leave();
        files.finish(Duration.ofSeconds(30));
    }

    private void closeOnceMore() {
        Platform.runLater(() -> CloseGuard.request(stage));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void closingAgainAsksNothingMore() throws Exception {
        dialogs.answer(file);
        main.closeAndBeAsked();
        main.answer("close.unsaved.keep");
        closeOnceMore();
        closeOnceMore();
        assertFalse(main.asks());
        assertTrue(stage.isShowing());
        assertEquals(1, dialogs.asked());

        disk.countDown();
        await(() -> !stage.isShowing());
        assertEquals(TemplateModel.PIXELS.model(), ModelFiles.open(file).model());
    }

    @Test
    void aModelThatIsBeingSavedIsWaitedFor() throws Exception {
        dialogs.answer(file);
        main.press(KeyCode.CONTROL, KeyCode.S);
        closeOnceMore();
        assertFalse(main.asks());
        assertTrue(stage.isShowing());

        disk.countDown();
        await(() -> !stage.isShowing());
        assertTrue(Files.exists(file));
    }

    @Test
    void aModelThatCouldNotBeSavedIsAskedForAgain() throws Exception {
        dialogs.answer(folder.resolve("nowhere").resolve("mine.safetensors"));
        main.press(KeyCode.CONTROL, KeyCode.S);
        closeOnceMore();
        disk.countDown();
        await(main::asks);
        assertTrue(main.question().contains("Mine"), main.question());
        main.answer("close.stay");
        assertTrue(stage.isShowing());
    }
}
