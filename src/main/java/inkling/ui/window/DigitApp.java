package inkling.ui.window;

import inkling.core.format.ShippedModels;
import inkling.core.model.TrainedModel;
import inkling.ui.concurrent.Daemon;
import inkling.ui.concurrent.UiThread;
import inkling.ui.files.NativeFileDialogs;
import inkling.ui.training.DataAccess;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** The app as JavaFX starts it: a window with what it needs of the outside world. */
public final class DigitApp extends Application {
    private TrainedModel best;
    private TrainedModel tutorial;

    /** On a thread of its own, while JavaFX gets its own one ready. */
    @Override
    public void init() {
        best = ShippedModels.open(ShippedModels.DEFAULT);
        tutorial = ShippedModels.open(ShippedModels.TUTORIAL);
    }

    @Override
    public void start(Stage stage) {
        MainWindow.Surroundings around = new MainWindow.Surroundings(
                PreferencesFile.ofUser(),
                best,
                tutorial,
                new NativeFileDialogs(stage),
                DataAccess.ofThisComputer(),
                SystemTheme::ask,
                Daemon.thread("files"),
                UiThread.FX);
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        new MainWindow(stage, around).show(files);
    }
}
