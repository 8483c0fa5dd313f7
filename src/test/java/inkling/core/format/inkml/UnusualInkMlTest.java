package inkling.core.format.inkml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** InkML that is right but rare: each file says the same stroke in another way, and is read as that. */
class UnusualInkMlTest {
    private static final List<LabelledInk> DRAWING =
            List.of(new LabelledInk(Ink.of(Stroke.pen(2, 1, 2, 3, 4, 3, 8)), OptionalInt.empty()));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ink><trace>1 2, 3 4, 3 8</trace></ink>",
                "<ink><trace>1 2,3 4,3 8,</trace></ink>",
                "<ink><trace>\r\n1\t2,\r\n3 4 ,3 8\r\n</trace></ink>",
                "<?xml version='1.1'?><ink><trace>1 2, 3 4, 3 8</trace></ink>",
                "<?other program?><!-- before --><ink><trace>1 2, 3 4, 3 8</trace></ink><!-- behind --><?end?>\n\n",
                "<i:ink xmlns:i='http://www.w3.org/2003/InkML'><i:trace>1 2, 3 4, 3 8</i:trace></i:ink>",
                "<ink xmlns='http://www.w3.org/2003/InkML' documentID='urn:1'><trace>1 2, 3 4, 3 8</trace></ink>",
                "<ink><trace>&#49; &#x32;, 3 4<![CDATA[, 3]]><!-- here --> 8</trace></ink>",
                "<ink><trace>1 2, '2 '2, 0 4</trace></ink>",
                "<ink><trace>1 2, '2 '2, \"-2 \"2</trace></ink>",
                "<ink><trace>#1 #2, #3 #4, * 8</trace></ink>",
                "<ink><trace>1.0 .2e1, 3. 40e-1, 3 8</trace></ink>",
                "<ink><trace>1 2, ? 7, 3 4, 3 8</trace></ink>",
                "<ink><trace type='penUp'>0 0</trace><trace>1 2, 3 4, 3 8</trace></ink>",
                "<ink><trace continuation='begin' id='a'>1 2</trace>"
                        + "<trace continuation='end' priorRef='#a'>3 4, 3 8</trace></ink>",
                "<ink><traceFormat><channel name='Y'/><channel name='X'/></traceFormat><trace>2 1, 4 3, 8 3</trace></ink>",
                "<ink><traceFormat><channel name='X' orientation='-ve'/><channel name='Y' orientation='-ve'/>"
                        + "</traceFormat><trace>-1 -2, -3 -4, -3 -8</trace></ink>",
                "<ink><traceFormat><channel name='X'/><channel name='Y'/><channel name='F'/><intermittentChannels>"
                        + "<channel name='S' type='boolean'/></intermittentChannels></traceFormat>"
                        + "<trace>1 2 9, 3 4 9 T, 3 8 9</trace></ink>",
                "<ink><traceFormat><channel name='X' units='cm'/><channel name='Y' units='mm'/></traceFormat>"
                        + "<trace>1 20, 3 40, 3 80</trace></ink>",
                "<ink><definitions><context xml:id='c'/></definitions><traceGroup contextRef='#c'><traceGroup>"
                        + "<trace>1 2, 3 4, 3 8</trace></traceGroup></traceGroup></ink>",
                "<ink><annotation type='writer'>me</annotation><traceView/><trace>1 2, 3 4, 3 8</trace></ink>"
            })
    void isReadForWhatItSays(String content) throws IOException {
        List<LabelledInk> read = InkMlFormat.read(Files.writeString(folder.resolve("drawing.inkml"), content), 0.5);
        assertEquals(DRAWING.get(0).ink().withPenShare(0.5), read.get(0).ink().withPenShare(0.5));
        assertEquals(1, read.size());
    }
}
