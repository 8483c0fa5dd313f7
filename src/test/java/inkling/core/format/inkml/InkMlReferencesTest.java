package inkling.core.format.inkml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.FileFormatException;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of others: groups that hold references, and names that are no digits. */
class InkMlReferencesTest {
    /** A formula in the manner of the CROHME competition (the symbols of "7x" and a stroke that belongs to none). */
    private static final String CROHME = """
            <ink xmlns="http://www.w3.org/2003/InkML">
            <traceFormat>
            <channel name="X" type="decimal"/>
            <channel name="Y" type="decimal"/>
            </traceFormat>
            <annotation type="truth">$7x$</annotation>
            <annotation type="UI">2013_someone_42</annotation>
            <annotationXML type="truth" encoding="Content-MathML">
            <math xmlns='http://www.w3.org/1998/Math/MathML'><mrow><mn xml:id="7_1">7</mn><mi>x</mi></mrow></math>
            </annotationXML>
            <trace id="0">
            1.25 2.5, 30.75 2.5, 10.5 40
            </trace>
            <trace id="1">50 5, 70 40</trace>
            <trace id="2">70 5, 50 40</trace>
            <trace id="3">90 90, 91 91</trace>
            <traceGroup xml:id="4">
            <annotation type="truth">Segmentation</annotation>
            <traceGroup xml:id="5">
            <annotation type="truth">7</annotation>
            <traceView traceDataRef="0"/>
            <annotationXML href="7_1"/>
            </traceGroup>
            <traceGroup xml:id="6">
            <annotation type="truth">x</annotation>
            <traceView traceDataRef="1"/>
            <traceView traceDataRef="2"/>
            </traceGroup>
            </traceGroup>
            </ink>
            """;

    @TempDir
    Path folder;

    private List<LabelledInk> read(String content) throws IOException {
        return InkMlFormat.read(Files.writeString(folder.resolve("drawing.inkml"), content), 0.5);
    }

    private static LabelledInk drawing(int truth, Stroke... strokes) {
        return new LabelledInk(
                Ink.of(strokes).withPenShare(0.5), truth < 0 ? OptionalInt.empty() : OptionalInt.of(truth));
    }

    @Test
    void aFormulaIsReadSymbolBySymbol() throws IOException {
        assertEquals(
                List.of(
                        drawing(7, Stroke.pen(1, 1.25f, 2.5f, 30.75f, 2.5f, 10.5f, 40)),
                        drawing(-1, Stroke.pen(1, 50, 5, 70, 40), Stroke.pen(1, 70, 5, 50, 40)),
                        drawing(-1, Stroke.pen(1, 90, 90, 91, 91))),
                read(CROHME));
    }

