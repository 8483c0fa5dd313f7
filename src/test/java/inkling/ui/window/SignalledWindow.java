package inkling.ui.window;

import inkling.core.library.DigitLibrary;
import inkling.core.runs.RunLibrary;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.UiThread;
import inkling.ui.files.AnsweringDialogs;
import inkling.ui.preferences.PreferencesFile;
import inkling.ui.theme.SystemLook;
import inkling.ui.theme.Theme;
import inkling.ui.tool.FakeData;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** A program with a window for a test to send a signal to. It says "shown" when its pen has another width than before. */
final class SignalledWindow {
    /** The width of the pen, in canvas units. */
    static final double PEN = 31;

    private SignalledWindow() {}

    /** Gets the file of the preferences. */
    public static void main(String[] arguments) {
        Application.launch(App.class, arguments);
    }

    /** The app as JavaFX starts it. */
    public static final class App extends Application {
        @Override
        public void start(Stage stage) {
            Path preferences = Path.of(getParameters().getRaw().get(0));
            MainWindow window = new MainWindow(
                    stage,
                    new WindowServices(
                            new PreferencesFile(preferences),
                            TemplateModel.GRADIENTS,
                            TemplateModel.PIXELS,
                            new AnsweringDialogs(),
                            file -> {},
                            new FakeData(),
                            look -> new SystemLook(Theme.LIGHT, true),
                            new Background("files", UiThread.FX),
                            preferences.resolveSibling("session"),
                            new Background("session", UiThread.FX),
                            new DigitLibrary(preferences.resolveSibling("digits")),
                            new RunLibrary(preferences.resolveSibling("runs")),
                            UiThread.FX));
            window.show(List.of(), () -> {});
            window.main().drawing().penWidthProperty().set(PEN);
            System.out.println("shown");
        }
    }
}
