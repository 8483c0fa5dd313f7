package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Texts;
import inkling.ui.TemplateModel;
import inkling.ui.draw.Reading;
import inkling.ui.models.ModelShelf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** What the window says of drawings that are not one digit of a good size. */
class ReadingTest extends WindowTest {
    private static final double[][] LEFT_ONE = {{60, 50}, {58, 110}, {56, 170}, {55, 230}};
    private static final double[][] RIGHT_SEVEN = {{140, 70}, {190, 66}, {240, 70}, {222, 120}, {200, 180}, {185, 235}};
    private static final double[][] TINY = {{130, 130}, {133, 134}, {135, 140}};

    /** Lets a model read to which nothing is a digit. */
    private void beStrict() {
        robot.interact(() -> {
            ModelShelf shelf = window.main().shelf();
            shelf.choose(shelf.add(ModelShelf.Origin.OPENED, "strict", TemplateModel.STRICT, Optional.empty())
                    .id());
        });
    }

    private List<Bounds> places() {
        return Stream.of("#readings .words", "#model", "#probability-bars", "#readings .eye")
                .map(part -> robot.lookup(part).<Node>query().getBoundsInParent())
                .toList();
    }

    @Test
    void showsEachOfTwoDigitsByItself() {
        beStrict();
        desk.draw(LEFT_ONE);
        assertFalse(main.shows("#parts"));
        desk.draw(RIGHT_SEVEN);

        Reading whole = window.main().drawing().readingProperty().get().orElseThrow();
        List<String> labels = whole.parts().stream()
                .map(part -> Integer.toString(part.prediction().label()))
                .toList();
        assertEquals(2, labels.size());
        assertEquals(Texts.get("reading.two", labels.get(0), labels.get(1)), desk.verdict());
        assertEquals("", desk.digit());
        List<String> percents = desk.percents();
        List<Bounds> places = places();

        desk.press("part-left");
        assertEquals(places, places(), "nothing moves");
        List<String> left = desk.percents();
        assertFalse(left.equals(percents));
        desk.press("part-right");
        assertFalse(desk.percents().equals(left));
        desk.press("part-right");
        assertFalse(desk.percents().equals(left), "one of them is always shown");

        desk.press("part-all");
        assertEquals(percents, desk.percents());

        main.chooseModel(0);
        assertFalse(main.shows("#parts"));
    }

    @Test
    void asksForALargerDrawing() {
        desk.draw(TINY);
        assertEquals(1, desk.digit().length());
        assertEquals(Texts.get("reading.digit.small.details"), desk.details());

        beStrict();
        assertEquals("", desk.digit());
        assertEquals(Texts.get("reading.small"), desk.verdict());
        assertEquals(Texts.get("reading.small.details"), desk.details());

        desk.draw(DrawPage.SEVEN);
        assertEquals(Texts.get("reading.no-digit"), desk.verdict());
        assertTrue(desk.details().length() > 0);
    }
}
