package inkling.ui.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Stroke;
import inkling.core.library.DigitLibrary;
import inkling.core.library.KeptDigit;
import inkling.core.model.TrainedModel;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.draw.Drawings;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-28T09:30:00Z");

    private static final double[][] SEVEN = {{70, 70}, {140, 66}, {205, 70}, {180, 120}, {150, 180}, {130, 235}};
    private static final double[][] ONE = {{145, 50}, {143, 110}, {140, 170}, {138, 230}};

    private final ObjectProperty<TrainedModel> model = new SimpleObjectProperty<>(TemplateModel.GRADIENTS);
    private final TestUiThread ui = new TestUiThread();
    private final DrawViewModel drawing = new DrawViewModel(model, paper -> {}, ui);
    private final Notices notices = new Notices();
    private final List<Runnable> pauses = new ArrayList<>();

    @TempDir
    Path folder;

    private DigitLibrary library;
    private KeepViewModel keep;

    @BeforeEach
    void open() {
        library = new DigitLibrary(folder);
        DigitShelf shelf = new DigitShelf(library, DigitLibrary.FIRST, OnTheSpot.background(Runnable::run), notices);
        keep = new KeepViewModel(drawing, shelf, notices, pauses::add, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void draw(double[][] points) {
        Drawings.draw(drawing, Stroke.Tool.PEN, points);
    }

    /** The pen rests after whatever was drawn. */
    private void rest() {
        ui.pulse();
        List.copyOf(pauses).forEach(Runnable::run);
        pauses.clear();
    }

    private int asked() {
        return keep.collectingProperty().get().orElseThrow().digit();
    }

    private List<Integer> kept() throws IOException {
        return new DigitLibrary(folder)
                .collection(DigitLibrary.FIRST).digits().stream()
                        .map(KeptDigit::label)
                        .toList();
    }

    @Test
    void aDigitIsKeptWithAllThatIsKnownOfIt() throws IOException {
        draw(SEVEN);
        keep.keep(1);

        KeptDigit digit = library.collection(DigitLibrary.FIRST).digits().get(0);
        assertEquals(1, digit.label());
        assertEquals(7, digit.reading().orElseThrow().label());
        assertEquals(NOW, digit.time());
        assertEquals(
                List.of(Stroke.Tool.PEN),
                digit.drawing().ink().orElseThrow().strokes().stream()
                        .map(Stroke::tool)
                        .toList());
        assertTrue(drawing.sheetProperty().get().isBare());
    }

    @Test
    void aDigitThatUndoAndRedoCannotComeToIsForgotten() {
        draw(SEVEN);
        keep.keep(7);
        drawing.undo();
        drawing.undo();
        assertEquals(1, keep.steps(), "it may come back");

        draw(ONE);
        keep.keep(1);
        draw(ONE);
        keep.keep(1);
        assertEquals(2, keep.steps());
    }

    @Test
    void theSameDrawingTwiceIsTwoDigitsAndEachStepIsUndone() throws IOException {
        for (int label : List.of(7, 1)) {
            draw(SEVEN);
            keep.keep(label);
        }
        assertEquals(List.of(7, 1), kept());

        drawing.undo();
        assertEquals(List.of(7), kept());
        drawing.undo();
        assertEquals(List.of(7), kept(), "only the drawing is taken back");
        drawing.undo();
        assertEquals(List.of(), kept());
        Stream.of(1, 2, 3).forEach(step -> drawing.redo());
        assertEquals(List.of(7, 1), kept());
    }

    @Test
    void undoSaysWhereTheDigitIsGoneAndRedoThatItIsThereAgain() {
        draw(SEVEN);
        keep.keep(7);
        String told = notices.latestProperty().get().text();

        drawing.undo();
        assertEquals(
                "No longer kept as a 7 in “My digits”",
                notices.latestProperty().get().text());
        drawing.redo();
        assertEquals(told, notices.latestProperty().get().text());
    }

    @Test
    void aDigitThatCannotBeKeptStaysOnThePaper() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("My digits.inkml"));
        keep.collect();
        int first = asked();
        draw(SEVEN);
        drawing.settle();
        Sheet drawn = drawing.sheetProperty().get();
        keep.confirm();

        assertSame(drawn, drawing.sheetProperty().get());
        assertEquals(first, asked());
        String told = notices.latestProperty().get().text();
        assertTrue(told.startsWith("The " + first + " is not kept and on the paper again: "), told);
        Files.delete(inTheWay);
        keep.confirm();
        assertEquals(List.of(first), kept());
        assertTrue(drawing.sheetProperty().get().isBare());
    }

    @Test
    void whatIsNoDigitIsKeptOnlyAsWhatTheUserSays() throws IOException {
        model.set(TemplateModel.STRICT);
        draw(SEVEN);
        keep.confirm();
        assertEquals(List.of(), kept());
        keep.keep(7);
        assertEquals(List.of(7), kept());
    }

    @Test
    void whileCollectingADigitIsKeptWhenThePenHasRested() throws IOException {
        keep.collect();
        int first = asked();
        draw(SEVEN);
        draw(ONE);
        Runnable tooEarly = pauses.remove(0);
        ui.pulse();
        tooEarly.run();
        assertEquals(List.of(), kept(), "another stroke has begun meanwhile");

        rest();
        assertEquals(List.of(first), kept());
        assertEquals(1, keep.collectingProperty().get().orElseThrow().kept());
        rest();
        assertEquals(List.of(first), kept(), "bare paper is no digit");
    }

    @Test
    void whatUndoBringsBackIsNotKeptAgainByItself() throws IOException {
        keep.collect();
        int first = asked();
        draw(SEVEN);
        rest();
        draw(ONE);
        ui.pulse();
        drawing.undo();
        drawing.undo();
        assertEquals(first, asked());

        rest();
        assertEquals(List.of(), kept());
        keep.confirm();
        assertEquals(List.of(first), kept());
    }

    @Test
    void aDigitThatIsLeftForLaterComesAtTheEnd() {
        keep.collect();
        Collecting before = keep.collectingProperty().get().orElseThrow();
        keep.skip();

        Collecting after = keep.collectingProperty().get().orElseThrow();
        assertEquals(before.order().get(1), after.digit());
        assertEquals(before.digit(), after.order().get(after.total() - 1));
    }

    @Test
    void afterTenOfEachItIsOver() throws IOException {
        keep.collect();
        for (int i = 0; i < 100; i++) {
            draw(SEVEN);
            keep.confirm();
        }

        assertTrue(keep.collectingProperty().get().isEmpty());
        assertEquals("All 100 digits are kept", notices.latestProperty().get().text());
        for (int digit = 0; digit < 10; digit++) {
            int label = digit;
            assertEquals(10, kept().stream().filter(one -> one == label).count());
        }
    }
}
