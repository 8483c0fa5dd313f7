package inkling.ui.tool.train.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticSource;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.train.form.DataForm.Mnist;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        assertFalse(form.readyProperty().get());
        form.choiceProperty().set(SyntheticSource.ID);
        assertTrue(form.readyProperty().get());
        form.choiceProperty().set(DataForm.FOLDER);
        assertFalse(form.readyProperty().get());
        form.folderProperty().set(Path.of("digits"));
        assertTrue(form.readyProperty().get());
    }

    @Test
    void loadsWhatIsChosen() throws Exception {
        open(Mnist.THERE);
        List<String> names = new ArrayList<>();
        data.loading = name -> {
            names.add(name);
            return FakeData.digits();
        };
        form.folderProperty().set(Path.of("digits"));
        for (String choice : form.choices()) {
            form.choiceProperty().set(choice);
            form.loader().call();
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
        assertFalse(form.readyProperty().get());
        rest.countDown();
        ui.await("MNIST", () -> form.mnistProperty().get() == Mnist.THERE);
        assertTrue(form.readyProperty().get());
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
