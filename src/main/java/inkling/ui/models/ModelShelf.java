package inkling.ui.models;

import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
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
        /** It was trained since Inkling was started. */
        TRAINED,
        /** It was opened from a file. */
        OPENED
    }

    /**
     * A model on the shelf.
     *
     * @param name what the window calls it
     * @param trained the model with its card
     * @param file where it was opened from or saved to; empty for one that is in no file of the user's
     */
    public record Item(Origin origin, String name, TrainedModel trained, Optional<Path> file) {
        /** Whether closing the window would lose it. */
        public boolean isUnsaved() {
            return origin == Origin.TRAINED && file.isEmpty();
        }
    }

    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyObjectWrapper<Item> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<SoftmaxRegression> inTraining = new SimpleObjectProperty<>();
    private final BooleanProperty followTraining = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<SoftmaxRegression> reader = new ReadOnlyObjectWrapper<>();

    /** An empty shelf, on which nothing reads. */
    public ModelShelf() {
        ObjectBinding<SoftmaxRegression> inUse = Bindings.createObjectBinding(
                () -> {
                    if (followTraining.get() && inTraining.get() != null) {
                        return inTraining.get();
                    }
                    Item item = chosen.get();
                    return item == null ? null : item.trained().model();
                },
                chosen,
                inTraining,
                followTraining);
        reader.bind(inUse);
    }

    /** All models at hand, in the order in which they came; it cannot be changed through this list. */
    public ObservableList<Item> items() {
        return readOnlyItems;
    }

    /** The model that the user chose; null only while the shelf is empty. */
    public ReadOnlyObjectProperty<Item> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The weights that read the drawing now: the chosen model's, or those in training if they are followed. */
    public ReadOnlyObjectProperty<SoftmaxRegression> readerProperty() {
        return reader.getReadOnlyProperty();
    }

    /** The weights of the run under way, set anew as it goes on; null while nothing is trained. */
    public ObjectProperty<SoftmaxRegression> inTrainingProperty() {
        return inTraining;
    }

    /** Whether the weights in training read the drawing, as long as there are any. */
    public BooleanProperty followTrainingProperty() {
        return followTraining;
    }

    /** Puts a model on the shelf. The first one is chosen at once, a later one when {@link #choose} says so. */
    public Item add(Origin origin, String name, TrainedModel trained, Optional<Path> file) {
        Item item = new Item(origin, name, trained, file);
        items.add(item);
        if (chosen.get() == null) {
            chosen.set(item);
        }
        return item;
    }

    /** Lets a model of the shelf read from now on. */
    public void choose(Item item) {
        if (!items.contains(item)) {
            throw new IllegalArgumentException(item.name() + " is not on the shelf");
        }
        chosen.set(item);
    }

    /** Notes that a model is now in a file, so that it is not lost when the window closes. */
    public Item saved(Item item, Path file) {
        Item kept = new Item(item.origin(), item.name(), item.trained(), Optional.of(file));
        boolean wasChosen = item.equals(chosen.get());
        items.set(items.indexOf(item), kept);
        if (wasChosen) {
            chosen.set(kept);
        }
        return kept;
    }
}
