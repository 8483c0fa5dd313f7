package inkling.ui.models;

import inkling.core.model.TrainedModel;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The models at hand, and which of them reads the drawing. Drawing, training and files all speak of models through it.
 * For the JavaFX thread only.
 */
public final class ModelShelf {

    /** Where a model on the shelf came from. */
    public enum Origin {
        /** It came with Inkling. */
        SHIPPED,
        /** It was trained in this window, or in an earlier one. */
        TRAINED,
        /** It was opened from a file. */
        OPENED
    }

    /**
     * A model on the shelf.
     *
     * @param id tells it from all others that ever were on this shelf; two runs may well give equal models
     * @param name what the window calls it
     * @param trained the model with its card
     * @param file where it was opened from or saved to; empty for one that is in no file of the user's
     */
    public record Item(int id, Origin origin, String name, TrainedModel trained, Optional<Path> file) {
        /** Whether it was trained here and is in no file of the user's. */
        public boolean isUnsaved() {
            return origin == Origin.TRAINED && file.isEmpty();
        }
    }

    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyObjectWrapper<Item> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<TrainedModel> inTraining = new SimpleObjectProperty<>();
    private final BooleanProperty followTraining = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<TrainedModel> inUse = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper takenAway = new ReadOnlyIntegerWrapper();
    private int reserved;

    /** An empty shelf, on which nothing reads. */
    public ModelShelf() {
        ObjectBinding<TrainedModel> reads = Bindings.createObjectBinding(
                () -> {
                    if (followTraining.get() && inTraining.get() != null) {
                        return inTraining.get();
                    }
                    Item item = chosen.get();
                    return item == null ? null : item.trained();
                },
                chosen,
                inTraining,
                followTraining);
        inUse.bind(reads);
    }

    /** All models at hand, in the order in which they came; it cannot be changed through this list. */
    public ObservableList<Item> items() {
        return readOnlyItems;
    }

    /** The model that the user chose; null only while the shelf is empty. */
    public ReadOnlyObjectProperty<Item> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The model that reads the drawing now: the chosen one, or the one in training if that is followed. */
    public ReadOnlyObjectProperty<TrainedModel> inUseProperty() {
        return inUse.getReadOnlyProperty();
    }

    /** The model of the run under way, set anew as it learns; null while nothing is trained. */
    public ObjectProperty<TrainedModel> inTrainingProperty() {
        return inTraining;
    }

    /** Whether the model in training reads the drawing, as long as there is one. */
    public BooleanProperty followTrainingProperty() {
        return followTraining;
    }

    /** Puts a model on the shelf. The first one is chosen at once, a later one when {@link #choose} says so. */
    public Item add(Origin origin, String name, TrainedModel trained, Optional<Path> file) {
        return add(reserveId(), origin, name, trained, file);
    }

    /** An id for a model that is yet to be made: a run has one from its start. */
    public int reserveId() {
        return ++reserved;
    }

    /** Puts a model with a reserved id on the shelf. */
    public Item add(int id, Origin origin, String name, TrainedModel trained, Optional<Path> file) {
        Item item = new Item(id, origin, name, trained, file);
        items.add(item);
        if (chosen.get() == null) {
            chosen.set(item);
        }
        return item;
    }

    /** The model with this id as it is now, if it is still on the shelf. */
    public Optional<Item> find(int id) {
        return items.stream().filter(item -> item.id() == id).findFirst();
    }

    /** Lets a model read from now on; one that is not on the shelf any more changes nothing. */
    public void choose(int id) {
        find(id).ifPresent(chosen::set);
    }

    /**
     * Takes a model off the shelf; one that came with Inkling stays. Where it was the chosen one, the first is chosen
     * instead.
     */
    public void remove(int id) {
        find(id).filter(item -> item.origin() != Origin.SHIPPED).ifPresent(item -> {
            boolean wasChosen = item.equals(chosen.get());
            items.remove(item);
            if (wasChosen) {
                chosen.set(items.isEmpty() ? null : items.get(0));
            }
        });
    }

    /** Calls a model by another name, without the blanks around it; a blank name changes nothing. */
    public void rename(int id, String name) {
        String stripped = name.strip();
        if (!stripped.isEmpty()) {
            find(id).ifPresent(
                            item -> replace(item, new Item(id, item.origin(), stripped, item.trained(), item.file())));
        }
    }

    /** How many times a model was saved or exported. */
    public ReadOnlyIntegerProperty takenAwayProperty() {
        return takenAway.getReadOnlyProperty();
    }

    /** Notes that a model has left, in whatever form. */
    public void takenAway() {
        takenAway.set(takenAway.get() + 1);
    }

    /** Notes that a model is now in a file of the user's. */
    public void saved(int id, Path file) {
        find(id).ifPresent(item -> replace(
                item, new Item(id, item.origin(), item.name(), item.trained(), Optional.of(file.toAbsolutePath()))));
    }

    private void replace(Item item, Item other) {
        boolean wasChosen = item.equals(chosen.get());
        items.set(items.indexOf(item), other);
        if (wasChosen) {
            chosen.set(other);
        }
    }
}
