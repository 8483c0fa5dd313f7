package inkling.core.format.inkml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.FileFormatException;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.ink.Stroke.Tool;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkMlFormatTest {
    @TempDir
    private Path folder;

    @Test
    void everyOutermostTraceGroupIsADigit() throws IOException {
        List<LabelledInk> drawings = read("""
                <traceGroup><annotation type="truth">4</annotation>
                  <trace>277 194, 282 189</trace>
                  <traceGroup><trace>1 2,3 4</trace><traceGroup><trace>5 6</trace></traceGroup></traceGroup>
                </traceGroup>
                <traceGroup><annotation type="writer">me</annotation><trace>7 8</trace></traceGroup>
                """);
        assertEquals(2, drawings.size());
        assertEquals(OptionalInt.of(4), drawings.get(0).truth());
        assertEquals(OptionalInt.empty(), drawings.get(1).truth());
        assertPoints(drawings.get(0).ink(), 0, 277, 194, 282, 189);
        assertPoints(drawings.get(0).ink(), 1, 1, 2, 3, 4);
        assertPoints(drawings.get(0).ink(), 2, 5, 6);
        assertPoints(drawings.get(1).ink(), 0, 7, 8);
    }

    @Test
    void bareTracesAreOneDrawing() throws IOException {
        List<LabelledInk> drawings =
                read("<annotation type='truth'> 7 </annotation><trace>1 2, 3 4</trace><trace>5 6</trace>");
        assertEquals(1, drawings.size());
        assertEquals(OptionalInt.of(7), drawings.get(0).truth());
        assertEquals(2, drawings.get(0).ink().strokes().size());
    }

    @Test
    void penUpTracesLeaveNoInk() throws IOException {
        Ink ink = ink("<trace type='penUp'>0 0, 9 9</trace><trace type='penDown'>1 1</trace>");
        assertEquals(1, ink.strokes().size());
        assertPoints(ink, 0, 1, 1);
    }

    @Test
    void commentsAndForeignElementsArePassedOver() throws IOException {
        Ink ink = ink("""
                <annotationXML><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>trace</m:mi></m:math></annotationXML>
                <other:trace xmlns:other="urn:other">not numbers</other:trace>
                <trace>1 2,<!-- here the pen
                slowed down --> 3 <![CDATA[4]]></trace>
                """);
        assertPoints(ink, 0, 1, 2, 3, 4);
    }

    @Test
    void withoutAWidthThePenIsAShareOfTheDigitsLargerSide() throws IOException {
        Path file = write("<traceGroup><trace>10 10, 10 110</trace><trace>0 60, 50 60</trace></traceGroup>");
        assertEquals(11, InkMlFormat.read(file).get(0).ink().strokes().get(0).width(), 1e-4);
        assertEquals(
                8, InkMlFormat.read(file, 0.08).get(0).ink().strokes().get(1).width(), 1e-4);
        assertEquals(1, ink("<trace>5 5</trace>").strokes().get(0).width());
    }

    @Test
    void brushesGiveTheWidth() throws IOException {
        Ink ink = ink("""
                <definitions>
                  <brush xml:id="fine"><brushProperty name="width" value="2.5"/></brush>
                  <brush xml:id="broad" brushRef="#fine"><brushProperty name="width" value="9"/></brush>
                  <context xml:id="fineContext" brushRef="#fine"/>
                </definitions>
                <traceGroup brushRef="#broad">
                  <trace>1 1</trace>
                  <trace contextRef="#fineContext">1 1</trace>
                  <trace contextRef="#fineContext" brushRef="#broad">1 1</trace>
                </traceGroup>
                """);
        assertEquals(9, ink.strokes().get(0).width());
        assertEquals(2.5f, ink.strokes().get(1).width());
        assertEquals(9, ink.strokes().get(2).width());
    }

    @Test
    void aContextHoldsUntilTheNext() throws IOException {
        Ink ink = ink("""
                <context><brush><brushProperty name="width" value="3"/></brush></context>
                <trace>1 1</trace>
                <context><traceFormat><channel name="Y"/><channel name="X"/></traceFormat></context>
                <trace>1 2</trace>
                """);
        assertPoints(ink, 0, 1, 1);
        assertPoints(ink, 1, 2, 1);
        assertEquals(3, ink.strokes().get(1).width());
    }

    @Test
    void aWidthInOtherUnitsIsConverted() throws IOException {
        Ink ink = ink("""
                <definitions>
                  <context xml:id="tablet">
                    <inkSource xml:id="device">
                      <traceFormat>
                        <channel name="X" type="integer" units="cm"/><channel name="Y" type="integer" units="cm"/>
                      </traceFormat>
                      <channelProperties>
                        <channelProperty channel="X" name="resolution" value="1000" units="1/cm"/>
                        <channelProperty channel="Y" name="resolution" value="1000" units="1/cm"/>
                      </channelProperties>
                    </inkSource>
                  </context>
                  <brush xml:id="cm"><brushProperty name="width" value="0.05" units="cm"/></brush>
                  <brush xml:id="mm"><brushProperty name="width" value="0.5" units="mm"/></brush>
                  <brush xml:id="unknown"><brushProperty name="width" value="3" units="furlong"/></brush>
                </definitions>
                <traceGroup contextRef="#tablet">
                  <trace brushRef="#cm">0 0</trace><trace brushRef="#mm">0 0, 100 0</trace>
                  <trace brushRef="#unknown">1 1</trace>
                </traceGroup>
                """);
        assertEquals(50, ink.strokes().get(0).width(), 1e-4);
        assertEquals(50, ink.strokes().get(1).width(), 1e-4);
        assertEquals(11, ink.strokes().get(2).width(), 1e-4);
    }

    @Test
    void aSquareIsSquareWhateverTheResolutionsOfItsSides() throws IOException {
        assertPoints(onDevice("units='1/cm'", 1000, "units='1/cm'", 250), 0, 0, 0, 1000, 0, 1000, 1000);
        assertPoints(onDevice("units='1/cm'", 1000, "units='1/mm'", 25), 0, 0, 0, 1000, 0, 1000, 1000);
        // What nobody knows is taken to be the same, as is the side of which nothing is said
        assertPoints(onDevice("units='1/span'", 1000, "units='1/span'", 250), 0, 0, 0, 1000, 0, 1000, 1000);
        assertPoints(onDevice("units='1/cm'", 1000, "units='1/span'", 250), 0, 0, 0, 1000, 0, 1000, 250);
        assertPoints(onDevice("units='1/cm'", 1000, "", 250), 0, 0, 0, 1000, 0, 1000, 250);
        assertPoints(onDevice("", 1000, "units='1/cm'", 250), 0, 0, 0, 1000, 0, 1000, 250);
    }

    @Test
    void aTraceFormatOfItsOwnKeepsTheResolutionOfTheDevice() throws IOException {
        Ink ink = ink("""
                <context>
                  <inkSource><channelProperties>
                    <channelProperty channel="X" name="resolution" value="10" units="1/mm"/>
                    <channelProperty channel="Y" name="resolution" value="5" units="1/mm"/>
                  </channelProperties></inkSource>
                  <traceFormat><channel name="Y" orientation="-ve"/><channel name="X"/></traceFormat>
                </context>
                <trace>1 2</trace>
                """);
        assertPoints(ink, 0, 2, -2);
    }

    @Test
    void unitsOfChannelsAreHonoured() throws IOException {
        Ink ink = ink("""
                <traceFormat><channel name="X" units="mm"/><channel name="Y" units="cm"/></traceFormat>
                <trace>30 4</trace>
                """);
        assertPoints(ink, 0, 30, 40);
    }

    private Ink onDevice(String unitsOfX, int ofX, String unitsOfY, int ofY) throws IOException {
        return ink("""
                <context><inkSource><channelProperties>
                  <channelProperty channel="X" name="resolution" value="%d" %s/>
                  <channelProperty channel="Y" name="resolution" value="%d" %s/>
                </channelProperties></inkSource></context>
                <trace>0 0, 1000 0, 1000 250</trace>
                """.formatted(ofX, unitsOfX, ofY, unitsOfY));
    }

    @Test
    void aTraceThatContinuesAnotherIsOneStrokeWithIt() throws IOException {
        Ink ink = ink("""
                <traceGroup>
                  <trace xml:id="a" continuation="begin">1 1, 2 2</trace>
                  <trace xml:id="b">9 9</trace>
                  <trace xml:id="c" continuation="middle" priorRef="#a">3 3</trace>
                  <trace continuation="end" priorRef="#c">4 4, 5 5</trace>
                </traceGroup>
                """);
        assertEquals(2, ink.strokes().size());
        assertPoints(ink, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertPoints(ink, 1, 9, 9);
    }

    @Test
    void withoutAReferenceATraceContinuesTheOneBefore() throws IOException {
        Ink ink = ink("<trace continuation='begin'>1 1</trace><trace continuation='end'>2 2</trace>");
        assertEquals(1, ink.strokes().size());
        assertPoints(ink, 0, 1, 1, 2, 2);
    }

    @Test
    void whatContinuesAMovementOfTheRaisedPenLeavesNoInkEither() throws IOException {
        Ink ink = ink("""
                <trace>5 5</trace>
                <trace xml:id="up" type="penUp" continuation="begin">1 1</trace>
                <trace continuation="end" priorRef="#up">2 2</trace>
                """);
        assertEquals(1, ink.strokes().size());
        assertPoints(ink, 0, 5, 5);
    }

    @Test
    void writingAndReadingLosesNothing() throws IOException {
        Ink ink = Ink.of(
                Stroke.pen(12.345678f, 0.1f, -0.2f, 1e-30f, 3.4e38f, Float.MIN_VALUE, 16777216),
                Stroke.eraser(12.345678f, 1, -0f),
                Stroke.pen(1e-10f, 1, 2));
        List<LabelledInk> drawings = List.of(
                new LabelledInk(ink, OptionalInt.of(0)),
                new LabelledInk(Ink.EMPTY, OptionalInt.empty()),
                new LabelledInk(Ink.of(Stroke.eraser(3, 4, 5)), OptionalInt.of(9)));
        Path file = folder.resolve("a.inkml");
        InkMlFormat.write(file, drawings);
        assertEquals(drawings, InkMlFormat.read(file));
        Path again = folder.resolve("b.inkml");
        InkMlFormat.write(again, InkMlFormat.read(file));
        assertEquals(-1, Files.mismatch(file, again));
    }

    @Test
    void whatIsWrongIsSaidWithFileAndLine() throws IOException {
        assertProblem("line 4: expected a number, found \"abc\"", "<trace>1 2,\n3 abc</trace>");
        assertProblem("expected 2 values in a point, found 1", "<trace>1 2, 3</trace>");
        assertProblem("expected at least one trace, found none", "");
        assertProblem(
                "found a second one",
                "<traceGroup><annotation type='truth'>1</annotation>"
                        + "<traceGroup><annotation type='truth'>2</annotation></traceGroup></traceGroup>");
        assertProblem(
                "expected a brush before its use in brushRef=\"#pen\", found none",
                "<trace brushRef='#pen'>1 1</trace>");
        assertProblem(
                "expected a traceFormat with the channels X and Y", "<traceFormat><channel name='X'/></traceFormat>");
        assertProblem(
                "expected at most 64 channels in a traceFormat, found more",
                "<traceFormat>" + "<channel name='X'/>".repeat(65) + "</traceFormat>");
        assertProblem(
                "expected a number above 0, found \"-1\"", "<brush><brushProperty name='width' value='-1'/></brush>");
        assertProblem(
                "expected a number above 0, found \"1e99\"",
                "<brush><brushProperty name='width' value='1e99'/></brush>");
        assertProblem(
                "expected a trace before its use in priorRef=\"#a\", found none",
                "<trace continuation='end' priorRef='#a'>1 1</trace>");
        assertProblem("expected well-formed XML", "<trace>1 1</trac>");
        assertProblem("expected coordinates up to 3.4e38", "<trace>1e39 1</trace>");
        assertProblem("elements inside each other", "<traceGroup>".repeat(1000));
    }

    @Test
    void aDocumentTypeDeclarationIsRefused() throws IOException {
        Path file = folder.resolve("doctype.inkml");
        Files.writeString(file, """
                <!DOCTYPE ink [<!ENTITY a "1 1"><!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <ink xmlns="http://www.w3.org/2003/InkML"><trace>&a;&secret;</trace></ink>
                """);
        String message = Texts.of(assertThrows(FileFormatException.class, () -> InkMlFormat.read(file)));
        assertTrue(message.contains("expected XML without a document type declaration, found <!DOCTYPE"), message);
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path file = folder.resolve("other.inkml");
        for (String content : new String[] {"", "no xml", "<svg/>", "<ink xmlns='urn:other'/>", "\0\1\2", "<?xml"}) {
            Files.writeString(file, content);
            String message = Texts.of(assertThrows(IOException.class, () -> InkMlFormat.read(file)));
            assertTrue(message.startsWith(file.toString()), message);
            assertTrue(message.lines().count() == 1, message);
        }
        assertThrows(IOException.class, () -> InkMlFormat.read(folder));
    }

    @Test
    void noWordOfTheXmlParserIsPassedOn() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.inkml"), "<ink>\n<trace>1 2</ink>");
        assertEquals(
                file + ", line 2: expected well-formed XML, found a mistake at character 13",
                Texts.of(assertThrows(FileFormatException.class, () -> InkMlFormat.read(file))));
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        for (String content : List.of(
                "<ink" + attributes + "/>",
                "<" + "n".repeat(2000) + "/>",
                "<ink><trace>&undefined;</trace></ink>",
                "<!DOCTYPE ink SYSTEM 'file:///etc/passwd'><ink/>",
                "<?xml version='9'?><ink/>")) {
            Files.writeString(file, content);
            String message = Texts.of(assertThrows(FileFormatException.class, () -> InkMlFormat.read(file)));
            assertTrue(
                    message.matches(
                            "\\Q" + file + "\\E(, line \\d+)?: expected [^:]+, found (a mistake at character -?\\d+"
                                    + "|something else|<!DOCTYPE|<n+…)"),
                    message);
        }
    }

    @Test
    void utf8AndUtf16AreRead() throws IOException {
        Path file = folder.resolve("text.inkml");
        String content = "<ink><annotation type='writer'>Zoë</annotation><trace>1 2</trace></ink>";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Files.writeString(file, content, charset);
            assertEquals(1, InkMlFormat.read(file).size());
        }
        Files.writeString(file, "\uFEFF" + content);
        assertEquals(1, InkMlFormat.read(file).size());
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        String message = Texts.of(assertThrows(FileFormatException.class, () -> InkMlFormat.read(file)));
        assertEquals(file + ": expected text in UTF-8, found bytes that are none", message);
    }

    @Test
    void everyEncodingIsReadThatTheFileDeclares() throws IOException {
        Path file = folder.resolve("text.inkml");
        String content = "<?xml version='1.0' encoding='%s' standalone='yes'?>"
                + "<ink><annotation type='writer'>Ze</annotation><trace>1 2</trace></ink>";
        for (String charset :
                List.of("UTF-8", "utf-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "US-ASCII", "windows-1252")) {
            Files.writeString(file, content.formatted(charset), Charset.forName(charset));
            assertEquals(1, InkMlFormat.read(file).size(), charset);
            assertTrue(InkMlFormat.recognises(Files.readAllBytes(file)), charset);
        }
        // Without the mark that Java puts in front of UTF-16; and a mark that contradicts the declaration is right
        Files.writeString(file, content.formatted("UTF-16"), StandardCharsets.UTF_16LE);
        assertEquals(1, InkMlFormat.read(file).size());
        Files.writeString(file, content.formatted("UTF-8"), StandardCharsets.UTF_16);
        assertEquals(1, InkMlFormat.read(file).size());
        // Programs that keep text in UTF-16 declare that also where they write it as UTF-8
        Files.writeString(file, content.formatted("utf-16"), StandardCharsets.UTF_8);
        assertEquals(1, InkMlFormat.read(file).size());
    }

    @Test
    void charactersAreThoseOfTheDeclaredEncoding() throws IOException {
        Path file = folder.resolve("text.inkml");
        String content = "<?xml version='1.0' encoding='ISO-8859-1'?><ink><brush xml:id='Zoë'>"
                + "<brushProperty name='width' value='3'/></brush><trace brushRef='#Zoë'>1 2</trace></ink>";
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        assertEquals(3, InkMlFormat.read(file).get(0).ink().strokes().get(0).width());
        Files.writeString(file, content.replace("ISO-8859-1", "US-ASCII"), StandardCharsets.ISO_8859_1);
        assertEquals(
                file + ": expected text in US-ASCII, found bytes that are none",
                Texts.of(assertThrows(FileFormatException.class, () -> InkMlFormat.read(file))));
    }

    @Test
    void anUnknownEncodingIsSaid() throws IOException {
        Path file = folder.resolve("text.inkml");
        for (String name : List.of("klingon", "no name", "")) {
            Files.writeString(file, "<?xml version='1.0' encoding='" + name + "'?><ink><trace>1 2</trace></ink>");
            assertEquals(
                    file + ": expected a known encoding in the XML declaration, found \"" + name + "\"",
                    Texts.of(assertThrows(FileFormatException.class, () -> InkMlFormat.read(file))));
        }
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        Path file = folder.resolve("cut.inkml");
        LabelledInk drawing =
                new LabelledInk(Ink.of(Stroke.pen(2, 1, 2, 3, 4), Stroke.eraser(5, 6, 7)), OptionalInt.of(3));
        InkMlFormat.write(file, List.of(drawing));
        byte[] whole = Files.readAllBytes(file);
        // The last byte is a line break behind the end of the document
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(IOException.class, () -> InkMlFormat.read(file), "cut to " + length + " bytes");
        }
    }

    private void assertProblem(String words, String content) throws IOException {
        Path file = write(content);
        String message = Texts.of(assertThrows(FileFormatException.class, () -> InkMlFormat.read(file)));
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.contains(words), message);
    }

    private Ink ink(String content) throws IOException {
        List<LabelledInk> drawings = read(content);
        assertEquals(1, drawings.size());
        return drawings.get(0).ink();
    }

    private List<LabelledInk> read(String content) throws IOException {
        return InkMlFormat.read(write(content));
    }

    private Path write(String content) throws IOException {
        Path file = folder.resolve("drawing.inkml");
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <ink xmlns="http://www.w3.org/2003/InkML">
                %s</ink>
                """.formatted(content));
        return file;
    }

    private static void assertPoints(Ink ink, int stroke, float... xy) {
        Stroke found = ink.strokes().get(stroke);
        assertEquals(Tool.PEN, found.tool());
        double[] points = IntStream.range(0, found.size())
                .boxed()
                .flatMap(i -> Stream.of((double) found.x(i), (double) found.y(i)))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] expected =
                IntStream.range(0, xy.length).mapToDouble(i -> xy[i]).toArray();
        assertArrayEquals(expected, points);
    }
}
