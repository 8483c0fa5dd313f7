package inkling.core.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.inkml.InkMlFormat;
import inkling.core.ink.LabelledInk;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitCollectionTest {
    @TempDir
    private Path folder;

    private DigitCollection open() {
        return new DigitLibrary(folder).collection("mine");
    }

    private Path file() {
        return folder.resolve("mine.inkml");
    }

    private List<Path> keptBeside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> SetAside.isOne(DigitLibrary.nameOf(file)))
                    .sorted()
                    .toList();
        }
    }

    private static Set<UUID> ids(KeptDigit... digits) {
        return Set.copyOf(Stream.of(digits).map(KeptDigit::id).toList());
    }

    private static String said(DigitCollection collection) {
        return collection.takeNotice().map(Texts::of).orElse("");
    }

    @Test
    void whatIsAddedComesBackExactly() throws IOException {
        List<KeptDigit> digits = new ArrayList<>(Digits.strokes(0, 12));
        digits.add(Digits.picture(3));
        DigitCollection collection = open();
        assertEquals(List.of(), collection.digits());

        collection.add(digits.subList(0, 1));
        collection.add(digits.subList(1, 13));

        assertEquals(digits, collection.digits());
        assertEquals(digits, open().digits());
        assertEquals(Optional.empty(), collection.takeNotice());
    }

    @Test
    void theFileIsInkMlThatOtherProgramsRead() throws IOException {
        DigitCollection collection = open();
        KeptDigit picture = Digits.picture(5);
        collection.add(Digits.strokes(0, 10));
        collection.add(List.of(picture));

        List<LabelledInk> drawings = InkMlFormat.read(file());

        for (int i = 0; i < 10; i++) {
            assertEquals(
                    Digits.strokes(i).drawing().ink().orElseThrow(),
                    drawings.get(i).ink());
            assertEquals(i, drawings.get(i).truth().orElseThrow());
        }
        LabelledInk shown = drawings.get(10);
        assertEquals(picture.label(), shown.truth().orElseThrow());
        assertTrue(shown.ink().strokes().size() < 12, "strokes that go to and fro, not one a run");
        assertEquals(3 + 11 + 1, Files.readAllLines(file()).size(), "a digit a line, between beginning and end");
    }

    @Test
    void addingNeitherReadsNorRewritesWhatIsThere() throws IOException {
        open().add(Digits.strokes(0, 3));
        byte[] before = Files.readAllBytes(file());
        // Another program makes something of the first digit that could not be read; nobody looks there
        int inside = new String(before, StandardCharsets.UTF_8).indexOf("<trace ");
        before[inside] = '?';
        Files.write(file(), before);

        open().add(List.of(Digits.strokes(3)));

        byte[] after = Files.readAllBytes(file());
        int kept = before.length - InkMlFormat.CLOSING.length();
        assertArrayEquals(Arrays.copyOf(before, kept), Arrays.copyOf(after, kept));
        assertTrue(after.length > before.length);
    }

    @Test
    void whatAnotherProgramChangesIsSeenAndNothingElseIsReadTwice() throws IOException {
        DigitCollection one = open();
        DigitCollection other = open();
        one.add(Digits.strokes(0, 2));
        assertEquals(Digits.strokes(0, 2), other.digits());
        assertSame(other.digits(), other.digits());

        one.add(Digits.strokes(2, 1));
        assertEquals(Digits.strokes(0, 3), other.digits());
        other.remove(ids(Digits.strokes(1)));
        assertEquals(List.of(Digits.strokes(0), Digits.strokes(2)), one.digits());
        other.relabel(ids(Digits.strokes(0)), 7);
        assertEquals(7, one.digits().get(0).label());
    }

    @Test
    void removingAndRelabellingCanBeUndone() throws IOException {
        DigitCollection collection = open();
        List<KeptDigit> digits = Digits.strokes(0, 6);
        collection.add(digits);

        collection.relabel(ids(digits.get(1), digits.get(4)), 9);
        collection.remove(ids(digits.get(0), digits.get(4)));
        assertEquals(
                List.of(9, 2, 3, 5),
                collection.digits().stream().map(KeptDigit::label).toList());
        collection.put(List.of(digits.get(4), digits.get(1), digits.get(0)));

        assertEquals(digits, collection.digits());
        assertEquals(digits, open().digits());
        assertEquals(List.of(), keptBeside());
    }

    @Test
    void digitsOfAClockThatWasTurnedBackAreKeptLikeAnyOthers() throws IOException {
        Instant noon = Instant.parse("2026-11-28T12:00:00Z");
        KeptDigit first = at(noon, Digits.strokes(0));
        KeptDigit second = at(noon.minusSeconds(3600), Digits.strokes(1));
        KeptDigit third = at(noon.minusSeconds(3600), Digits.strokes(2));
        DigitCollection collection = open();
        for (KeptDigit digit : List.of(first, second, third)) {
            collection.add(List.of(digit));
        }
        assertEquals(List.of(first, second, third), open().digits());

        collection.remove(ids(second));
        collection.put(List.of(second));
        assertEquals(Set.of(first, second, third), Set.copyOf(open().digits()));
        assertEquals(3, open().digits().size());
    }

    private static KeptDigit at(Instant time, KeptDigit digit) {
        return new KeptDigit(digit.id(), digit.drawing(), digit.reading(), time);
    }

    @Test
    void anEmptyCollectionAndAnEmptyFileAreFilledLikeAnyOther() throws IOException {
        DigitCollection collection = open();
        collection.add(Digits.strokes(0, 1));
        collection.remove(ids(Digits.strokes(0)));
        assertEquals(List.of(), open().digits());
        collection.add(Digits.strokes(1, 1));
        assertEquals(Digits.strokes(1, 1), open().digits());

        Files.write(file(), new byte[0]);
        assertEquals(List.of(), open().digits());
        open().add(Digits.strokes(2, 1));
        assertEquals(Digits.strokes(2, 1), open().digits());
        assertEquals(List.of(), keptBeside());
    }

    @Test
    void inkMlOfOthersIsReadAsItIsAndKeptWhenItChanges() throws IOException {
        String foreign = """
                <?xml version="1.0"?>
                <ink:ink xmlns:ink="http://www.w3.org/2003/InkML">
                  <ink:traceGroup xml:id="a"><ink:annotation type="truth">4</ink:annotation>
                    <ink:annotation type="time">noon</ink:annotation><ink:trace>1 2, 3 4</ink:trace></ink:traceGroup>
                  <ink:traceGroup><ink:annotation type="truth">4</ink:annotation><ink:trace>1 2, 3 4</ink:trace></ink:traceGroup>
                  <ink:traceGroup><ink:trace>5 6, 7 8</ink:trace></ink:traceGroup>
                </ink:ink>
                """;
        Files.writeString(file(), foreign);
        DigitCollection collection = open();

        List<KeptDigit> digits = collection.digits();
        assertEquals(List.of(4, 4), digits.stream().map(KeptDigit::label).toList());
        assertEquals(2, Set.copyOf(digits.stream().map(KeptDigit::id).toList()).size(), "each an id of its own");
        assertEquals(digits, open().digits(), "the same ids each time");
        assertEquals(file() + ": drawings that do not say which digit they are (1) are left out", said(collection));
        assertEquals(foreign, Files.readString(file()), "nothing is changed by looking");

        collection.add(Digits.strokes(0, 1));

        assertEquals(1, keptBeside().size());
        assertEquals(foreign, Files.readString(keptBeside().get(0)));
        assertTrue(said(collection)
                .endsWith("as it was it is kept as " + keptBeside().get(0)));
        assertEquals(digits.get(1).id(), open().digits().get(1).id());
        assertEquals(3, open().digits().size());
    }

    @Test
    void whatIsNoInkMlIsLeftAloneUntilADigitIsAdded() throws IOException {
        Files.writeString(file(), "%PDF-1.4 no collection");
        DigitCollection collection = open();

        IOException refused = assertThrows(IOException.class, collection::digits);
        assertTrue(Texts.of(refused).startsWith(file() + ", line 1: expected well-formed XML"), Texts.of(refused));
        assertEquals(List.of(), keptBeside());
        collection.add(Digits.strokes(0, 1));

        assertEquals(Digits.strokes(0, 1), open().digits());
        assertEquals("%PDF-1.4 no collection", Files.readString(keptBeside().get(0)));
        assertTrue(said(collection).contains("no collection of digits"));
    }

    @Test
    void whatIsTooLargeIsRefusedInOneSentence() throws IOException {
        open().add(Digits.strokes(0, 1));
        try (var grown = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            grown.position(InkMlFormat.MOST_BYTES);
            grown.write(ByteBuffer.wrap(InkMlFormat.CLOSING.getBytes(StandardCharsets.UTF_8)));
        }
        long size = Files.size(file());

        String reading = Texts.of(assertThrows(IOException.class, () -> open().digits()));
        assertEquals(file() + ": expected an InkML file of at most 33554432 bytes, found " + size + " bytes", reading);
        String adding = Texts.of(assertThrows(IOException.class, () -> open().add(Digits.strokes(1, 1))));
        assertEquals("mine is full: a collection has at most 32 MB, and a new one has room", adding);
        assertEquals(size, Files.size(file()));
        assertEquals(List.of(), keptBeside());
    }

    @Test
    void aThreadThatWasAskedToStopStillAdds() throws IOException {
        DigitCollection collection = open();
        collection.add(Digits.strokes(0, 1));
        Thread.currentThread().interrupt();
        try {
            collection.add(Digits.strokes(1, 1));
        } finally {
            assertTrue(Thread.interrupted(), "and stays asked");
        }
        assertEquals(Digits.strokes(0, 2), open().digits());
    }
}
