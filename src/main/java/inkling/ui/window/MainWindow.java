package inkling.ui.window;

import inkling.core.text.Language;
import inkling.core.text.Texts;
import inkling.ui.concurrent.LaterPulse;
import inkling.ui.draw.Rehearsal;
import inkling.ui.kit.Fonts;
import inkling.ui.kit.Motion;
import inkling.ui.kit.Notices;
import inkling.ui.preferences.RememberOnSignal;
import inkling.ui.theme.SystemLook;
import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window: its scene, its theme, its place on the screen. */
final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 840;

    /** Of a smaller screen the window takes this share at first. */
    private static final double SCREEN_SHARE = 0.92;

    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    /** Then the first frame is being painted. */
    private static final int SECOND_PULSE = 2;

    /** In pixels; desktops take what is next to what they need. */
    private static final int[] ICON_SIZES = {16, 32, 48, 128};

    private final Stage stage;
    private final WindowServices around;
    private final MainViewModel main;
    private final Scene scene;
    private final MainView content;
    private SystemLook system = SystemLook.DEFAULT;
    private WindowPlacement placement;

    /** Null before the window is shown. */
    private CloseGuard guard;

    /** Null before the window is shown and when it was closed. */
    private RememberOnSignal remembering;

    MainWindow(Stage stage, WindowServices around) {
        this(stage, around, new MainViewModel(around));
    }

    MainWindow(Stage stage, WindowServices around, MainViewModel main) {
        this.stage = stage;
        this.around = around;
        this.main = main;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        this.scene = new Scene(
                new Group(),
                Math.min(WIDTH, SCREEN_SHARE * screen.getWidth()),
                Math.min(HEIGHT, SCREEN_SHARE * screen.getHeight()));
        scene.getStylesheets()
                .add(MainWindow.class.getResource("/inkling/ui/app.css").toExternalForm());
        Fonts.styleSheet(Texts.language()).ifPresent(scene.getStylesheets()::add);
        // Before there is any control, or JavaFX would read the style sheet of its own theme first
        applyTheme();
        content = new MainView(main, () -> CloseGuard.request(stage));
        scene.setRoot(content);
    }

    /**
     * Shows the window, with these files opened. What nobody waits for, the tool above all, comes when that is on the
     * screen.
     *
     * @param completed runs when everything is there
     */
    void show(List<Path> files, Runnable completed) {
        WindowInput.install(scene, main);
        Presentation.install(stage, scene, content, main);
        main.appearanceProperty().addListener((value, before, now) -> applyTheme());
        main.languageProperty().addListener((value, before, now) -> follow(now.orElseGet(Language::ofSystem)));
        stage.focusedProperty().addListener((value, before, now) -> {
            if (now) {
                askSystem();
                main.digits().refresh();
            } else if (remembering != null) {
                // Whatever may end the program from outside, the user is then elsewhere, mostly
                main.remember(placement.current());
            }
        });
        stage.setTitle(Texts.get("app.title"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        guard = CloseGuard.guard(stage, main, this::end);
        placement = WindowPlacement.show(stage, main.place());
        remembering = new RememberOnSignal(around.ui(), () -> main.note(placement.current()), main::writeNoted);
        main.session().begin();
        open(files);
        // In turn: the files, then the tool, and the desktop may take its time to answer
        around.background()
                .job(progress -> files)
                .onDone(opened -> LaterPulse.after(SECOND_PULSE, around.ui(), () -> complete(completed)))
                .start();
        askSystem();
    }

    private void complete(Runnable completed) {
        // JavaFX paints in turn: when it has painted this, the first frame is there, and only waits to be put onto the
        // screen
        new Group().snapshot(new SnapshotParameters(), new WritableImage(1, 1));
        around.ui().execute(() -> {
            if (stage.isShowing()) {
                content.complete();
                main.digits().refresh();
                for (int size : ICON_SIZES) {
                    stage.getIcons().add(new Image("/inkling/icons/inkling-" + size + ".png"));
                }
                completed.run();
            }
        });
    }

    /** Makes ready for the first stroke. */
    void rehearse() {
        Rehearsal.begin(scene, around.best(), around.ui());
    }

    /** Opens models and drawings. */
    void open(List<Path> files) {
        files.forEach(main::open);
    }

    /** What the window shows. */
    MainViewModel main() {
        return main;
    }

    private void applyTheme() {
        main.appearanceProperty().get().theme(system.theme()).apply(scene.getRoot());
        Motion.keepCalm(scene, system.calm());
    }

    private void askSystem() {
        SystemLook before = system;
        around.background()
                .job(progress -> Optional.of(around.system().apply(before)).filter(answer -> !answer.equals(before)))
                .onDone(changed -> changed.ifPresent(this::follow))
                .start();
    }

    private void follow(SystemLook answer) {
        // It may have been asked twice, and have answered before
        if (!answer.equals(system)) {
            system = answer;
            applyTheme();
        }
    }

    /**
     * Speaks a language as soon as nothing is under way that would be lost. What a window says it says from its beginning,
     * so it closes, which keeps everything, and another one takes its place.
     */
    private void follow(Language language) {
        if (language.equals(Texts.language())) {
            return;
        }
        if (!Fonts.isReadable(language)) {
            main.notices().tell(Notices.Kind.PROBLEM, Texts.get("view.language.no-font", language.name()));
            return;
        }
        Optional<ToolKind> busy = main.tools().busy();
        if (busy.isPresent()) {
            main.notices()
                    .tell(
                            Notices.Kind.DONE,
                            Texts.get("view.language.later", busy.get().title()));
            main.tools()
                    .whenDone(
                            busy.get(),
                            () -> follow(main.languageProperty().get().orElseGet(Language::ofSystem)));
            return;
        }
        guard.closeFor(Optional.of(() -> {
            // Now, for the next window reads it
            main.writeNoted();
            Texts.speak(language);
            new MainWindow(new Stage(), around).show(List.of(), () -> {});
        }));
    }

    private void end() {
        remembering.close();
        remembering = null;
        main.presentingProperty().set(false);
        main.remember(placement.current());
        main.tools().opened().forEach(Tool::close);
        main.session().close();
    }
}
