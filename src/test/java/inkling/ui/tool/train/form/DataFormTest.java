package inkling.ui.tool.train.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.InkDataset;
import inkling.core.dataset.SyntheticSource;
import inkling.core.dataset.TrainingData;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.train.form.DataForm.Mnist;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataFormTest {
    private final TestUiThread ui = new TestUiThread();
    private final FakeData data = new FakeData();
    private DataForm form;

    private void open(Mnist expected) throws InterruptedException {
        data.mnistThere = expected == Mnist.THERE;
        form = new DataForm(data, ui);
        form.lookForMnist();
        ui.await("the look for MNIST", () -> form.mnistProperty().get() == expected);
    }

    @AfterEach
    void close() {
        form.close();
    }

    @Test
    void mnistIsReadyWhereItIsFound() throws Exception {
        open(Mnist.THERE);
        assertTrue(form.readyProperty().get());
    }

    @Test
    void withoutMnistThereAreStillMadeUpDigitsAndFolders() throws Exception {
        open(Mnist.MISSING);
        assertEquals(SyntheticSource.ID, form.choiceProperty().get(), "a run can start at once");
        assertEquals(DataForm.MNIST, form.wanted());
        assertTrue(form.readyProperty().get());
        form.choiceProperty().set(DataForm.MNIST);
        assertFalse(form.readyProperty().get());
        form.choiceProperty().set(SyntheticSource.ID);
        assertEquals(SyntheticSource.ID, form.wanted());
        form.choiceProperty().set(DataForm.FOLDER);
        assertFalse(form.readyProperty().get());
        form.folderProperty().set(Path.of("digits"));
        ui.await("a look into the folder", form.readyProperty()::get);
    }

    @Test
    void aFolderIsReadyOnlyOnceItIsKnownToBeGood() throws Exception {
        open(Mnist.THERE);
        CountDownLatch loading = new CountDownLatch(1);
        data.waitFor(loading);
        form.folderProperty().set(Path.of("digits"));
        assertEquals(new FolderState.Unchecked(), state(), "nobody wants it yet");
        form.choiceProperty().set(DataForm.FOLDER);
        assertEquals(new FolderState.Checking(), state());
        assertFalse(form.readyProperty().get());
        loading.countDown();
        ui.await("the look", form.readyProperty()::get);
        assertEquals(new FolderState.Good(FakeData.TRAIN, 0), state());
    }

    @Test
    void aFolderThatCannotBeTrainedOnSaysSoBeforeTheStartAndIsLookedAtAgain() throws Exception {
        open(Mnist.THERE);
        form.choiceProperty().set(DataForm.FOLDER);
        data.loading = name -> {
            throw new IOException(name + ": expected drawings that say which digit they are, found none");
        };
        Path mine = Path.of("mine");
        form.folderProperty().set(mine);
        ui.await("the look", () -> state() instanceof FolderState.Bad);
        assertEquals("mine: expected drawings that say which digit they are, found none", state().sentence());
        assertFalse(form.readyProperty().get());

        LabelledInk seven = new LabelledInk(Ink.of(Stroke.pen(22, 70, 70, 205, 70, 130, 235)), OptionalInt.of(7));
        LabelledInk nobodyKnows = new LabelledInk(seven.ink(), OptionalInt.empty());
        data.loading = name ->
                new TrainingData(List.of(new InkDataset("mine", "", List.of(seven, nobodyKnows, seven))), List.of());
        form.folderProperty().set(mine);
        ui.await("another look", form.readyProperty()::get);
        assertEquals(new FolderState.Good(2, 1), state());
        assertEquals("2 digits to train on; one drawing without a label is left out", state().sentence());
    }

    @Test
    void whatWasFoundInOneFolderIsNotSaidOfAnother() throws Exception {
        open(Mnist.THERE);
        form.choiceProperty().set(DataForm.FOLDER);
        CountDownLatch loading = new CountDownLatch(1);
        data.loading = name -> {
            try {
                loading.await();
            } catch (InterruptedException e) {
                throw new IOException("interrupted", e);
            }
            throw new IOException("bad");
        };
        form.folderProperty().set(Path.of("bad"));
        data.loading = name -> FakeData.digits();
        form.folderProperty().set(Path.of("good"));
        loading.countDown();
        ui.await("the look", form.readyProperty()::get);
    }

    private FolderState state() {
        return form.folderStateProperty().get();
    }

    @Test
    void namesWhatIsChosen() throws Exception {
        open(Mnist.THERE);
        form.folderProperty().set(Path.of("digits"));
        List<String> names = new ArrayList<>();
        for (String choice : form.choices()) {
            form.choiceProperty().set(choice);
            names.add(form.chosen());
        }
        assertEquals(List.of("mnist", "synthetic", "digits"), names);
    }

    @Test
    void getsMnistAndShowsHowFarItIs() throws Exception {
        open(Mnist.MISSING);
        CountDownLatch rest = new CountDownLatch(1);
        data.download = progress -> {
            progress.accept(0.25);
            rest.await();
        };
        form.getMnist();
        ui.await("progress", () -> form.downloadedProperty().get() == 0.25);
        assertEquals(Mnist.COMING, form.mnistProperty().get());
        assertEquals(SyntheticSource.ID, form.choiceProperty().get());
        rest.countDown();
        ui.await("MNIST", () -> form.mnistProperty().get() == Mnist.THERE);
        assertEquals(DataForm.MNIST, form.choiceProperty().get(), "nothing stands in for it any more");
        assertTrue(form.readyProperty().get());
        assertEquals("", form.problemProperty().get());
    }

    @Test
    void mnistThatHasGoneCanBeHadAgain() throws Exception {
        open(Mnist.THERE);
        data.mnistThere = false;
        form.checkAgain();
        ui.await("the look", () -> form.mnistProperty().get() == Mnist.MISSING);
        assertEquals(SyntheticSource.ID, form.choiceProperty().get());
        assertEquals("", form.problemProperty().get());
        form.getMnist();
        ui.await("MNIST", () -> form.mnistProperty().get() == Mnist.THERE);
        assertEquals(DataForm.MNIST, form.choiceProperty().get());
    }

    @Test
    void mnistThatIsDamagedSaysSoAndCanBeHadAgain() throws Exception {
        open(Mnist.THERE);
        data.loading = name -> {
            throw new IOException("train-images-idx3-ubyte.gz: expected a whole gzip file");
        };
        form.checkAgain();
        ui.await("the look", () -> form.mnistProperty().get() == Mnist.MISSING);
        assertEquals(
                "train-images-idx3-ubyte.gz: expected a whole gzip file",
                form.problemProperty().get());
        data.loading = name -> FakeData.digits();
        form.getMnist();
        ui.await("MNIST", () -> form.mnistProperty().get() == Mnist.THERE);
        assertEquals(DataForm.MNIST, form.choiceProperty().get());
        assertEquals("", form.problemProperty().get());
    }

    @Test
    void aDownloadCanBeCancelledAndTriedAgain() throws Exception {
        open(Mnist.MISSING);
        CountDownLatch begun = new CountDownLatch(1);
        data.download = progress -> {
            begun.countDown();
            new CountDownLatch(1).await();
        };
        form.getMnist();
        begun.await();
        form.cancelDownload();
        ui.await("the end", () -> form.mnistProperty().get() == Mnist.MISSING);
        assertEquals(
                "The download was cancelled; it can go on later.",
                form.problemProperty().get());

        data.download = progress -> {};
        form.getMnist();
        ui.await("MNIST", () -> form.mnistProperty().get() == Mnist.THERE);
        assertEquals("", form.problemProperty().get());
    }

    @Test
    void saysWhyADownloadFailed() throws Exception {
        open(Mnist.MISSING);
        data.download = progress -> {
            throw new IOException("cannot download t10k-images-idx3-ubyte.gz: no network");
        };
        form.getMnist();
        ui.await("the end", () -> form.mnistProperty().get() == Mnist.MISSING);
        assertEquals(
                "cannot download t10k-images-idx3-ubyte.gz: no network",
                form.problemProperty().get());
    }
}
