package inkling.ui.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.drawing.Drawing;
import inkling.core.library.DigitLibrary;
import inkling.core.library.KeptDigit;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.kit.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitShelfTest {
    private static final String FIRST = DigitLibrary.FIRST;

    private final Notices notices = new Notices();

    @TempDir
    Path folder;

    private static KeptDigit digit(int label) {
        return KeptDigit.of(
                Drawing.of(SyntheticDigits.draw(label, new SplittableRandom(label))),
                Optional.empty(),
                Instant.parse("2026-11-28T09:30:00Z").plusSeconds(label));
    }

    private DigitShelf shelf(Path where) {
        return new DigitShelf(new DigitLibrary(where), FIRST, OnTheSpot.background(Runnable::run), notices);
    }

    private static List<Integer> labels(DigitShelf shelf) {
        return shelf.digits().stream().map(KeptDigit::label).toList();
    }

    @Test
    void whatCannotBeSavedIsSaidAndShownNoMore() throws IOException {
        DigitShelf shelf = shelf(Files.writeString(folder.resolve("digits"), "a file, where a folder should be"));
        shelf.add(FIRST, List.of(digit(3)), notices::tell);

        assertEquals(Notices.Kind.PROBLEM, notices.latestProperty().get().kind());
        assertEquals(List.of(), shelf.digits());
    }

    @Test
    void ofSeveralThatCannotBeSavedNoneIsShown() throws IOException, InterruptedException {
        TestUiThread ui = new TestUiThread();
        Path where = Files.writeString(folder.resolve("digits"), "a file, where a folder should be");
        try (Background disk = new Background("test", ui)) {
            DigitShelf shelf = new DigitShelf(new DigitLibrary(where), FIRST, disk, notices);
            shelf.add(FIRST, List.of(digit(3)), notices::tell);
            shelf.add(FIRST, List.of(digit(4)), notices::tell);
            assertEquals(List.of(3, 4), labels(shelf));
            AtomicBoolean done = new AtomicBoolean();
            disk.job(progress -> 0).onDone(last -> done.set(true)).start();
            ui.await("both have failed", done::get);
            assertEquals(List.of(), labels(shelf));
        }
    }

    @Test
    void aDigitThatIsBroughtBackStandsWhereItWas() {
        DigitShelf shelf = shelf(folder);
        KeptDigit middle = digit(2);
        shelf.add(FIRST, List.of(digit(1), middle, digit(3)), notices::tell);
        shelf.remove(FIRST, KeptDigit.ids(List.of(middle)));
        assertEquals(List.of(1, 3), labels(shelf));

        shelf.put(FIRST, List.of(middle));

        assertEquals(List.of(1, 2, 3), labels(shelf));
        DigitShelf later = shelf(folder);
        later.refresh();
        assertEquals(shelf.digits(), later.digits());
    }

    @Test
    void whatAnotherWindowKeepsIsSeenWhenItIsLookedFor() {
        DigitShelf here = shelf(folder);
        DigitShelf there = shelf(folder);
        here.add(FIRST, List.of(digit(1)), notices::tell);
        there.add(FIRST, List.of(digit(2)), notices::tell);

        here.refresh();

        assertEquals(List.of(1, 2), labels(here));
    }

    @Test
    void whatIsKeptWhileTheFileIsReadStaysInSight() throws InterruptedException {
        TestUiThread ui = new TestUiThread();
        try (Background disk = new Background("test", ui)) {
            DigitShelf shelf = new DigitShelf(new DigitLibrary(folder), FIRST, disk, notices);
            shelf.refresh();
            shelf.add(FIRST, List.of(digit(5)), notices::tell);
            ui.await("both are done", () -> Files.exists(folder.resolve(FIRST + ".inkml")));
            disk.job(progress -> 0).onDone(done -> shelf.choose("Another")).start();
            ui.await("another one is chosen", () -> shelf.chosenProperty().get().equals("Another"));
            shelf.choose(FIRST);
            ui.await("it is read again", () -> labels(shelf).equals(List.of(5)));
        }
    }

    @Test
    void whatIsKeptDuringAnImportStaysInSight() throws InterruptedException {
        TestUiThread ui = new TestUiThread();
        try (Background disk = new Background("test", ui)) {
            DigitShelf shelf = new DigitShelf(new DigitLibrary(folder), FIRST, disk, notices);
            shelf.change(library -> library.collection(FIRST).addMissing(List.of(digit(1))), added -> {});
            shelf.add(FIRST, List.of(digit(5)), notices::tell);
            AtomicBoolean done = new AtomicBoolean();
            disk.job(progress -> 0).onDone(last -> done.set(true)).start();
            ui.await("both are done", done::get);
            ui.await("both are shown", () -> labels(shelf).equals(List.of(1, 5)));
        }
    }

    @Test
    void aCollectionThatIsGoneGivesWayToTheFirst() {
        DigitShelf shelf =
                new DigitShelf(new DigitLibrary(folder), "Class 3b", OnTheSpot.background(Runnable::run), notices);
        shelf.refresh();

        assertEquals(FIRST, shelf.chosenProperty().get());
        assertEquals(List.of(FIRST), shelf.names());
        assertTrue(shelf.digits().isEmpty());
    }
}
