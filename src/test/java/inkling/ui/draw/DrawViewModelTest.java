package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.TrainedModel;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.TestUiThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class DrawViewModelTest {
    private static final Ink SOME_DIGIT = Ink.of(Stroke.pen(20, 100, 40, 100, 240));

    private final ObjectProperty<TrainedModel> model = new SimpleObjectProperty<>(TemplateModel.GRADIENTS);
    private final TestUiThread ui = new TestUiThread();
    private final DrawViewModel drawing = new DrawViewModel(model, paper -> paper.accept(Sheet.of(SOME_DIGIT)), ui);

    @Test
    void readsWhatIsDrawn() {
        draw(Drawings.SEVEN);

        assertEquals(7, reading().orElseThrow().prediction().label());
    }

    @Test
    void readsEveryFewPulsesWhileTheStrokeIsStillGrowing() {
        List<Optional<Reading>> readings = new ArrayList<>();
        drawing.readingProperty().addListener((value, before, now) -> readings.add(now));
        drawing.beginStroke(Stroke.Tool.PEN, 100, 40);
        drawing.extendStroke(100, 90);
        drawing.extendStroke(100, 140);
        assertEquals(0, readings.size());
        assertTrue(ink().isEmpty());
        assertTrue(drawing.strokeUnderWayProperty().get());

        ui.pulse();
        assertEquals(3, ink().strokes().get(0).size());
        assertEquals(0, readings.size());
        for (int y = 150; y < 150 + 10 * (2 * DrawViewModel.PULSES_PER_READING - 1); y += 10) {
            drawing.extendStroke(100, y);
            ui.pulse();
        }
        assertEquals(2, readings.size());
        assertTrue(readings.stream().allMatch(Optional::isPresent));

        drawing.extendStroke(100, 250);
        ui.pulse();
        drawing.endStroke();
        ui.pulse();
        assertEquals(3, readings.size(), "the end is read although it was on the paper before");
        assertEquals(0, ui.openPulses());
        assertFalse(drawing.strokeUnderWayProperty().get());
    }

    @Test
    void saysThatThereIsNoDigitOnceTheStrokeIsDrawn() {
        model.set(TemplateModel.STRICT);
        drawing.beginStroke(Stroke.Tool.PEN, 60, 40);
        for (int y = 40; y < 40 + 10 * DrawViewModel.PULSES_PER_READING; y += 10) {
            drawing.extendStroke(60, y);
            ui.pulse();
        }
        assertTrue(reading().orElseThrow().isDigit(), "nobody wants to hear it of half a digit");
        drawing.endStroke();
        ui.pulse();
        assertFalse(reading().orElseThrow().isDigit());
        assertEquals(List.of(), reading().orElseThrow().parts());

        drawing.beginStroke(Stroke.Tool.PEN, 200, 40);
        drawing.extendStroke(200, 200);
        drawing.endStroke();
        ui.pulse();
        List<Reading> parts = reading().orElseThrow().parts();
        assertEquals(2, parts.size());
        assertEquals(1, parts.get(0).sheet().ink().strokes().size());
        assertEquals(List.of(), parts.get(0).parts(), "a part has none");
    }

    @Test
    void asksForALargerDrawingOnceAVerySmallOneIsDrawn() {
        drawing.beginStroke(Stroke.Tool.PEN, 100, 100);
        for (int pulse = 0; pulse < DrawViewModel.PULSES_PER_READING; pulse++) {
            drawing.extendStroke(100, 102 + pulse);
            ui.pulse();
        }
        assertFalse(reading().orElseThrow().isVerySmall(), "it may grow");
        drawing.endStroke();
        ui.pulse();
        assertTrue(reading().orElseThrow().isVerySmall());

        draw(new double[][] {{100, 102}, {100, 160}});
        assertFalse(reading().orElseThrow().isVerySmall());
    }

    @Test
    void losesNoneOfTheStrokesBetweenTwoPulses() {
        for (int i = 0; i < 5; i++) {
            drawing.beginStroke(Stroke.Tool.PEN, 20 + 40 * i, 40);
            drawing.extendStroke(20 + 40 * i, 240);
            drawing.endStroke();
        }
        ui.pulse();

        assertEquals(5, ink().strokes().size());
        drawing.undo();
        assertEquals(4, ink().strokes().size());
    }

    @Test
    void takesBackWhatNoPulseHasShownYet() {
        drawing.beginStroke(Stroke.Tool.PEN, 20, 40);
        drawing.extendStroke(20, 240);
        drawing.undo();

        assertTrue(ink().isEmpty());
        assertTrue(drawing.canRedoProperty().get());
        ui.pulse();
        assertTrue(ink().isEmpty());
    }

    @Test
    void saysNothingOfBarePaper() {
        assertTrue(reading().isEmpty());

        draw(Drawings.ONE);
        drawing.clear();

        assertTrue(reading().isEmpty());
    }

    @Test
    void saysNothingOfADrawingThatWasErasedAltogether() {
        draw(Drawings.ONE);
        drawing.penWidthProperty().set(DrawViewModel.MAX_PEN_WIDTH);
        Drawings.draw(drawing, Stroke.Tool.ERASER, Drawings.ONE);
        ui.pulse();

        assertTrue(reading().isEmpty());
        assertFalse(ink().isEmpty());
    }

    @Test
    void takesBackEveryStepToTheFirstAndDoesThemAllAgain() {
        List<Ink> steps = new ArrayList<>(List.of(ink()));
        for (int i = 0; i < 500; i++) {
            draw(new double[][] {{i % 280, 10}, {i % 280, 200}});
            steps.add(ink());
        }
        drawing.clear();
        for (int i = steps.size() - 1; i >= 0; i--) {
            drawing.undo();
            assertEquals(steps.get(i), ink());
        }
        assertFalse(drawing.canUndoProperty().get());

        for (int i = 1; i < steps.size(); i++) {
            drawing.redo();
            assertEquals(steps.get(i), ink());
        }
        drawing.redo();

        assertEquals(Ink.EMPTY, ink());
        assertFalse(drawing.canRedoProperty().get());
    }

    @Test
    void forgetsWhatWasTakenBackWhenSomethingNewIsDrawn() {
        draw(Drawings.ONE);
        drawing.undo();
        draw(Drawings.SEVEN);

        assertFalse(drawing.canRedoProperty().get());
    }

    @Test
    void doesNotCountClearingBarePaperAsAStep() {
        drawing.clear();

        assertFalse(drawing.canUndoProperty().get());
    }

    @Test
    void readsAnewWhenAnotherModelReads() {
        draw(Drawings.SEVEN);
        Reading before = reading().orElseThrow();
        model.set(TemplateModel.PIXELS);
        Reading now = reading().orElseThrow();

        assertEquals(before.image(), now.image());
        assertNotEquals(before.prediction(), now.prediction());
        assertEquals(TemplateModel.PIXELS, now.model());
    }

    @Test
    void aReadingHoldsAllThatItWasMadeFrom() {
        draw(Drawings.SEVEN);
        Reading reading = reading().orElseThrow();

        assertEquals(drawing.sheetProperty().get(), reading.sheet());
        assertEquals(reading.sheet().image(), reading.image());
        assertArrayEquals(model.get().model().features().extract(reading.image()), reading.features());
        assertEquals(model.get().model().predict(reading.image()), reading.prediction());
    }

    @Test
    void takesBackWhatOneMovementDrewOverTheEdgeInOneStep() {
        draw(new double[][] {{100, 100}, {-50, 100}, {-50, 200}, {100, 200}});
        assertEquals(2, ink().strokes().size());
        assertEquals(0, ink().strokes().get(0).x(1));
        assertEquals(100, ink().strokes().get(0).y(1));

        drawing.undo();
        assertTrue(ink().isEmpty());
    }

    @Test
    void makesADotOfAClick() {
        drawing.beginStroke(Stroke.Tool.PEN, 30, 40);
        drawing.endStroke();
        ui.pulse();

        assertEquals(Ink.of(Stroke.pen((float) DrawViewModel.DEFAULT_PEN_WIDTH, 30, 40)), ink());
    }

    @Test
    void keepsTheStrokeUnderWayWhenAnotherButtonIsPressed() {
        drawing.beginStroke(Stroke.Tool.PEN, 30, 40);
        drawing.extendStroke(60, 40);
        drawing.beginStroke(Stroke.Tool.ERASER, 200, 200);
        drawing.endStroke();
        ui.pulse();

        assertEquals(2, ink().strokes().size());
        drawing.undo();
        assertEquals(Ink.of(Stroke.pen((float) DrawViewModel.DEFAULT_PEN_WIDTH, 30, 40, 60, 40)), ink());
    }

    @Test
    void letsOneDrawOnOnTopOfARandomDigit() {
        drawing.drawRandomDigit();
        assertEquals(SOME_DIGIT, ink());
        draw(Drawings.ONE);

        assertEquals(2, ink().strokes().size());
    }

    @Test
    void whatADrawingIsMeantToBeStaysWithItThroughUndoAndRedo() {
        drawing.show(Sheet.of(SOME_DIGIT).from(Sheet.Origin.madeUp(1)));
        assertEquals("A made-up 1", caption());
        drawing.show(Sheet.of(SOME_DIGIT).from(Sheet.Origin.madeUp(6)));
        assertEquals("A made-up 6", caption());
        drawing.undo();
        assertEquals("A made-up 1", caption());
        drawing.undo();
        assertEquals("", caption());
        drawing.redo();
        assertEquals("A made-up 1", caption());
    }

    @Test
    void aStrokeMayMakeAnotherDigitOfItSoTheLabelHoldsNoMore() {
        drawing.show(Sheet.of(SOME_DIGIT).from(Sheet.Origin.madeUp(1)));
        drawing.beginStroke(Stroke.Tool.PEN, 100, 40);
        ui.pulse();
        assertEquals("", caption());
        drawing.endStroke();
        assertEquals(Sheet.Origin.HAND, drawing.sheetProperty().get().origin());
        drawing.undo();
        assertEquals("A made-up 1", caption());
    }

    private String caption() {
        return drawing.captionProperty().getValue();
    }

    @Test
    void readsAPictureAsItIsAndWhatIsDrawnAndErasedOnIt() {
        DigitImage picture = DigitNormalizer.normalize(SOME_DIGIT);
        drawing.show(Sheet.of(picture));
        assertEquals(picture, reading().orElseThrow().image());

        draw(Drawings.ONE);
        assertNotEquals(picture, reading().orElseThrow().image());
        drawing.undo();
        assertEquals(picture, reading().orElseThrow().image());

        drawing.penWidthProperty().set(DrawViewModel.MAX_PEN_WIDTH);
        for (int y = 0; y <= DrawViewModel.PAPER; y += 20) {
            drawing.beginStroke(Stroke.Tool.ERASER, 0, y);
            drawing.extendStroke(DrawViewModel.PAPER, y);
            drawing.endStroke();
        }
        ui.pulse();
        assertTrue(reading().isEmpty());
    }

    @Test
    void keepsThePenWithinItsBounds() {
        drawing.widenPen(1000);
        assertEquals(DrawViewModel.MAX_PEN_WIDTH, drawing.penWidthProperty().get());
        drawing.widenPen(-1000);
        assertEquals(DrawViewModel.MIN_PEN_WIDTH, drawing.penWidthProperty().get());
    }

    private void draw(double[][] points) {
        Drawings.draw(drawing, Stroke.Tool.PEN, points);
        ui.pulse();
    }

    private Ink ink() {
        return drawing.sheetProperty().get().ink();
    }

    private Optional<Reading> reading() {
        return drawing.readingProperty().get();
    }
}
