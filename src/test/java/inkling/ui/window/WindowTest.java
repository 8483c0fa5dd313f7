package inkling.ui.window;

import inkling.core.library.DigitLibrary;
import inkling.core.model.TrainedModel;
import inkling.core.runs.RunLibrary;
import inkling.ui.Patience;
import inkling.ui.QuietConsole;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.UiThread;
import inkling.ui.files.AnsweringDialogs;
import inkling.ui.preferences.PreferencesFile;
import inkling.ui.theme.SystemLook;
import inkling.ui.theme.Theme;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.train.TrainingPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A test of the whole window, on a screen of its own: models that are made in a moment, few digits to train on, a user
 * who answers file dialogs as the test says, and preferences that nobody else has. It must leave the console alone.
 */
@ExtendWith({QuietConsole.class, ApplicationExtension.class})
abstract class WindowTest {
    @TempDir
    Path folder;

    final AnsweringDialogs dialogs = new AnsweringDialogs();

    /** The files that the window had the desktop open. */
    final List<Path> opened = new ArrayList<>();

    FxRobot robot;
    Stage stage;
    MainWindow window;
    MainPage main;
    DrawPage desk;
    TrainingPage training;

    /** The model that reads best; made in a moment, unless a test says otherwise. */
    TrainedModel best() {
        return TemplateModel.GRADIENTS;
    }

    /** The same for the one that sees pixels. */
    TrainedModel tutorial() {
        return TemplateModel.PIXELS;
    }

    /** Where the window gets its digits; few made-up ones, unless a test says otherwise. */
    DataAccess data() {
        return new FakeData();
    }

    /** Where the window reads and writes files; at once, unless a test says otherwise. */
    Background files() {
        return OnTheSpot.background(UiThread.FX);
    }

    Path preferences() {
        return folder.resolve("preferences.json");
    }

    Path sessions() {
        return folder.resolve("session");
    }

    /** What the user keeps, as another program sees it too. */
    DigitLibrary library() {
        return new DigitLibrary(folder.resolve("digits"));
    }

    /** The runs that are kept. */
    RunLibrary runs() {
        return new RunLibrary(folder.resolve("runs"));
    }

    /** From now on nothing more can be kept for the next window. */
    void spoilSessions() throws IOException {
        Files.move(sessions(), folder.resolve("moved-away"));
        // Or the window would make a new folder
        Files.writeString(sessions(), "in the way");
    }

    @BeforeEach
    void open(FxRobot hands) throws TimeoutException {
        robot = hands;
        open();
    }

    /** Opens a window; once more, after the first one was closed, with what that one left behind. */
    void open() throws TimeoutException {
        AtomicBoolean complete = new AtomicBoolean();
        robot.interact(() -> {
            stage = new Stage();
            window = new MainWindow(
                    stage,
                    new WindowServices(
                            new PreferencesFile(preferences()),
                            best(),
                            tutorial(),
                            dialogs,
                            opened::add,
                            data(),
                            look -> new SystemLook(Theme.LIGHT, true),
                            files(),
                            sessions(),
                            files(),
                            library(),
                            runs(),
                            UiThread.FX));
            window.show(List.of(), () -> complete.set(true));
        });
        Patience.await(complete::get);
        main = new MainPage(robot, stage);
        desk = new DrawPage(robot);
        training = new TrainingPage(robot);
    }

    @AfterEach
    void leave() throws TimeoutException {
        main.leave();
    }
}
