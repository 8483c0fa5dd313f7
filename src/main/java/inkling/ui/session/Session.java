package inkling.ui.session;

import inkling.core.history.RunHistory;
import inkling.core.model.TrainedModel;
import inkling.ui.draw.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a window keeps for the next one. Immutable.
 *
 * @param desk what is small and changes often
 * @param models that were trained and are in no file of the user's
 * @param run the history of the last run that ended
 */
record Session(Desk desk, List<KeptModel> models, Optional<RunHistory> run) {
    /** What there is at the first start. */
    static final Session NONE = new Session(Desk.BARE, List.of(), Optional.empty());

    /** Copies the list. */
    Session {
        models = List.copyOf(models);
    }

    /**
     * What lies on the desk.
     *
     * @param sheet the paper with the drawing
     * @param opened the models that are in files of the user's
     * @param chosen the key of the model that reads: a kept model's, an opened one's path, the place among those that
     *     came with Inkling, from 0; empty for the first
     */
    record Desk(Sheet sheet, List<OpenedModel> opened, String chosen) {
        static final Desk BARE = new Desk(Sheet.BARE, List.of(), "");

        /** Copies the list. */
        Desk {
            opened = List.copyOf(opened);
        }
    }

    /**
     * A trained model.
     *
     * @param key tells it from all others that ever were kept by any window; sorted by it, the oldest come first
     * @param name what the window calls it
     */
    record KeptModel(String key, String name, TrainedModel trained) {}

    /**
     * A model in a file of the user's.
     *
     * @param file absolute
     * @param name what the window calls it
     */
    record OpenedModel(Path file, String name) {}
}
