package inkling.ui.training;

import inkling.core.model.TrainedModel;
import java.nio.file.Path;
import java.util.Optional;

/** What the pane asks of the window around it. */
public interface TrainingActions {
    /** Lets a model read the drawing from now on. */
    void use(TrainedModel model);

    /** Lets the user save or export a model. */
    void export(TrainedModel model);

    /** Asks for the folder with the training data; empty if the user thought better of it. */
    Optional<Path> chooseDataFolder();

    /**
     * Asks where curves are to be saved; empty if the user thought better of it.
     *
     * @param suggested a file name with its extension
     */
    Optional<Path> chooseCurveFile(String suggested);

    /** Tells the user something in one sentence, without getting in the way. */
    void tell(String sentence);
}
