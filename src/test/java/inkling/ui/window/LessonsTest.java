package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.format.model.ShippedModels;
import inkling.core.lesson.Condition;
import inkling.core.lesson.Fact;
import inkling.core.lesson.Lesson;
import inkling.core.lesson.Lessons;
import inkling.core.lesson.Step;
import inkling.core.model.TrainedModel;
import inkling.core.text.Language;
import inkling.core.text.Texts;
import inkling.ui.Patience;
import inkling.ui.lesson.Course;
import inkling.ui.lesson.Place;
import inkling.ui.theme.Appearance;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.FakeData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/** Every lesson can be gone through by doing what it says, in every language, and goes on by what is so. */
class LessonsTest extends WindowTest {
    private static final TrainingData DIGITS =
            new TrainingData(List.of(SyntheticDigits.generate(2000, 1)), List.of(SyntheticDigits.generate(400, 2)));

    static Stream<Arguments> lessons() {
        return Language.all().stream()
                .flatMap(language -> Lessons.ids().stream().map(id -> Arguments.of(language, id)));
    }

    @Override
    TrainedModel best() {
        return ShippedModels.open(ShippedModels.DEFAULT);
    }

    @Override
    TrainedModel tutorial() {
        return ShippedModels.open(ShippedModels.TUTORIAL);
    }

    @Override
    DataAccess data() {
        FakeData data = new FakeData();
        data.loading = name -> DIGITS;
        return data;
    }

    @AfterEach
    void speakEnglish() {
        Texts.speak(Language.ENGLISH);
    }

    private Course course() {
        return window.main().course();
    }

    private Place place() {
        return Platform.isFxApplicationThread()
                ? course().placeProperty().get().orElseThrow()
                : WaitForAsyncUtils.waitForAsyncFx(10_000, this::place);
    }

    private boolean isDone() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> course().doneProperty().get());
    }

    private Map<Fact, Object> facts() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.main().facts().now());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lessons")
    void aLessonIsGoneThroughByDoingWhatItSays(Language language, String id) throws TimeoutException {
        main.leave();
        Texts.speak(language);
        open();
        // Each lesson in both themes, one in either language
        boolean dark = Lessons.ids().indexOf(id) % 2 == Language.all().indexOf(language) % 2;
        robot.interact(() -> window.main().appearanceProperty().set(dark ? Appearance.DARK : Appearance.LIGHT));
        LessonHand hand = new LessonHand(window, main, desk, training, dialogs, folder);
        main.press(KeyCode.CONTROL, KeyCode.L);
        take(id);
        Lesson lesson = place().lesson();

        for (int index = 0; index < lesson.steps().size(); index++) {
            Step step = lesson.steps().get(index);
            assertEquals(index, place().index());
            assertEquals(step.title(), hand.heading());
            Map<Fact, Object> begin = facts();
            if (step.until().stream().noneMatch(condition -> condition.fact() == Fact.TOOL)) {
                // Where the ring leads
                step.tool().ifPresent(hand::show);
            }
            for (Condition condition : step.until()) {
                boolean before = condition.holds(facts(), begin);
                assertTrue(before || !isDone(), () -> step.title() + " is done before " + condition);
                hand.fulfil(condition, begin);
            }
            step.spot().ifPresent(spot -> assertTrue(main.has("#" + spot), spot));
            main.screenshot("lesson-" + language.id() + "-" + id + "-" + (index + 1));
            assertEquals(step.isTask(), goOnFrom(index), step.title());
        }

        assertTrue(place().isEnd());
        assertTrue(course().isFinished(lesson));
    }

    /** Also one that is below the edge of the list. */
    private void take(String id) {
        robot.interact(() -> robot.lookup("#lesson-" + id).queryButton().fire());
    }

    /** Goes on, unless it has done so by itself; whether what the step asks for was so. */
    private boolean goOnFrom(int index) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            boolean itself = place().index() > index;
            boolean done = itself || course().doneProperty().get();
            if (!itself) {
                course().next();
            }
            return done;
        });
    }

    @Test
    void aStepGoesOnByItselfAndTheRingShowsTheWay() throws TimeoutException {
        main.press(KeyCode.CONTROL, KeyCode.L);
        desk.press("lesson-what-it-sees");
        assertEquals("ink-canvas", ringed());
        desk.draw(DrawPage.SEVEN);
        Patience.await(() -> course().placeProperty().get().orElseThrow().index() == 1);
        assertEquals("models-eye", ringed());
    }

    @Test
    void theRingPointsAtTheToolUntilItIsThere() throws TimeoutException {
        main.press(KeyCode.CONTROL, KeyCode.L);
        desk.press("lesson-learning-from-mistakes");
        assertEquals("show-train", ringed());
        desk.press("show-train");
        assertTrue(main.shows(".guide"));
        main.press(KeyCode.PAGE_DOWN);
        assertEquals("training-preset", ringed());
        main.press(KeyCode.CONTROL, KeyCode.L);
        assertFalse(main.shows(".guide"));
        assertTrue(main.shows(".lessons .lesson-step"));
    }

    @Test
    void noStepMovesTheToolBelowIt() throws TimeoutException {
        main.press(KeyCode.CONTROL, KeyCode.L);
        desk.press("lesson-learning-rate");
        main.press(KeyCode.CONTROL, KeyCode.T);
        Patience.await(() -> main.shows(".training"));
        for (boolean folded : List.of(false, true)) {
            double top = topOfTraining();
            for (int step = 0; step < 6; step++) {
                main.press(KeyCode.PAGE_DOWN);
                assertEquals(top, topOfTraining(), "step " + place().index() + (folded ? ", folded" : ""));
            }
            for (int step = 0; step < 6; step++) {
                main.press(KeyCode.PAGE_UP);
            }
            desk.press("lesson-fold");
            assertEquals(folded, topOfTraining() > top, "the text makes room, and takes it again");
        }
    }

    private double topOfTraining() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.getScene().getRoot().layout();
            Node training = robot.lookup(".training").query();
            return training.localToScene(training.getLayoutBounds()).getMinY();
        });
    }

    @Test
    void tomorrowItGoesOnWhereItWasLeft() throws TimeoutException {
        main.press(KeyCode.CONTROL, KeyCode.L);
        desk.press("lesson-learning-rate");
        main.press(KeyCode.PAGE_DOWN);
        main.press(KeyCode.CONTROL, KeyCode.T);
        main.leave();

        open();
        assertEquals(1, place().index());
        assertTrue(main.shows(".guide"));
        assertTrue(main.shows(".training"));
    }

    @Test
    void whoTypesOrReadsIsNotTakenForAClicker() throws TimeoutException {
        main.press(KeyCode.CONTROL, KeyCode.L);
        desk.press("lesson-learning-rate");
        main.press(KeyCode.CONTROL, KeyCode.U);
        Patience.await(() -> main.shows("#runs-filter"));
        desk.press("runs-filter");
        main.press(KeyCode.PAGE_DOWN);
        assertEquals(0, place().index());
        main.press(KeyCode.F1);
        main.press(KeyCode.PAGE_DOWN);
        assertEquals(0, place().index());
        main.press(KeyCode.ESCAPE);
        desk.press("draw-pen");
        main.press(KeyCode.PAGE_DOWN);
        assertEquals(1, place().index());
    }

    /** Every control that a lesson of the program's points at is one. */
    private String ringed() throws TimeoutException {
        Patience.await(() -> main.shows("#spotlight .ring"));
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> ((inkling.ui.lesson.Spotlight) stage.getScene().lookup("#spotlight"))
                        .target()
                        .orElseThrow()
                        .getId());
    }
}