    @Test
    void aFormulaOfOneSymbolHasThatSymbolsName() throws IOException {
        String one = "<ink><trace id='0'>1 2, 3 4</trace><traceGroup><annotation type='truth'>Segmentation</annotation>"
                + "<traceGroup><annotation type='truth'>5</annotation><traceView traceDataRef='0'/></traceGroup>"
                + "</traceGroup></ink>";
        assertEquals(List.of(drawing(5, Stroke.pen(1, 1, 2, 3, 4))), read(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "10", "-1", "\u0667", "", "\\frac"})
    void whatIsNoDigitIsReadWithoutALabel(String truth) throws IOException {
        assertEquals(
                List.of(drawing(-1, Stroke.pen(1, 1, 2, 3, 4))),
                read("<ink><traceGroup><annotation type='truth'>" + truth + "</annotation>"
                        + "<trace>1 2, 3 4</trace></traceGroup></ink>"));
    }

    @Test
    void aViewMayStandBeforeWhatItShowsAndShowADefinition() throws IOException {
        assertEquals(
                List.of(drawing(3, Stroke.pen(1, 1, 2, 3, 4), Stroke.pen(1, 5, 6, 7, 8))),
                read("<ink><traceGroup><annotation type='truth'>3</annotation><traceView traceDataRef='#g'/>"
                        + "</traceGroup><definitions><traceGroup id='g'><trace>1 2, 3 4</trace><trace>5 6, 7 8</trace>"
                        + "</traceGroup></definitions></ink>"));
    }

    @Test
    void aViewAmongTheGroupsIsADrawing() throws IOException {
        assertEquals(
                List.of(drawing(1, Stroke.pen(1, 1, 2, 3, 4))),
                read("<ink><trace id='t'>1 2, 3 4</trace>"
                        + "<traceView traceDataRef='#t'><annotation type='truth'>1</annotation></traceView></ink>"));
    }

    @Test
    void aStrokeInSeveralTracesIsShownWhole() throws IOException {
        assertEquals(
                List.of(drawing(-1, Stroke.pen(1, 1, 2, 3, 4, 5, 6))),
                read("<ink><trace id='a' continuation='begin'>1 2</trace>"
                        + "<trace id='b' continuation='middle' priorRef='#a'>3 4</trace>"
                        + "<trace id='c' continuation='end' priorRef='#b'>5 6</trace>"
                        + "<traceGroup><traceView traceDataRef='#a'/></traceGroup></ink>"));
    }

    @ParameterizedTest
    @CsvSource({"2,, 3 3 4 4", ",2, 1 1 3 3", "2:1,2:1, 3 3", "9,,''", "2,9, 3 3 4 4"})
    void aViewMayShowAPart(String from, String to, String points) throws IOException {
        String group = "<traceGroup id='g'><trace>1 1</trace><trace>3 3</trace><trace>4 4</trace></traceGroup>";
        String attributes = (from == null ? "" : " from='" + from + "'") + (to == null ? "" : " to='" + to + "'");
        List<LabelledInk> read = read("<ink><definitions>" + group
                + "</definitions><traceGroup><traceView traceDataRef='#g'" + attributes + "/></traceGroup></ink>");
        StringBuilder found = new StringBuilder();
        for (Stroke stroke : read.get(0).ink().strokes()) {
            found.append(' ').append((int) stroke.x(0)).append(' ').append((int) stroke.y(0));
        }
        assertEquals(points, found.toString().strip());
    }

    @Test
    void aViewMayShowSomePoints() throws IOException {
        assertEquals(
                List.of(drawing(-1, Stroke.pen(1, 3, 4, 5, 6))),
                read("<ink><trace id='t'>1 2, 3 4, 5 6, 7 8</trace>"
                        + "<traceGroup><traceView traceDataRef='#t' from='2' to='3'/></traceGroup></ink>"));
    }

    @Test
    void whatIsWrongIsSaidWithTheLine() {
        assertProblem(
                "line 2: expected a trace or group for traceDataRef=\"t\", found none",
                "<traceGroup>\n<traceView traceDataRef='#t'/></traceGroup>");
        assertProblem(
                "expected numbers from 1, between colons, in from and to",
                "<trace id='t'>1 2</trace><traceView traceDataRef='#t' from='x'/>");
    }

    @Test
    void circlesAndLongChainsAreRefused() {
        assertProblem("in no circle", "<traceGroup id='a'><traceView traceDataRef='#a'/></traceGroup>");
        assertProblem(
                "in no circle",
                "<traceGroup id='a'><traceView traceDataRef='#b'/></traceGroup>"
                        + "<traceGroup id='b'><traceView traceDataRef='#a'/></traceGroup>");
        StringBuilder chain = new StringBuilder("<trace id='0'>1 2</trace>");
        for (int i = 1; i <= 10_000; i++) {
            chain.append("<traceView id='" + i + "' traceDataRef='#" + (i - 1) + "'/>");
        }
        assertProblem("in no circle", chain.toString());
    }

    @Test
    void whatEachReferenceDoublesIsBounded() {
        StringBuilder doubling = new StringBuilder("<definitions><trace id='0'>1 2, 3 4</trace>");
        for (int i = 1; i <= 40; i++) {
            String twice = "<traceView traceDataRef='#" + (i - 1) + "'/>";
            doubling.append("<traceGroup id='" + i + "'>" + twice + twice + "</traceGroup>");
        }
        assertProblem("at most 200000 traces", doubling + "</definitions><traceView traceDataRef='#40'/>");
        String empty =
                "<definitions><traceGroup id='g'>" + "<traceGroup/>".repeat(100_000) + "</traceGroup></definitions>";
        assertProblem("at most 200000 traces", empty + "<traceView traceDataRef='#g'/>".repeat(1_000));
        String points = "<definitions><trace id='t'>" + "1 2,".repeat(100_000) + "</trace></definitions>";
        assertProblem("fewer points", points + "<traceView traceDataRef='#t'/>".repeat(1_000));
    }

    private void assertProblem(String expected, String content) {
        FileFormatException problem = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThrows(FileFormatException.class, () -> read("<ink>" + content + "</ink>")));
        assertTrue(Texts.of(problem).contains(expected), Texts.of(problem));
    }
}
