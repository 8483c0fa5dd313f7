package inkling.ui.window;

import inkling.core.format.model.ShippedModels;
import inkling.core.library.DigitLibrary;
import inkling.core.model.TrainedModel;
import inkling.core.runs.RunLibrary;
import inkling.core.storage.SystemFolders;
import inkling.core.text.Language;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.UiThread;
import inkling.ui.files.NativeFileDialogs;
import inkling.ui.kit.Fonts;
import inkling.ui.kit.Notices;
import inkling.ui.preferences.Preferences;
import inkling.ui.preferences.PreferencesFile;
import inkling.ui.theme.SystemLook;
import inkling.ui.tool.DataAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/** The app as JavaFX starts it. While JavaFX comes up, all that needs no window yet is made beside it. */
public final class DigitApp extends Application {
    private static final Background FILES = new Background("files", UiThread.FX);
    private static final Duration TO_SAVE = Duration.ofSeconds(10);

    /** The desktop, as soon as there is an application. */
    private static final CompletableFuture<HostServices> HOST = new CompletableFuture<>();

    private static final CompletableFuture<TrainedModel> TUTORIAL = read(ShippedModels.TUTORIAL);
    private static final CompletableFuture<WindowServices> SERVICES =
            read(ShippedModels.DEFAULT).thenCombine(TUTORIAL, DigitApp::services);
    private static final CompletableFuture<MainViewModel> MAIN = SERVICES.thenApply(DigitApp::speaking);

    private static CompletableFuture<TrainedModel> read(String name) {
        return CompletableFuture.supplyAsync(() -> ShippedModels.open(name));
    }

    private static WindowServices services(TrainedModel best, TrainedModel tutorial) {
        return new WindowServices(
                PreferencesFile.ofUser(),
                best,
                tutorial,
                new NativeFileDialogs(),
                file -> HOST.join().showDocument(file.toUri().toString()),
                DataAccess.ofThisComputer(),
                SystemLook::ask,
                FILES,
                SystemFolders.ofThisUser().settings().resolve("session"),
                new Background("session", UiThread.FX),
                new DigitLibrary(SystemFolders.ofThisUser().data().resolve("digits")),
                RunLibrary.ofThisUser(),
                UiThread.FX);
    }

    /** In the language that was asked for or else chosen, before anything is said. */
    private static MainViewModel speaking(WindowServices around) {
        Preferences remembered = around.preferences().load();
        if (!Desktop.isLanguageAskedFor()) {
            remembered.chosenLanguage().ifPresent(Texts::speak);
        }
        return new MainViewModel(around, remembered);
    }

    /** Begins with what needs no window. */
    static void prepare() {
        // All of it happens when this class is initialized
    }

    @Override
    public void start(Stage stage) {
        HOST.complete(getHostServices());
        WindowArguments asked = WindowArguments.of(getParameters().getRaw()).orElseThrow();
        MainViewModel main = readable(MAIN.join());
        asked.tool().flatMap(Toolbox::kind).ifPresent(kind -> main.tools().show(Optional.of(kind)));
        List<Path> files = asked.files().stream().map(Path::of).toList();
        MainWindow window = new MainWindow(stage, SERVICES.join(), main);
        window.show(files, () -> {
            Desktop.lesson().ifPresent(main::teach);
            window.rehearse();
        });
    }

    /** In English, where no font here has the characters of the language; and then it says so. */
    private static MainViewModel readable(MainViewModel main) {
        Language language = Texts.language();
        if (Fonts.isReadable(language)) {
            return main;
        }
        Texts.speak(Language.ENGLISH);
        MainViewModel english = new MainViewModel(SERVICES.join());
        english.notices().tell(Notices.Kind.PROBLEM, Texts.get("view.language.no-font", language.name()));
        return english;
    }

    @Override
    public void stop() {
        if (!FILES.finish(TO_SAVE)) {
            System.err.println(Texts.get("app.not-all-saved"));
        }
    }
}
