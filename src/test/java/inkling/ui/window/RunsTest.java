package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Runs from the one tool to the other, in the whole window. */
class RunsTest extends WindowTest {
    private List<RunLibrary.Entry> kept() {
        try {
            return runs().list();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void train(String rate) throws Exception {
        int before = kept().size();
        main.showTraining();
        await(() -> training.canPress("start"));
        training.type("epochs", "2");
        training.type("batch-size", "10");
        training.type("learning-rate", rate);
        training.press("start");
        await(() -> kept().size() > before && ((KeptRun) kept().get(0)).state() == RunState.FINISHED);
        await(() -> training.canPress("start"));
    }

    private TableView<?> table() {
        return robot.lookup("#runs-table").queryTableView();
    }

    private int shown() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> table().getItems().size());
    }

    private void menuItem(String id) {
        robot.interact(() -> table().getContextMenu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void threeRunsAreComparedAndOneGoesOn() throws Exception {
        train("0.01");
        train("0.05");
        train("0.1");
        main.press(KeyCode.SHORTCUT, KeyCode.U);
        await(() -> main.shows("#runs-table") && shown() == 3);
        robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().selectAll();
        });
        await(() -> robot.lookup("#runs-legend .legend-name").queryAll().size() == 3);

        robot.interact(() -> table().getSelectionModel().clearAndSelect(2));
        menuItem("runs-go-on-item");
        await(() -> kept().size() == 4 && ((KeptRun) kept().get(0)).state() == RunState.FINISHED);
        KeptRun further = (KeptRun) kept().get(0);
        KeptRun first = (KeptRun) kept().get(3);
        assertEquals(first.id(), further.plan().goesOn().orElseThrow().id());
        assertEquals(2 * first.stepsDone(), further.stepsDone());
        assertTrue(main.shows("#training-result"), "the tool that trains is not shown");

        await(() -> training.canPress("start"));
        main.press(KeyCode.SHORTCUT, KeyCode.U);
        await(() -> shown() == 4);
        robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(1);
        });
        main.press(KeyCode.DELETE);
        await(() -> kept().size() == 3 && shown() == 3);
        main.press(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> kept().size() == 4 && shown() == 4);
    }
}
