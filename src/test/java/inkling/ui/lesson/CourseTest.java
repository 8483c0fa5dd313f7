package inkling.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.lesson.Fact;
import inkling.core.lesson.Lesson;
import inkling.core.lesson.LessonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {
    @TempDir
    Path folder;

    private final Facts facts = new Facts();
    private final BooleanProperty drawing = new SimpleBooleanProperty();
    private final IntegerProperty strokes = new SimpleIntegerProperty();
    private final List<Runnable> later = new ArrayList<>();
    private Lesson lesson;
    private Course course;

    @BeforeEach
    void readLesson() throws IOException {
        lesson = LessonReader.read(Files.writeString(folder.resolve("a.md"), """
                # A

                About.

                ## One

                Text.

                > Draw.

                ```step
                until: strokes >= 1
                ```

                ## Two

                Text.

                > Draw more.

                ```step
                until: strokes grows by 2
                ```

                ## Three

                Text.
                """));
        facts.offer(Fact.STROKES, strokes::get, strokes);
        course = course(Map.of());
    }

    private Course course(Map<String, String> remembered) {
        return new Course(facts, drawing, later::add, remembered);
    }

    private int index() {
        return course.placeProperty().get().orElseThrow().index();
    }

    private void letTheMomentPass() {
        List<Runnable> now = List.copyOf(later);
        later.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void itGoesOnByItselfAMomentAfterItIsSo() {
        course.open(lesson);
        assertFalse(course.doneProperty().get());
        strokes.set(1);
        assertTrue(course.doneProperty().get());
        assertEquals(0, index());

        letTheMomentPass();
        assertEquals(1, index());
        assertFalse(course.doneProperty().get());
        strokes.set(2);
        assertFalse(course.doneProperty().get());
        strokes.set(3);
        letTheMomentPass();
        assertEquals(2, index());
    }

    @Test
    void whatWasSoBeforeWaitsForItsReader() {
        strokes.set(5);
        course.open(lesson);
        assertTrue(course.doneProperty().get());
        letTheMomentPass();
        assertEquals(0, index());
        course.next();
        assertEquals(1, index());
    }

    @Test
    void aStrokeUnderWayIsNothingYet() {
        course.open(lesson);
        drawing.set(true);
        strokes.set(1);
        assertFalse(course.doneProperty().get());
        drawing.set(false);
        assertTrue(course.doneProperty().get());
    }

    @Test
    void whoHasGoneOnIsNotPushedFurther() {
        course.open(lesson);
        strokes.set(1);
        course.next();
        letTheMomentPass();
        assertEquals(1, index());
    }

    @Test
    void whatAToolOffersLaterGrowsFromThere() {
        Facts late = new Facts();
        course = new Course(late, drawing, later::add, Map.of());
        course.open(lesson);
        course.next();
        strokes.set(40);
        late.offer(Fact.STROKES, strokes::get, strokes);
        assertFalse(course.doneProperty().get());
        strokes.set(42);
        assertTrue(course.doneProperty().get());
    }

    @Test
    void itStaysWithinTheLessonAndGoesBack() {
        course.open(lesson);
        course.back();
        assertEquals(0, index());
        course.next();
        course.next();
        course.back();
        assertEquals(1, index());
        course.next();
        course.next();
        course.next();
        assertTrue(course.placeProperty().get().orElseThrow().isEnd());
        assertTrue(course.isFinished(lesson));
    }

    @Test
    void itGoesOnTomorrowWhereItWasLeft() {
        course.open(lesson);
        course.next();
        Map<String, String> remembered = course.remember();

        course = course(remembered);
        assertTrue(course.placeProperty().get().isEmpty());
        course.resume();
        assertEquals(1, index());
        course.leave();
        course.open(lesson);
        assertEquals(1, index());
    }

    @Test
    void aFileThatIsGoneIsForgotten() throws IOException {
        course.open(lesson);
        course.next();
        Map<String, String> remembered = course.remember();
        Files.delete(folder.resolve("a.md"));

        course = course(remembered);
        course.resume();
        assertTrue(course.placeProperty().get().isEmpty());
    }

    @Test
    void whatWasRememberedWrongDoesNoHarm() {
        course = course(Map.of("lesson", "\0", "step of x", "-1", "finished", "  "));
        course.resume();
        assertTrue(course.placeProperty().get().isEmpty());
    }
}
