package inkling.ui.window;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.ink.Ink;
import inkling.core.model.TrainedModel;
import inkling.ui.Messages;
import inkling.ui.ModelShelf;
import inkling.ui.Notices;
import inkling.ui.concurrent.UiThread;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.files.FileDialogs;
import inkling.ui.files.FileMemory;
import inkling.ui.files.FilesViewModel;
import inkling.ui.training.DataAccess;
import inkling.ui.training.TrainingActions;
import inkling.ui.training.TrainingMemory;
import inkling.ui.training.TrainingView;
import inkling.ui.training.TrainingViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window with all its parts: puts them together from what was remembered, and remembers them in the end. */
final class MainWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    /**
     * What the window works with, so that a test can put something else in its place.
     *
     * @param best the model that reads best
     * @param tutorial the model that the tutorial's recipe gives
     * @param system asks the desktop for its theme
     * @param data where training gets its digits
     * @param background where files are read and written
     * @param ui the JavaFX thread
     */
    record Surroundings(
            PreferencesFile preferences,
            TrainedModel best,
            TrainedModel tutorial,
            FileDialogs dialogs,
            DataAccess data,
            Supplier<Theme> system,
            Executor background,
            UiThread ui) {}

    private final Stage stage;
    private final Surroundings around;
    private final FileMemory memory;
    private final MainViewModel main;
    private final TrainingViewModel training;
    private final Scene scene;
    private final Preferences remembered;
    private Theme system = Theme.LIGHT;
    private WindowPlacement placement;

    MainWindow(Stage stage, Surroundings around) {
        this.stage = stage;
        this.around = around;
        this.remembered = around.preferences().load();
        this.memory = memory(remembered);
        ModelShelf shelf = new ModelShelf();
        shelf.add(ModelShelf.Origin.SHIPPED, Messages.get("model.best"), around.best(), Optional.empty());
        shelf.add(ModelShelf.Origin.SHIPPED, Messages.get("model.tutorial"), around.tutorial(), Optional.empty());
        SplittableRandom random = new SplittableRandom();
        DrawViewModel drawing = new DrawViewModel(shelf.readerProperty(), () -> randomDigit(random));
        Notices notices = new Notices();
        FilesViewModel files =
                new FilesViewModel(shelf, drawing, memory, around.dialogs(), notices, around.background(), around.ui());
        this.main = new MainViewModel(shelf, drawing, files, notices);
        drawing.penWidthProperty().set(remembered.penWidth());
        main.appearanceProperty().set(remembered.appearance());
        main.trainingShownProperty().set(remembered.trainingShown());
        this.scene = new Scene(new Group(), WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(MainWindow.class.getResource("/inkling/ui/app.css").toExternalForm());
        // Before there is any control, or JavaFX would read the style sheet of its own theme first
        applyTheme();
        this.training = new TrainingViewModel(around.data(), around.ui());
        new TrainingMemory(training).restore(remembered.training());
        TrainingActions actions = TrainingLink.of(training, main);
        scene.setRoot(new MainView(main, () -> new TrainingView(training, actions), () -> Closing.request(stage)));
    }

    private static Ink randomDigit(SplittableRandom random) {
        return SyntheticDigits.draw(random.nextInt(10), random).ink();
    }

    private static FileMemory memory(Preferences preferences) {
        Map<FileMemory.Purpose, Path> folders = new EnumMap<>(FileMemory.Purpose.class);
        for (FileMemory.Purpose purpose : FileMemory.Purpose.values()) {
            String folder = preferences.folders().get(purpose.name());
            if (folder != null) {
                folders.put(purpose, Path.of(folder));
            }
        }
        List<Path> recent = preferences.recentFiles().stream().map(Path::of).toList();
        return new FileMemory(recent, folders);
    }

    /** Shows the window, with these files opened. */
    void show(List<Path> files) {
        WindowInput.install(scene, main);
        main.appearanceProperty().addListener((value, before, now) -> applyTheme());
        askSystem();
        stage.focusedProperty().addListener((value, before, now) -> {
            if (now) {
                askSystem();
            }
        });
        stage.setTitle(Messages.get("app.title"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        placement = WindowPlacement.of(stage, Optional.ofNullable(remembered.window()));
        Closing.guard(stage, main, training, this::end);
        stage.show();
        open(files);
    }

    /** Opens models and drawings. */
    void open(List<Path> files) {
        files.forEach(main.files()::open);
    }

    /** What the window shows. */
    MainViewModel main() {
        return main;
    }

    private void applyTheme() {
        main.appearanceProperty().get().theme(system).apply(scene.getRoot());
    }

    private void askSystem() {
        around.background().execute(() -> {
            Theme answer = around.system().get();
            around.ui().execute(() -> {
                if (answer != system) {
                    system = answer;
                    applyTheme();
                }
            });
        });
    }

    private void end() {
        remember();
        training.close();
    }

    /** Everything that was changed, to be found again the next time. */
    private void remember() {
        Map<String, String> folders = new HashMap<>();
        memory.folders().forEach((purpose, folder) -> folders.put(purpose.name(), folder.toString()));
        Preferences now = new Preferences(
                main.appearanceProperty().get(),
                main.drawing().penWidthProperty().get(),
                placement.current().orElse(null),
                main.trainingShownProperty().get(),
                folders,
                memory.recentFiles().stream().map(Path::toString).toList(),
                new TrainingMemory(training).save());
        try {
            around.preferences().save(now);
        } catch (IOException e) {
            System.err.println(Messages.get("app.preferences-not-saved", e.getMessage()));
        }
    }
}
