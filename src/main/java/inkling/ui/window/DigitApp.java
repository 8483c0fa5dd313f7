package inkling.ui.window;

import inkling.core.format.ShippedModels;
import inkling.core.model.TrainedModel;
import inkling.ui.concurrent.Daemon;
import inkling.ui.concurrent.UiThread;
import inkling.ui.files.NativeFileDialogs;
import inkling.ui.training.DataAccess;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;

/** The app as JavaFX starts it: a window with what it needs of the outside world. */
public final class DigitApp extends Application {
    private static final CompletableFuture<TrainedModel> BEST = read(ShippedModels.DEFAULT);
    private static final CompletableFuture<TrainedModel> TUTORIAL = read(ShippedModels.TUTORIAL);

    private static CompletableFuture<TrainedModel> read(String name) {
        return CompletableFuture.supplyAsync(() -> ShippedModels.open(name));
    }

    /** Begins to read what the window needs, so that it is there when JavaFX is. */
    static void prepare() {
        // All of it happens when this class is initialized
    }

    @Override
    public void start(Stage stage) {
        MainWindow.Surroundings around = new MainWindow.Surroundings(
                PreferencesFile.ofUser(),
                BEST.join(),
                TUTORIAL.join(),
                new NativeFileDialogs(stage),
                DataAccess.ofThisComputer(),
                SystemTheme::ask,
                Daemon.thread("files"),
                UiThread.FX);
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        new MainWindow(stage, around).show(files);
    }
}
