package inkling.core.format.inkml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.InkMlTraceFormat.Channel;
import inkling.core.text.Texts;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkMlTraceTest {
    @Test
    void explicitNumbers() throws FileFormatException {
        assertTrace("1 2, 3.5 -4, .5 6., - 7 1e2, 1.5E-1 2e+1", 1, 2, 3.5f, -4, 0.5f, 6, -7, 100, 0.15f, 20);
        assertTrace("#1F -#a,! #0 !3", 31, -10, 0, 3);
    }

    @Test
    void whiteSpaceIsNeededOnlyBetweenDigits() throws FileFormatException {
        assertTrace("\n1\t2,3-4 ,\r\n 5 6 , ", 1, 2, 3, -4, 5, 6);
    }

    @Test
    void differencesAndDifferencesOfDifferences() throws FileFormatException {
        // The example of the Recommendation, section 3.2.2, with its two intermittent switches
        InkMlTraceFormat format =
                InkMlTraceFormat.of(List.of(channel("X"), channel("Y")), 2).orElseThrow();
        assertArrayEquals(
                new float[] {
                    1125, 18432, 1148, 18475, 1178, 18510, 1211, 18540, 1251, 18567, 1297, 18596, 1349, 18633, 1404,
                    18676, 1461, 18723, 1521, 18776, 1584, 18823
                },
                read(format, "1125 18432,'23'43,\"7\"-8,3-5,7-3,6 2,6 8,3 6 T,2 4*T,3 6,3-6 F F"));
    }

    @Test
    void anExclamationMarkEndsDifferences() throws FileFormatException {
        assertTrace("10 20,'1'2,1 2,!5!6,7 8", 10, 20, 11, 22, 12, 24, 5, 6, 7, 8);
    }

    @Test
    void wildcards() throws FileFormatException {
        assertTrace("1 2,* 3,4 *", 1, 2, 1, 3, 4, 3);
        assertTrace("1 2,? 3,4 5", 1, 2, 4, 5);
        assertTrace("? ?");
    }

    @Test
    void otherChannelsAndDirections() throws FileFormatException {
        InkMlTraceFormat format = InkMlTraceFormat.of(
                        List.of(channel("T"), new Channel("Y", true, ""), channel("F"), channel("X")), 1)
                .orElseThrow();
        assertArrayEquals(new float[] {4, -2, 5, -3}, read(format, "0 2 99 4, 10 3 ? 5 T"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "1",
                "1 2 3",
                "1 2,,3 4",
                "1 2;3 4",
                "x y",
                "1 2,3 -",
                "1 2,3 #",
                "1 2,3 1e",
                "1 2,3 .",
                "* 1",
                "'1 2",
                "\"1 2",
                "1 2,3 4'",
                "1 --2",
                "NaN 1",
                "Infinity 1",
                "1 2, 3 0x10",
                "1 +2"
            })
    void whatIsNoTraceIsRefused(String text) {
        String message = Texts.of(assertThrows(FileFormatException.class, () -> read(InkMlTraceFormat.DEFAULT, text)));
        assertTrue(message.startsWith("file, line 7: expected "), message);
    }

    @Test
    void tooManyPointsAreRefused() {
        assertThrows(
                FileFormatException.class,
                () -> InkMlTrace.read("file", 1, InkMlTraceFormat.DEFAULT, "1 2,3 4,5 6", 2));
    }

    private static Channel channel(String name) {
        return new Channel(name, false, "");
    }

    private static void assertTrace(String text, float... expected) throws FileFormatException {
        float[] points = read(InkMlTraceFormat.DEFAULT, text);
        assertArrayEquals(expected, points, () -> Arrays.toString(points));
    }

    private static float[] read(InkMlTraceFormat format, String text) throws FileFormatException {
        return InkMlTrace.read("file", 7, format, text, 1000);
    }
}
