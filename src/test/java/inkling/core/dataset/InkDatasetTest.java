package inkling.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.RealData;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkDatasetTest {
    private static final Ink LINE = Ink.of(Stroke.pen(20, 0, 0, 0, 100));
    private static final Ink BAR = Ink.of(Stroke.pen(20, 0, 0, 100, 0));

    @TempDir
    private Path folder;

    @Test
    void aFolderIsReadInTheOrderOfNames() throws IOException {
        write("c.inkml", labelled(3));
        write("a.inkml", labelled(1), labelled(0));
        write("b.INKML", labelled(2));
        Files.writeString(folder.resolve("notes.txt"), "not ink");
        Files.writeString(folder.resolve("._a.inkml"), "what macOS keeps beside a.inkml on foreign disks");
        InkDataset ink = InkDataset.load(folder);
        assertEquals(folder.getFileName().toString(), ink.name());
        assertArrayEquals(new byte[] {1, 0, 2, 3}, ink.digits().labels());
    }

    @Test
    void oneFileIsADatasetToo() throws IOException {
        write("one.inkml", labelled(5));
        assertEquals("one.inkml", InkDataset.load(folder.resolve("one.inkml")).name());
        assertEquals(5, InkDataset.load(folder.resolve("one.inkml")).digits().label(0));
    }

    @Test
    void whatHasNoLabelOrNoInkIsNoExample() {
        LabelledInk erased = new LabelledInk(LINE.plus(Stroke.eraser(90, 0, 0, 0, 100)), OptionalInt.of(1));
        InkDataset ink =
                new InkDataset("ink", "", List.of(new LabelledInk(LINE, OptionalInt.empty()), labelled(4), erased));
        assertEquals(3, ink.drawings().size());
        assertArrayEquals(new byte[] {4}, ink.digits().labels());
        assertEquals(1, ink.source().examples());
    }

    @Test
    void drawsWithTheFilesPenOrAnother() {
        InkDataset ink = new InkDataset("ink", "", List.of(new LabelledInk(BAR, OptionalInt.of(1))));
        assertArrayEquals(DigitNormalizer.normalize(BAR).toGrey(), ink.digits().grey());
        Ink thin = Ink.of(Stroke.pen(8, 0, 0, 100, 0));
        assertArrayEquals(
                DigitNormalizer.normalize(thin).toGrey(), ink.digits(0.08).grey());
    }

    @Test
    void whatIsWrongNamesTheFile() throws IOException {
        String none = Texts.of(assertThrows(IOException.class, () -> InkDataset.load(folder)));
        assertTrue(none.startsWith(folder + ": expected files whose names end in .inkml"), none);
        write("a.inkml", labelled(1));
        Files.writeString(folder.resolve("b.inkml"), "<ink><trace>oops</trace></ink>");
        String bad = Texts.of(assertThrows(IOException.class, () -> InkDataset.load(folder)));
        assertTrue(bad.startsWith(folder.resolve("b.inkml").toString()), bad);
    }

    @Test
    void thePenDigitsOfThirtyWritersAreRead() throws IOException {
        InkDataset ink = InkDataset.load(RealData.penDigits());
        assertEquals(7494, ink.drawings().size());
        byte[] labels = ink.digits().labels();
        assertEquals(7494, labels.length);
        for (int digit = 0; digit < 10; digit++) {
            int wanted = digit;
            long found = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == wanted)
                    .count();
            assertTrue(found >= 700, found + " of " + digit);
        }
    }

    private static LabelledInk labelled(int digit) {
        return new LabelledInk(LINE, OptionalInt.of(digit));
    }

    private void write(String name, LabelledInk... drawings) throws IOException {
        InkMlFormat.write(folder.resolve(name), List.of(drawings));
    }
}
