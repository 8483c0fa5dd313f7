package inkling.ui.tool.train.run;

import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import inkling.ui.models.ModelShelf;
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
            shelf.add(run.id(), ModelShelf.Origin.TRAINED, freeName(), run.model(), Optional.empty());
            if (shelf.followTrainingProperty().get()) {
                // It has read the drawing all the while, and goes on
                shelf.choose(run.id());
            }
        }
    }

    /** With the next number that no model has, be it from an earlier window. */
    private String freeName() {
        String name;
        do {
            trained++;
            name = Texts.get("model.trained", trained);
        } while (isTaken(name));
        return name;
    }

    private boolean isTaken(String name) {
        return shelf.items().stream().anyMatch(item -> item.name().equals(name));
    }
}
