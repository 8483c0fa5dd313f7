package inkling.ui.lesson;

import inkling.core.lesson.Fact;
import inkling.core.lesson.Lesson;
import inkling.core.lesson.LessonReader;
import inkling.core.lesson.Lessons;
import inkling.core.lesson.Step;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * The lessons, and the way of somebody through them. A step is done when what it asks for is so, however that came; then
 * it goes on by itself after a moment, unless it was so before the step began. For the JavaFX thread only.
 */
public final class Course {
    private static final String LESSON = "lesson";
    private static final String FINISHED = "finished";
    private static final String STEP = "step of ";

    private final Facts facts;
    private final ObservableBooleanValue drawing;
    private final Executor moment;
    private final ReadOnlyObjectWrapper<Optional<Place>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final Set<String> finished = new LinkedHashSet<>();

    /** Where the lessons were left that are not finished: the indices of their steps, by the lessons' ids. */
    private final Map<String, Integer> left = new HashMap<>();

    private List<Lesson> lessons = List.of();
    /** What was so when the step began; of a tool that was opened later, when that was. */
    private Map<Fact, Object> begin = Map.of();

    /** The id of the lesson that was under way the last time. */
    private final Optional<String> underWay;

    /** Goes up with every change of place, so that what waits for its moment knows that it has passed. */
    private int changes;

    /**
     * A course that is where it was left the last time.
     *
     * @param drawing whether a stroke is under way: half of one is nothing yet
     * @param moment runs what it is given on the JavaFX thread, when whoever has done a step has seen that it is done
     */
    public Course(Facts facts, ObservableBooleanValue drawing, Executor moment, Map<String, String> remembered) {
        this.facts = facts;
        this.drawing = drawing;
        this.moment = moment;
        restore(remembered);
        underWay = Optional.ofNullable(remembered.get(LESSON));
        facts.versionProperty().addListener(observable -> look());
        drawing.addListener(observable -> look());
    }

    /** The lessons that come with the program, in the language that it speaks. */
    public List<Lesson> lessons() {
        if (lessons.isEmpty()) {
            lessons = Lessons.in(Texts.language().id());
        }
        return lessons;
    }

    /** The one of them with this id, if there is one. */
    public Optional<Lesson> lesson(String id) {
        return lessons().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /** Where it stands; empty where no lesson is under way. */
    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Whether what the step asks for was so at some time since it began. */
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Whether a lesson was gone through to its end. */
    public boolean isFinished(Lesson lesson) {
        return finished.contains(lesson.id());
    }

    /** Where a lesson would go on, from 0; empty if that is at its beginning. */
    public Optional<Integer> left(Lesson lesson) {
        return Optional.ofNullable(left.get(lesson.id()));
    }

    /** What is so in the window, as lessons speak of it. */
    Facts facts() {
        return facts;
    }

    // Commands

    /** Begins a lesson, or goes on where it was left. */
    public void open(Lesson lesson) {
        go(lesson, Math.min(left.getOrDefault(lesson.id(), 0), lesson.steps().size() - 1));
    }

    /** Opens the lesson with this id, if there is one. */
    public void open(String id) {
        lesson(id).ifPresent(this::open);
    }

    /** Goes on, whether the step is done or not. */
    public void next() {
        place.get().filter(here -> !here.isEnd()).ifPresent(here -> go(here.lesson(), here.index() + 1));
    }

    /** Goes back to the step before. */
    public void back() {
        place.get().filter(here -> here.index() > 0).ifPresent(here -> go(here.lesson(), here.index() - 1));
    }

    /** Leaves the lesson; it can be gone on with later. */
    public void leave() {
        changes++;
        place.set(Optional.empty());
    }

    private void go(Lesson lesson, int index) {
        changes++;
        Place next = new Place(lesson, index);
        begin = facts.now();
        done.set(next.step().filter(step -> step.isDone(begin, begin)).isPresent());
        if (next.isEnd()) {
            finished.add(lesson.id());
        }
        if (next.isEnd() || index == 0) {
            left.remove(lesson.id());
        } else {
            left.put(lesson.id(), index);
        }
        place.set(Optional.of(next));
    }

    private void look() {
        if (done.get() || drawing.get()) {
            return;
        }
        Optional<Step> step = place.get().flatMap(Place::step);
        if (step.isEmpty()) {
            return;
        }
        Map<Fact, Object> now = facts.now();
        now.forEach(begin::putIfAbsent);
        step.filter(asked -> asked.isDone(now, begin)).ifPresent(asked -> {
            done.set(true);
            int then = changes;
            moment.execute(() -> {
                if (then == changes) {
                    next();
                }
            });
        });
    }

    // From one time to the next

    /** What there is to remember, as texts. */
    public Map<String, String> remember() {
        Map<String, String> all = new LinkedHashMap<>();
        place.get()
                .filter(here -> !here.isEnd())
                .ifPresent(here -> all.put(LESSON, here.lesson().id()));
        all.put(FINISHED, String.join(" ", finished));
        left.forEach((id, index) -> all.put(STEP + id, Integer.toString(index)));
        return all;
    }

    private void restore(Map<String, String> remembered) {
        for (String id : remembered.getOrDefault(FINISHED, "").split(" ", -1)) {
            if (!id.isEmpty()) {
                finished.add(id);
            }
        }
        remembered.forEach((key, value) -> {
            if (key.startsWith(STEP) && value.matches("\\d{1,4}")) {
                left.put(key.substring(STEP.length()), Integer.valueOf(value));
            }
        });
    }

    /** Goes on where the last window was; a file that is gone, or no lesson any more, is forgotten. */
    public void resume() {
        if (place.get().isEmpty()) {
            underWay.ifPresent(this::resume);
        }
    }

    private void resume(String id) {
        if (Lessons.ids().contains(id)) {
            open(id);
            return;
        }
        try {
            Path file = Path.of(id);
            if (Files.exists(file)) {
                open(LessonReader.read(file));
            }
        } catch (InvalidPathException | IOException e) {
            left.remove(id);
        }
    }
}
