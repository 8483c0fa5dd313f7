package inkling.ui.window;

import inkling.ui.ModelShelf;
import inkling.ui.Notices;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.files.FilesViewModel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The window as a whole: its parts, and what of it the user can change. */
final class MainViewModel {
    private final ModelShelf shelf;
    private final DrawViewModel drawing;
    private final FilesViewModel files;
    private final Notices notices;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final BooleanProperty trainingShown = new SimpleBooleanProperty();

    MainViewModel(ModelShelf shelf, DrawViewModel drawing, FilesViewModel files, Notices notices) {
        this.shelf = shelf;
        this.drawing = drawing;
        this.files = files;
        this.notices = notices;
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

    ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** Whether the training pane is open. */
    BooleanProperty trainingShownProperty() {
        return trainingShown;
    }
}
