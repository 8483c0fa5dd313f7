package inkling.ui.tool.train;

import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.train.run.RunEnd;
import java.util.Optional;

/** What a training puts onto the shelf: the model of the run under way as it learns, and what each run leaves. */
final class TrainedOnShelf {
    private final ModelShelf shelf;
    private int trained;

    TrainedOnShelf(ModelShelf shelf) {
        this.shelf = shelf;
    }

    /** An id for the model of a run that begins. */
    int begin() {
        return shelf.reserveId();
    }

    /** The model as it is now. */
    void show(TrainedModel learning) {
        shelf.inTrainingProperty().set(learning);
    }

    /** Nothing learns any more; what a run has left is kept. */
    void end(RunEnd how) {
        shelf.inTrainingProperty().set(null);
        if (how instanceof RunEnd.Trained run) {
            trained++;
            String name = Texts.get("model.trained", trained);
            shelf.add(run.id(), ModelShelf.Origin.TRAINED, name, run.model(), Optional.empty());
            if (shelf.followTrainingProperty().get()) {
                // It has read the drawing all the while, and goes on
                shelf.choose(run.id());
            }
        }
    }
}
