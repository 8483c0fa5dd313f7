package inkling.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.model.ModelFiles;
import inkling.core.history.RunHistory;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.torture.SmallDisk;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.models.ModelShelf.Item;
import inkling.ui.models.ModelShelf.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeeperTest {
    private static final Sheet SEVEN = Sheet.of(Ink.of(Stroke.pen(22, 70, 70, 205, 70, 130, 235)));
    private static final Sheet ONE = Sheet.of(Ink.of(Stroke.pen(22, 140, 40, 140, 240)));

    @TempDir
    private Path folder;

    /** What a window has that is kept, and a clock that the test turns. */
    private final class Window {
        private final ModelShelf shelf = new ModelShelf();
        private final DrawViewModel drawing = new DrawViewModel(shelf.inUseProperty(), paper -> {}, new TestUiThread());
        private final Notices notices = new Notices();
        private final Queue<Runnable> later = new ArrayDeque<>();
        private final SessionKeeper keeper = new SessionKeeper(
                drawing, shelf, notices, folder.resolve("session"), OnTheSpot.background(Runnable::run), later::add);

        private Window() {
            shelf.add(Origin.SHIPPED, "best", TemplateModel.GRADIENTS, Optional.empty());
            shelf.add(Origin.SHIPPED, "tutorial", TemplateModel.PIXELS, Optional.empty());
        }

        private Window begin() {
            keeper.begin();
            return this;
        }

        private Item train(String name) {
            return shelf.add(Origin.TRAINED, name, TemplateModel.PIXELS, Optional.empty());
        }

        private void aMomentLater() {
            later.remove().run();
        }

        private List<String> names() {
            return shelf.items().stream().map(Item::name).toList();
        }

        private Unkept keep() {
            List<Unkept> unkept = new ArrayList<>();
            keeper.keep(unkept::add);
            return unkept.get(0);
        }

        /** As if its process was killed: what it has not written is lost. */
        private void kill() {
            keeper.close();
        }
    }

    @Test
    void theNextWindowIsAsThisOneWas() throws IOException {
        Window one = new Window().begin();
        one.drawing.show(SEVEN);
        Item first = one.train("First");
        Item removed = one.train("Removed");
        one.train("Last");
        one.shelf.remove(removed.id());
        one.shelf.rename(first.id(), "Renamed");
        one.shelf.choose(first.id());
        assertTrue(one.keep().isEmpty());
        one.kill();

        Window next = new Window().begin();
        assertEquals(SEVEN, next.drawing.sheetProperty().get());
        assertFalse(next.drawing.canUndoProperty().get());
        assertEquals(List.of("best", "tutorial", "Renamed", "Last"), next.names());
        assertEquals("Renamed", next.shelf.chosenProperty().get().name());
        assertTrue(next.shelf.chosenProperty().get().isUnsaved());
        assertEquals("", next.notices.latestProperty().get().text());
    }

    @Test
    void aModelAndARunAreKeptAtOnceAndADrawingAMomentLater() {
        Window one = new Window().begin();
        one.aMomentLater();
        RunHistory run = new RunHistory(2, 3);
        run.addStep(1, 0.5f, 0);
        one.train("Mine");
        one.keeper.lastRunProperty().set(Optional.of(run));
        one.drawing.show(SEVEN);
        one.aMomentLater();
        one.drawing.show(ONE);
        one.kill();

        Window next = new Window().begin();
        assertEquals(List.of("best", "tutorial", "Mine"), next.names());
        assertEquals(1, next.keeper.lastRunProperty().get().orElseThrow().size());
        assertEquals(SEVEN, next.drawing.sheetProperty().get());
    }

    @Test
    void manyChangesAreOneWrite() {
        Window one = new Window().begin();
        one.aMomentLater();
        one.drawing.show(SEVEN);
        one.drawing.show(ONE);

        assertEquals(1, one.later.size());
    }

    @Test
    void theChosenShippedModelIsChosenAgain() {
        Window one = new Window().begin();
        one.shelf.choose(one.shelf.items().get(1).id());
        one.keep();
        one.kill();

        assertEquals(
                "tutorial", new Window().begin().shelf.chosenProperty().get().name());
    }

    @Test
    void modelsInFilesComeBackFromThereIfTheyAreStillThere() throws IOException {
        Path file = folder.resolve("mine.safetensors");
        Path gone = folder.resolve("gone.safetensors");
        ModelFiles.save(file, TemplateModel.PIXELS);
        Window one = new Window().begin();
        Item trained = one.train("Mine");
        one.shelf.saved(trained.id(), file);
        one.shelf.add(Origin.OPENED, "Gone", TemplateModel.PIXELS, Optional.of(gone));
        one.shelf.choose(trained.id());
        one.keep();
        one.kill();

        Window next = new Window().begin();
        assertEquals(List.of("best", "tutorial", "Mine"), next.names());
        assertEquals(Optional.of(file), next.shelf.chosenProperty().get().file());
        assertEquals("", next.notices.latestProperty().get().text());
        next.keep();
        next.kill();
        try (var kept = Files.list(folder.resolve("session").resolve("models"))) {
            assertEquals(0, kept.filter(left -> !left.endsWith(".inkling-lock")).count());
        }
    }

    @Test
    void whatWasMadeBeforeTheLastSessionWasThereStaysOnTop() {
        Window one = new Window().begin();
        one.drawing.show(SEVEN);
        one.train("Mine");
        one.shelf.choose(one.shelf.items().get(2).id());
        one.keep();
        one.kill();

        Window next = new Window();
        next.drawing.show(ONE);
        next.shelf.choose(next.shelf.items().get(1).id());
        next.begin();
        assertEquals(ONE, next.drawing.sheetProperty().get());
        assertEquals("tutorial", next.shelf.chosenProperty().get().name());
        next.drawing.undo();
        assertEquals(SEVEN, next.drawing.sheetProperty().get());
        assertFalse(next.drawing.canUndoProperty().get());
    }

    @Test
    void saysWhatCannotBeKeptAndWhy() throws IOException {
        Files.writeString(folder.resolve("session"), "in the way");
        Window one = new Window().begin();
        assertEquals(Notices.Kind.PROBLEM, one.notices.latestProperty().get().kind());
        assertTrue(one.keep().isEmpty(), "there is nothing to lose");

        one.drawing.show(SEVEN);
        Item trained = one.train("Mine");
        Unkept unkept = one.keep();
        assertTrue(unkept.drawing());
        assertFalse(unkept.run());
        assertEquals(List.of(trained.id()), unkept.models());
        assertTrue(unkept.reason().contains("session"), unkept.reason());
    }

    @Test
    void tellsOnceThatTheDiskKeepsNothingMore() throws IOException {
        Window one = new Window().begin();
        Path desk = Files.createDirectory(folder.resolve("session").resolve("1").resolve("desk.json"));
        one.drawing.show(SEVEN);
        one.aMomentLater();
        String told = one.notices.latestProperty().get().text();
        assertTrue(told.contains(desk.toString()), told);

        one.notices.tell(Notices.Kind.DONE, "something else");
        one.drawing.show(ONE);
        one.aMomentLater();
        assertEquals("something else", one.notices.latestProperty().get().text());

        Files.delete(desk);
        assertTrue(one.keep().isEmpty());
        one.kill();
        assertEquals(ONE, new Window().begin().drawing.sheetProperty().get());
    }

    @Test
    void aDiskThatCanOnlyBeReadShowsWhatIsOnIt() {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            Window one = new Window().begin();
            one.drawing.show(SEVEN);
            one.train("Mine");
            assertTrue(one.keep().isEmpty());
            one.kill();
            disk.setReadOnly(true);

            Window next = new Window().begin();
            assertEquals(SEVEN, next.drawing.sheetProperty().get());
            assertEquals(List.of("best", "tutorial", "Mine"), next.names());
            String told = next.notices.latestProperty().get().text();
            assertTrue(told.contains("the disk is read-only"), told);
            assertTrue(next.keep().isEmpty(), "it is there for the next time");

            Item trained = next.train("Another");
            next.drawing.show(ONE);
            assertEquals(List.of(trained.id()), next.keep().models());
            assertTrue(next.keep().drawing());
        }
    }

    @Test
    void tellsOnceOfWhatWasNoGood() throws IOException {
        Path desk =
                Files.createDirectories(folder.resolve("session").resolve("1")).resolve("desk.json");
        Files.writeString(desk, "no JSON");
        Window one = new Window().begin();

        String told = one.notices.latestProperty().get().text();
        assertTrue(told.contains("desk.json.damaged-1"), told);
        one.kill();
        assertEquals("", new Window().begin().notices.latestProperty().get().text());
    }
}
