package inkling.core.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.history.Validation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ComparisonTest {
    private static final ChartFrame.Words WORDS = new ChartFrame.Words(
            "loss", "accuracy", Double::toString, Double::toString, at -> Optional.of(Double.toString(at)), "end");

    private static ComparedRun run(String name, int place, int steps) {
        RunHistory run = new RunHistory(10, 100);
        for (int i = 0; i < steps; i++) {
            run.addStep(2f / (1 + i), 0.1f, i * 0.01f);
        }
        run.addValidation(new Validation(1, 0.3, 0.9));
        return new ComparedRun(name, place, new SmoothedRun(run, 0), Optional.empty());
    }

    private final List<ComparedRun> runs = List.of(run("a < b", 0, 1000), run("c", 9, 400));

    private Comparison whole() {
        return new Comparison(runs, RunAxis.STEPS, false, Optional.empty());
    }

    @Test
    void theAxisHoldsTheLongestRun() {
        assertEquals(1000, whole().horizontal().max());
        assertEquals(
                1,
                new Comparison(List.of(), RunAxis.STEPS, false, Optional.empty())
                        .horizontal()
                        .max());
    }

    @Test
    void aRunThatEndedBeforeIsAtItsEnd() {
        List<Comparison.Place> places = whole().at(600);
        assertEquals(599, places.get(0).step());
        assertEquals(399, places.get(1).step());
        assertEquals(2f / 400, places.get(1).loss());
        assertEquals(0.9, places.get(1).validation().orElseThrow().accuracy());
    }

    @Test
    void aPartFillsTheHeight() {
        Comparison part = new Comparison(runs, RunAxis.STEPS, false, Optional.of(AxisScale.linear(500, 1000)));
        AxisScale losses = part.frame(500, 400).loss().vertical();
        assertTrue(losses.max() < 0.01, () -> "up to " + losses.max());
        assertEquals(500, part.frame(500, 400).positionAt(0));
        assertEquals(1000, part.frame(500, 400).positionAt(500));
    }

    @Test
    void aMillionStepsCostNoMoreThanTheColumnsOfPixels() {
        List<Integer> lengths = new ArrayList<>();
        Comparison comparison =
                new Comparison(List.of(run("long", 0, 1_000_000)), RunAxis.EPOCHS, true, Optional.empty());
        comparison.paint(new NoPen(lengths), 500, 400, WORDS);
        assertTrue(lengths.stream().allMatch(length -> length <= 500), () -> "points: " + lengths);
        assertFalse(lengths.isEmpty());
    }

    @Test
    void isTheSameAsADrawing() throws Exception {
        SvgPen pen = new SvgPen(Map.of(ChartColour.RUN_1, "#0068a8", ChartColour.RUN_2, "#c2500d"));
        whole().paint(pen, 500, 400, WORDS);
        whole().paintLegend(pen, 0, 400);
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(pen.picture(500, 440, "Losses & more"))));

        assertEquals("Losses & more", svg.getElementsByTagName("title").item(0).getTextContent());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
            texts.add(svg.getElementsByTagName("text").item(i).getTextContent());
        }
        assertTrue(texts.containsAll(List.of("loss", "accuracy", "end", "a < b", "c")), () -> "texts: " + texts);
        Element first = (Element) svg.getElementsByTagName("polyline").item(0);
        Element second = (Element) svg.getElementsByTagName("polyline").item(1);
        assertEquals("#0068a8", first.getAttribute("stroke"));
        assertEquals("", first.getAttribute("stroke-dasharray"));
        assertEquals("#c2500d", second.getAttribute("stroke"));
        assertEquals("6 4", second.getAttribute("stroke-dasharray"));
    }

    /** Notes how many points its lines have. */
    private record NoPen(List<Integer> lengths) implements Pen {
        @Override
        public void rectangle(ChartColour colour, double x, double y, double width, double height) {}

        @Override
        public void dot(ChartColour colour, double x, double y, double radius) {}

        @Override
        public void line(ChartColour colour, Stroke stroke, double[] xs, double[] ys, int count) {
            lengths.add(count);
        }

        @Override
        public void area(ChartColour colour, double[] xs, double[] ys, int count) {}

        @Override
        public void text(ChartColour colour, Type type, String text, double x, double y) {}

        @Override
        public void within(Box box, Runnable drawing) {
            drawing.run();
        }
    }
}
