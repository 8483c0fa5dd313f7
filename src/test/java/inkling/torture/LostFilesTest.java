package inkling.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.runs.RunLibrary;
import inkling.core.storage.WholeFolder;
import inkling.core.text.Texts;
import inkling.core.training.TrainingResult.Outcome;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.runs.RunShelf;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.train.TrainingViewModel;
import inkling.ui.tool.train.form.DataForm;
import inkling.ui.tool.train.form.FolderState;
import inkling.ui.tool.train.run.RunEnd;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files and folders that others take away, or hold, while they are needed. */
@Timeout(60)
class LostFilesTest {
    @TempDir
    private Path folder;

    /** Another program that has files open and locked. Arguments: the files. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            List<FileChannel> held = new ArrayList<>();
            for (String file : arguments) {
                FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.WRITE);
                channel.lock();
                held.add(channel);
            }
            WaitingProcess.say(held.size());
            WaitingProcess.isToldToBegin();
        }
    }

    /** What Windows forbids then is said; elsewhere a lock binds only those who ask for it. */
    @ParameterizedTest
    @EnumSource
    void whatAnotherProgramHasLockedIsSavedAndOpenedOrLeftAsItWas(Saved what) throws IOException, InterruptedException {
        what.save(folder, 0);
        try (WaitingProcess holder = WaitingProcess.start(Holder.class, files().toArray())) {
            assertTrue(holder.said().read() > 0, "nothing is held");
            int there = 1;
            try {
                what.save(folder, 1);
            } catch (IOException e) {
                there = 0;
                assertTrue(Texts.of(e).endsWith("another program has it open; close it there and try again"));
            }
            if (there == 1) {
                assertTrue(what.isThere(folder, List.of(0), 1));
            }
            holder.kill();
            what.save(folder, 2);
            assertTrue(what.isThere(folder, there == 1 ? List.of(0, 1) : List.of(0), 2));
        }
    }

    /** All but what is there only to be locked by Inkling itself. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    /** Where the user has said where, that place is asked for; what is the program's own is made again. */
    @ParameterizedTest
    @EnumSource
    void aFolderThatHasGoneIsMadeAgainOrAskedFor(Saved what) throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        what.save(there, 0);
        WholeFolder.delete(there);
        List<Integer> said = new ArrayList<>();
        try {
            what.save(there, 1);
        } catch (IOException e) {
            String sentence = Texts.of(e);
            assertTrue(
                    sentence.endsWith(": there is no folder " + there + "; make it or choose another place"), sentence);
            assertFalse(Files.exists(there));
            Files.createDirectory(there);
            what.save(there, 1);
        }
        said.add(1);
        what.save(there, 2);
        assertTrue(what.isThere(there, said, 2));
    }

    /** They go after the first step of a run, and come back after the next. */
    @Test
    void aRunLosesNothingWhereItsDataGoAndTheNextSaysSo() throws Exception {
        Path digits = folder.resolve("digits");
        fill(digits);
        FakeData data = new FakeData();
        DataSources sources = DataSources.of(Optional.empty());
        data.loading = name -> sources.training(List.of(name), List.of());
        data.state = sources::state;

        TestUiThread ui = new TestUiThread();
        RunShelf runs = new RunShelf(
                new RunLibrary(folder.resolve("runs")), OnTheSpot.background(Runnable::run), new Notices());
        try (TrainingViewModel training =
                new TrainingViewModel(new ModelShelf(), runs, data, OnTheSpot.background(ui), ui)) {
            DataForm form = training.dataForm();
            form.choose(digits.toString());
            ui.await("a look at the digits", form.readyProperty()::get);
            training.recipeForm().batchSize().set(10);
            training.step();
            ui.await("a step", () -> training.run().curves().current().isPresent());
            WholeFolder.delete(digits);
            training.run().resume();
            RunEnd.Trained trained = assertInstanceOf(RunEnd.Trained.class, end(ui, training));
            assertEquals(Outcome.FINISHED, trained.outcome());
            assertEquals(1, trained.model().card().measurements().size());

            training.start();
            RunEnd.Failed failed = assertInstanceOf(RunEnd.Failed.class, end(ui, training));
            assertEquals(
                    "digits: there is no such file or folder", failed.failure().sentence());
            ui.await("a look at nothing", () -> form.folderStateProperty().get() instanceof FolderState.Bad);
            fill(digits);
            form.choose(digits.toString());
            ui.await("a look at the digits", form.readyProperty()::get);
            training.start();
            assertInstanceOf(RunEnd.Trained.class, end(ui, training));
        }
    }

    private static RunEnd end(TestUiThread ui, TrainingViewModel training) throws InterruptedException {
        ui.await("the run's end", () -> training.run().endProperty().get() != null);
        return training.run().endProperty().get();
    }

    private static void fill(Path digits) throws IOException {
        IdxFolder.of(digits).write(IdxFolder.Split.TRAIN, SyntheticDigits.generate(100, 1));
        IdxFolder.of(digits).write(IdxFolder.Split.TEST, SyntheticDigits.generate(20, 2));
    }
}
