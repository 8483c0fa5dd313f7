package inkling.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitLibraryTest {
    @TempDir
    private Path data;

    private Path folder;
    private DigitLibrary library;

    @BeforeEach
    void open() {
        folder = data.resolve("digits");
        library = new DigitLibrary(folder);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFirstCollectionIsAlwaysThere() throws IOException {
        assertEquals(List.of(DigitLibrary.FIRST), library.names());
        assertEquals(List.of(), library.collection(DigitLibrary.FIRST).digits());
        assertFalse(Files.exists(folder), "looking makes no folder");

        library.collection(DigitLibrary.FIRST).add(Digits.strokes(0, 1));

        assertTrue(Files.exists(folder.resolve("My digits.inkml")));
        assertSame(library.collection(DigitLibrary.FIRST), library.collection(DigitLibrary.FIRST));
    }

    @Test
    void collectionsAreTheInkMlFilesOfTheFolder() throws IOException {
        library.create("class 3b");
        library.create("Anna");
        Files.writeString(folder.resolve("of others.inkml"), "<ink><trace>1 2</trace></ink>");
        Files.writeString(folder.resolve("._of others.inkml"), "what macOS leaves");
        Files.writeString(folder.resolve("note.txt"), "mine");

        assertEquals(List.of("My digits", "Anna", "class 3b", "of others"), library.names());
    }

    @Test
    void aNewNameTakesTheDigitsAlong() throws IOException {
        library.collection(DigitLibrary.FIRST).add(Digits.strokes(0, 2));
        library.rename(DigitLibrary.FIRST, "November");
        assertEquals(List.of("My digits", "November"), library.names());
        assertEquals(Digits.strokes(0, 2), library.collection("November").digits());
        assertEquals(List.of(), library.collection(DigitLibrary.FIRST).digits());

        library.rename("November", "NOVEMBER");
        assertEquals(List.of("My digits", "NOVEMBER"), library.names());
        library.create("Anna");
        IOException taken = assertThrows(IOException.class, () -> library.rename("NOVEMBER", "anna"));
        assertEquals("there is a collection \"anna\" already", Texts.of(taken));
        assertThrows(IOException.class, () -> library.create("My Digits"));
        assertEquals(Digits.strokes(0, 2), library.collection("NOVEMBER").digits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a/b",
                "..",
                ".hidden",
                "a.",
                " a",
                "C:",
                "what?",
                "con",
                "COM1.x",
                "a\nb",
                "x damaged 2026-11-28 09.30.00"
            })
    void someNamesNoFileCanHave(String name) {
        IOException refused = assertThrows(IOException.class, () -> library.create(name));
        assertTrue(Texts.of(refused).endsWith("cannot be the name of a collection on every computer"));
    }

    @Test
    void noNameLeadsOutOfTheFolder() {
        assertThrows(IllegalArgumentException.class, () -> library.collection("../mine"));
    }

    @Test
    void mergingAddsWhatIsNotThereYet() throws IOException {
        library.collection("a").add(Digits.strokes(0, 4));
        library.collection("b").add(Digits.strokes(2, 4));

        assertEquals(2, library.merge("b", "a"));
        assertEquals(0, library.merge("b", "a"));

        assertEquals(Digits.strokes(0, 6), library.collection("a").digits());
        assertEquals(Digits.strokes(2, 4), library.collection("b").digits());
    }

    @Test
    void whatIsDeletedIsGoneWithAllThatWasKeptOfIt() throws IOException {
        for (String name : List.of("a", "b")) {
            library.collection(name).add(Digits.strokes(0, 2));
            Path file = library.collection(name).file();
            Files.writeString(file, Files.readString(file).replace("<trace ", "<tr ce "));
            assertEquals(List.of(), library.collection(name).digits());
        }
        Files.writeString(folder.resolve("note.txt"), "mine");
        Files.writeString(folder.resolve(".a.inkml.0123456789abcdef.inkling-tmp"), "of a process that was killed");
        assertEquals(7, files().size(), files().toString());

        library.delete("a");
        assertEquals(List.of("My digits", "b"), library.names());
        assertEquals(
                Set.of(),
                Set.copyOf(files().stream().filter(name -> name.startsWith("a")).toList()));
        library.deleteAll();

        assertEquals(List.of(".inkling-lock", "note.txt"), files());
        assertEquals(List.of(DigitLibrary.FIRST), library.names());
        assertEquals(List.of(), library.collection("b").digits());
    }
}
