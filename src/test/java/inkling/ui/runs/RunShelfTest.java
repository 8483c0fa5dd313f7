package inkling.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.history.RunHistory;
import inkling.core.model.SoftmaxRegression;
import inkling.core.recipe.Recipe;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunPlan;
import inkling.core.runs.RunRecorder;
import inkling.core.training.Checkpoint;
import inkling.core.training.TrainingStatus;
import inkling.core.training.Weights;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.kit.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunShelfTest {
    @TempDir
    private Path folder;

    private final Notices notices = new Notices();

    private RunShelf shelf() {
        return new RunShelf(new RunLibrary(folder), OnTheSpot.background(Runnable::run), notices);
    }

    /** A run of one step whose process was killed. */
    private String keep() throws IOException {
        RunPlan plan = new RunPlan(Recipe.TUTORIAL, List.of("mnist"), List.of(), List.of(), 600, Optional.empty());
        try (RunRecorder recorder = new RunLibrary(folder).begin(plan, new RunHistory(5, 600))) {
            recorder.afterStep(new TrainingStatus(1, 5, 1, 600, 2.3, 0.001, 0.1), new FirstWeights());
            recorder.fail();
            return recorder.id();
        }
    }

    private static final class FirstWeights implements Weights {
        @Override
        public SoftmaxRegression get() {
            return TemplateModel.PIXELS.model();
        }

        @Override
        public Checkpoint checkpoint() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void showsWhatThereIs() throws IOException {
        RunShelf shelf = shelf();
        assertEquals(List.of(), shelf.entries());
        String id = keep();
        shelf.refresh();

        assertEquals(1, shelf.find(id).orElseThrow().stepsDone());
    }

    @Test
    void aNameIsKept() throws IOException {
        String id = keep();
        RunShelf shelf = shelf();
        shelf.refresh();
        shelf.change(id, label -> label.withName("first"));

        assertEquals("first", shelf.find(id).orElseThrow().title());
        assertEquals("first", new RunLibrary(folder).find(id).title());
    }

    @Test
    void whatIsDeletedCanBeHadBack() throws IOException {
        String id = keep();
        RunShelf shelf = shelf();
        shelf.refresh();
        shelf.delete(List.of(id));
        assertEquals(List.of(), shelf.entries());
        assertEquals(List.of(id), shelf.deletedProperty().get());
        shelf.undoDelete();

        assertEquals(1, shelf.entries().size());
        assertEquals(List.of(), shelf.deletedProperty().get());
    }

    @Test
    void tellsWhatCannotBeDone() throws IOException {
        String id = keep();
        RunShelf shelf = shelf();
        shelf.refresh();
        Files.delete(folder.resolve(id).resolve("plan.json"));
        shelf.change(id, label -> label.withStar(true));

        assertEquals(Notices.Kind.PROBLEM, notices.latestProperty().get().kind());
        assertTrue(notices.latestProperty().get().text().contains(id));
    }
}
