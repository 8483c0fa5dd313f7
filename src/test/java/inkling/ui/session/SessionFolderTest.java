package inkling.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.ui.TemplateModel;
import inkling.ui.draw.Sheet;
import inkling.ui.session.Session.Desk;
import inkling.ui.session.Session.KeptModel;
import inkling.ui.session.Session.OpenedModel;
import inkling.ui.session.SessionFolder.Failed;
import inkling.ui.session.SessionFolder.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFolderTest {
    private static final Sheet SHEET = new Sheet(
            Optional.of(picture()),
            Ink.of(
                    Stroke.pen(22.1f, 0.1f, 1 / 3f, 279.99f, Float.MIN_VALUE),
                    Stroke.eraser(39.6f, 100, 16777216, -0f, 5)),
            Sheet.Origin.madeUp(4));

    private static final KeptModel MINE = new KeptModel("01-a", "“Mine”,\tähnlich", TemplateModel.PIXELS);
    private static final KeptModel OTHER = new KeptModel("02-b", "Other", TemplateModel.GRADIENTS);

    @TempDir
    private Path temporary;

    private Path root;
    private Desk desk;
    private final RunHistory run = new RunHistory(3, 2);

    /** With greys between the 256 that a PNG has. */
    private static DigitImage picture() {
        Random random = new Random(1);
        float[] ink = new float[DigitImage.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = random.nextFloat();
        }
        return DigitImage.of(ink);
    }

    @BeforeEach
    void setUp() {
        root = temporary.resolve("session");
        desk = new Desk(SHEET, List.of(new OpenedModel(temporary.resolve("x.onnx"), "X")), "02-b");
        run.addStep(2.3f, 0.1f, 0);
        run.addValidation(new Validation(1, 0.4, 0.9));
    }

    private Found written(Session session) throws IOException {
        write(session);
        return read();
    }

    private Failed write(Session session) throws IOException {
        try (SessionFolder folder = SessionFolder.claim(root)) {
            folder.read();
            return folder.write(session);
        }
    }

    private Found read() throws IOException {
        try (SessionFolder folder = SessionFolder.claim(root)) {
            return folder.read();
        }
    }

    private Session session(KeptModel... models) {
        return new Session(desk, List.of(models), Optional.of(run));
    }

    @Test
    void theFirstStartFindsNothing() throws IOException {
        assertEquals(new Found(Session.NONE, List.of()), read());
    }

    @Test
    void theNextWindowFindsEverythingToTheLastBit() throws IOException {
        Found found = written(session(MINE, OTHER));

        assertEquals(List.of(), found.setAside());
        assertEquals(desk, found.session().desk());
        assertEquals(List.of(MINE, OTHER), found.session().models());
        RunHistory last = found.session().run().orElseThrow();
        assertEquals(run.validations(), last.validations());
        assertEquals(run.losses().get(0), last.losses().get(0));
    }

    @Test
    void modelsAreRenamedAndRemoved() throws IOException {
        write(session(MINE, OTHER));
        KeptModel renamed = new KeptModel(MINE.key(), "Sevens", MINE.trained());
        Found found = written(session(renamed));

        assertEquals(List.of(renamed), found.session().models());
    }

    @Test
    void aModelWhoseNameIsLostIsThereAllTheSame() throws IOException {
        write(session(MINE));
        Files.delete(root.resolve("models").resolve("01-a.txt"));

        assertEquals("custom", read().session().models().get(0).name());
    }

    @Test
    void twoWindowsAtOnceKeepADrawingEachAndShareTheModels() throws IOException {
        Desk second = new Desk(Sheet.of(Ink.of(Stroke.pen(20, 140, 40, 140, 240))), List.of(), "");
        try (SessionFolder one = SessionFolder.claim(root);
                SessionFolder other = SessionFolder.claim(root)) {
            one.read();
            other.read();
            one.write(session(MINE));
            other.write(new Session(second, List.of(OTHER), Optional.empty()));
            one.write(session(MINE));
        }

        try (SessionFolder one = SessionFolder.claim(root);
                SessionFolder other = SessionFolder.claim(root)) {
            assertEquals(desk, one.read().session().desk());
            Session found = other.read().session();
            assertEquals(second, found.desk());
            assertEquals(List.of(MINE, OTHER), found.models());
        }
    }

    @Test
    void whatIsDamagedIsSetAsideAndTheRestIsThere() throws IOException {
        write(session(MINE, OTHER));
        Path model = root.resolve("models").resolve("01-a.safetensors");
        Path last = root.resolve("1").resolve("last.run");
        Files.writeString(model, "no model");
        Files.writeString(last, "no run");
        Found found = read();

        assertEquals(desk, found.session().desk());
        assertEquals(List.of(OTHER), found.session().models());
        assertTrue(found.session().run().isEmpty());
        assertEquals(2, found.setAside().size());
        assertEquals("no run", Files.readString(found.setAside().get(0)));
        assertEquals("no model", Files.readString(found.setAside().get(1)));
        assertEquals(List.of(), read().setAside(), "it is told of once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"strokes\": 5, \"opened\": [], \"chosen\": \"\"}",
                "{\"strokes\": [{}], \"opened\": [], \"chosen\": \"\"}",
                "{\"strokes\": [{\"tool\":\"PEN\",\"width\":-1,\"xy\":[1,2]}], \"opened\": [], \"chosen\": \"\"}",
                "{\"strokes\": [{\"tool\":\"PEN\",\"width\":9,\"xy\":[1,1e99]}], \"opened\": [], \"chosen\": \"\"}",
                "{\"picture\": [0.5], \"strokes\": [], \"opened\": [], \"chosen\": \"\"}",
                "{\"strokes\": [], \"opened\": [{\"file\": \"\\u0000\"}], \"chosen\": \"\"}"
            })
    void nothingIsWrittenOverADeskThatCannotBeRead(String damaged) throws IOException {
        Path file = Files.createDirectories(root.resolve("1")).resolve("desk.json");
        for (int time = 1; time <= 2; time++) {
            Files.writeString(file, damaged + " ".repeat(damaged.isEmpty() ? 0 : time));
            Found found = read();
            assertEquals(Session.NONE, found.session());
            assertEquals(List.of(root.resolve("1").resolve("desk.json.damaged-" + time)), found.setAside());
        }
        assertTrue(Files.exists(root.resolve("1").resolve("desk.json.damaged-1")));
    }

    @Test
    void foreignFilesAreLeftAlone() throws IOException {
        write(session(MINE));
        Path note = Files.writeString(root.resolve("models").resolve("note.txt"), "mine");
        Path other = Files.writeString(root.resolve("1").resolve("other.json"), "mine");
        Found found = written(session());

        assertEquals(List.of(), found.setAside());
        assertTrue(Files.exists(note) && Files.exists(other));
    }

    @Test
    void aNameWhoseModelWasNeverSavedGoesAtTheNextStart() throws IOException {
        write(session(MINE));
        Path models = root.resolve("models");
        Path name =
                Files.writeString(models.resolve(KeptModels.newKey() + ".txt"), "killed before the model was there");
        Found found = read();

        assertEquals(List.of(MINE), found.session().models());
        assertFalse(Files.exists(name));
    }

    @Test
    void aFolderThatVanishesIsMadeAgainWithAllThatBelongsInIt() throws IOException {
        try (SessionFolder folder = SessionFolder.claim(root)) {
            folder.read();
            folder.write(session(MINE));
            deleteAll(root);
            assertEquals(new Failed(false, Set.of(), false, Optional.empty()), folder.write(session(MINE, OTHER)));
            try (SessionFolder other = SessionFolder.claim(root)) {
                assertEquals(Desk.BARE, other.read().session().desk(), "the second window has a folder of its own");
            }
        }
        Found found = read();

        assertEquals(desk, found.session().desk());
        assertEquals(List.of(MINE, OTHER), found.session().models());
        assertTrue(found.session().run().isPresent());
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whatCannotBeWrittenTakesNothingElseAlong() throws IOException {
        try (SessionFolder folder = SessionFolder.claim(root)) {
            folder.read();
            Path blocked = Files.createDirectory(root.resolve("1").resolve("desk.json"));
            Failed failed = folder.write(session(MINE));
            assertTrue(failed.sheet());
            assertFalse(failed.run());
            assertEquals(Set.of(), failed.models());
            assertTrue(failed.reason().orElseThrow().getMessage().contains("desk.json"));

            Files.delete(blocked);
            assertEquals(new Failed(false, Set.of(), false, Optional.empty()), folder.write(session(MINE)));
        }
        assertEquals(desk, read().session().desk());
    }

    @Test
    void aModelThatWasSavedElsewhereGoesOnlyWhenItIsKnownWhere() throws IOException {
        try (SessionFolder folder = SessionFolder.claim(root)) {
            folder.read();
            folder.write(session(MINE));
            Files.delete(root.resolve("1").resolve("desk.json"));
            Files.createDirectory(root.resolve("1").resolve("desk.json"));
            Desk saved = new Desk(SHEET, List.of(new OpenedModel(temporary.resolve("mine"), "Mine")), "");
            folder.write(new Session(saved, List.of(), Optional.empty()));
        }
        assertTrue(Files.exists(root.resolve("models").resolve("01-a.safetensors")));
    }

    @Test
    void aPlaceThatCannotBeAFolderIsAProblem() throws IOException {
        Files.writeString(root, "a file");

        assertThrows(IOException.class, () -> SessionFolder.claim(root));
    }
}
