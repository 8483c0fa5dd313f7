package inkling.ui.window;

import inkling.core.text.Texts;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.files.FileMemory;
import inkling.ui.files.FilesViewModel;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.training.TrainingActions;
import inkling.ui.training.TrainingMemory;
import inkling.ui.training.TrainingViewModel;
import inkling.ui.window.Preferences.WindowPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The window as a whole: its parts as they were left the last time, and what of it the user can change. It can be made
 * on any thread, before there is a window; from then on it is the JavaFX thread's.
 */
final class MainViewModel {
    private final PreferencesFile preferences;
    private final Optional<WindowPlace> place;
    private final ModelShelf shelf = new ModelShelf();
    private final Notices notices = new Notices();
    private final FileMemory memory;
    private final DrawViewModel drawing;
    private final FilesViewModel files;
    private final TrainingViewModel training;
    private final TrainingActions trainingActions;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>();
    private final BooleanProperty trainingShown = new SimpleBooleanProperty();
    private final DoubleProperty trainingShare = new SimpleDoubleProperty();

    MainViewModel(WindowServices around) {
        preferences = around.preferences();
        Preferences remembered = preferences.load();
        place = Optional.ofNullable(remembered.window());
        memory = memory(remembered);
        shelf.add(ModelShelf.Origin.SHIPPED, Texts.get("model.best"), around.best(), Optional.empty());
        shelf.add(ModelShelf.Origin.SHIPPED, Texts.get("model.tutorial"), around.tutorial(), Optional.empty());
        drawing = new DrawViewModel(
                shelf.readerProperty(), new RandomDigits(around.data(), notices, around.background(), around.ui()));
        drawing.penWidthProperty().set(remembered.penWidth());
        files = new FilesViewModel(shelf, drawing, memory, around.dialogs(), notices, around.background(), around.ui());
        training = new TrainingViewModel(around.data(), around.background(), around.ui());
        new TrainingMemory(training).restore(remembered.training());
        appearance.set(remembered.appearance());
        trainingShown.set(remembered.trainingShown());
        trainingShare.set(remembered.trainingShare());
        trainingActions = TrainingLink.of(training, this);
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

    ModelShelf shelf() {
        return shelf;
    }

    DrawViewModel drawing() {
        return drawing;
    }

    FilesViewModel files() {
        return files;
    }

    Notices notices() {
        return notices;
    }

    TrainingViewModel training() {
        return training;
    }

    /** What training asks of the rest of the window. */
    TrainingActions trainingActions() {
        return trainingActions;
    }

    /** Which theme. */
    ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** Whether the training pane is open. */
    BooleanProperty trainingShownProperty() {
        return trainingShown;
    }

    /** The share of the window's width that the training pane gets, in (0, 1). */
    DoubleProperty trainingShareProperty() {
        return trainingShare;
    }

    /** Where the window was the last time. */
    Optional<WindowPlace> place() {
        return place;
    }

    /**
     * Saves everything that was changed, to be found again the next time.
     *
     * @param now where the window is
     */
    void remember(Optional<WindowPlace> now) {
        Map<String, String> folders = new HashMap<>();
        memory.folders().forEach((purpose, folder) -> folders.put(purpose.name(), folder.toString()));
        Preferences all = new Preferences(
                appearance.get(),
                drawing.penWidthProperty().get(),
                now.orElse(null),
                trainingShown.get(),
                trainingShare.get(),
                folders,
                memory.recentFiles().stream().map(Path::toString).toList(),
                new TrainingMemory(training).save());
        try {
            preferences.save(all);
        } catch (IOException e) {
            System.err.println(Texts.get("app.preferences-not-saved", e.getMessage()));
        }
    }
}
