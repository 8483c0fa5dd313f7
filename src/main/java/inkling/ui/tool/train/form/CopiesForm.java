package inkling.ui.tool.train.form;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DataSize;
import inkling.core.recipe.Recipe;
import inkling.core.text.Texts;
import inkling.core.training.TrainingNeeds;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.kit.Durations;
import inkling.ui.tool.DataAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What each choice of copies would need here, known before a run begins. A recipe whose copies do not fit into the
 * memory gets the most that do, so that no run fails half-way. Only recipes that make copies are looked at: what the
 * others need is no question.
 */
public final class CopiesForm {
    /** A run that should take less says little of the computer. */
    private static final double LEAST_SECONDS = 1;

    private static final double GIGABYTE = 1e9;

    /** As a multiple of a slow computer's time. */
    private static final double FASTEST = 0.02;

    private final RecipeForm recipe;
    private final DataForm data;
    private final DataAccess access;
    private final Background background;
    private final long heap;
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<DataSize> size = Optional.empty();
    private Optional<Job<DataSize>> measuring = Optional.empty();
    private double pace = 1;

    /**
     * A form in which nothing is known yet.
     *
     * @param access loads what is chosen to see how much there is, so it had better keep it for the run
     * @param background where it is loaded
     * @param heap the most memory that there may be, in bytes
     */
    public CopiesForm(RecipeForm recipe, DataForm data, DataAccess access, Background background, long heap) {
        this.recipe = recipe;
        this.data = data;
        this.access = access;
        this.background = background;
        this.heap = heap;
        InvalidationListener other = observable -> {
            forget();
            look();
        };
        Stream.<Observable>of(data.choiceProperty(), data.folderProperty(), data.readyProperty())
                .forEach(observable -> observable.addListener(other));
        Stream.<Observable>concat(
                        Stream.of(recipe.presetProperty(), recipe.featuresProperty(), recipe.copiesProperty()),
                        Stream.of(recipe.epochs().textProperty()))
                .forEach(observable -> observable.addListener(changed -> look()));
    }

    /**
     * What one choice of copies needs.
     *
     * @param fits whether there is memory for it
     */
    public record Choice(Augmentation copies, TrainingNeeds needs, boolean fits) {}

    /**
     * All choices, and the one that a run would take.
     *
     * @param choices the smallest first
     * @param wanted the one that the recipe asks for
     * @param taken that one, or where it does not fit the largest that does; where none does, it all the same
     * @param pace how long steps take on this computer, as a multiple of what {@link TrainingNeeds} has
     */
    public record Offer(List<Choice> choices, Choice wanted, Choice taken, double pace) {
        /** What a choice needs, in words. */
        public String needsOf(Choice choice) {
            return Texts.get(
                    "training.needs",
                    choice.needs().examples(),
                    gigabytes(choice),
                    Durations.about(pace * choice.needs().seconds()));
        }

        /** What a run will need, and why it is not given what the recipe asks for, where that is so. */
        public String sentence() {
            if (taken.equals(wanted)) {
                return taken.fits() ? needsOf(taken) : Texts.get("training.needs.none", gigabytes(taken));
            }
            return Texts.get(
                    "training.needs.less", needsOf(taken), RecipeForm.nameOf(wanted.copies()), gigabytes(wanted));
        }

        private static double gigabytes(Choice choice) {
            return choice.needs().bytes() / GIGABYTE;
        }
    }

    private void forget() {
        measuring.ifPresent(Job::cancel);
        measuring = Optional.empty();
        size = Optional.empty();
    }

    private void look() {
        if (!makesCopies() || !data.readyProperty().get()) {
            offer.set(Optional.empty());
        } else if (size.isPresent()) {
            offer.set(recipe.recipe().map(asked -> offer(asked, size.get())));
        } else if (measuring.isEmpty()) {
            offer.set(Optional.empty());
            measure(data.chosen());
        }
    }

    /** Also where somebody wants none just now, which is a choice to be taken back. */
    private boolean makesCopies() {
        return !recipe.presetProperty().get().augmentation().equals(Augmentation.NONE);
    }

    private void measure(String name) {
        Job<DataSize> job = background.job(progress -> DataSize.of(access.load(name)));
        measuring = Optional.of(job);
        // What cannot be loaded has nothing to say here: the run will
        job.onDone(found -> {
                    if (measuring.filter(job::equals).isPresent()) {
                        size = Optional.of(found);
                        look();
                    }
                })
                .start();
    }

    private Offer offer(Recipe asked, DataSize there) {
        List<Choice> choices = Augmentation.all().stream()
                .map(copies -> choice(copies, TrainingNeeds.of(asked.with(copies), there)))
                .toList();
        int wanted = Augmentation.all().indexOf(asked.augmentation());
        Choice taken = choices.subList(0, wanted + 1).stream()
                .filter(Choice::fits)
                .reduce((smaller, larger) -> larger)
                .orElse(choices.get(wanted));
        return new Offer(choices, choices.get(wanted), taken, pace);
    }

    private Choice choice(Augmentation copies, TrainingNeeds needs) {
        return new Choice(copies, needs, needs.fits(heap));
    }

    /** All choices with what they need; empty while that is not known, and for recipes that make no copies. */
    public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** A recipe with the copies that there is memory for. */
    public Recipe fitting(Recipe asked) {
        return offer.get().map(known -> asked.with(known.taken().copies())).orElse(asked);
    }

    /** How long steps take on this computer, as a multiple of what {@link TrainingNeeds} has. */
    public double pace() {
        return pace;
    }

    /** Takes a pace that was found before; what no computer has is left out. */
    public void setPace(double found) {
        if (found >= FASTEST && found <= 1 / FASTEST) {
            pace = found;
            look();
        }
    }

    /**
     * A run has gone through, which tells how fast this computer is.
     *
     * @param seconds in which its updates were computed
     */
    public void learned(Recipe trained, double seconds) {
        size.map(there -> TrainingNeeds.of(trained, there).learning())
                .filter(expected -> expected >= LEAST_SECONDS)
                .ifPresent(expected -> setPace(seconds / expected));
    }
}
