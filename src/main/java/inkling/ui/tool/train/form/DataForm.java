package inkling.ui.tool.train.form;

import inkling.core.dataset.TrainingData;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.concurrent.UiThread;
import inkling.ui.tool.DataAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The choice of the data to train on, and the way to MNIST where it is missing. */
public final class DataForm implements AutoCloseable {
    static final String MNIST = inkling.core.dataset.Mnist.ID;

    /** The choice of a folder of the user's; all others are ids of data sources. */
    public static final String FOLDER = "folder";

    /** What is known of MNIST on this machine. */
    public enum Mnist {
        /** Nobody has found out yet. */
        UNKNOWN,
        /** It is there. */
        THERE,
        /** It is not there. */
        MISSING,
        /** It is being downloaded. */
        COMING
    }

    private final DataAccess access;
    private final Background background;
    private final ObjectProperty<String> choice = new SimpleObjectProperty<>(MNIST);
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Mnist> mnist = new ReadOnlyObjectWrapper<>(Mnist.UNKNOWN);
    private final ReadOnlyDoubleWrapper downloaded = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanBinding ready = Bindings.createBooleanBinding(this::isReady, choice, folder, mnist);

    private Optional<Job<Boolean>> download = Optional.empty();

    public DataForm(DataAccess access, UiThread ui) {
        this.access = access;
        this.background = new Background("data", ui);
    }

    /** Finds out whether MNIST is there; nothing else does, so that a form alone needs no UI thread yet. */
    public void lookForMnist() {
        background.job(progress -> access.hasMnist()).onDone(this::found).start();
    }

    private void found(boolean there) {
        mnist.set(there ? Mnist.THERE : Mnist.MISSING);
    }

    private boolean isReady() {
        return switch (choice.get()) {
            case MNIST -> mnist.get() == Mnist.THERE;
            case FOLDER -> folder.get() != null;
            default -> true;
        };
    }

    /** Loads what is chosen now; to be called on a background thread. */
    public Callable<TrainingData> loader() {
        String name = choice.get().equals(FOLDER) ? folder.get().toString() : choice.get();
        return () -> access.load(name);
    }

    /** All that can be chosen. */
    public List<String> choices() {
        List<String> all = new ArrayList<>(access.names());
        all.add(FOLDER);
        return all;
    }

    /** Downloads MNIST, unless that is under way. */
    public void getMnist() {
        if (mnist.get() == Mnist.COMING) {
            return;
        }
        problem.set("");
        downloaded.set(-1);
        mnist.set(Mnist.COMING);
        Job<Boolean> job = background.job(progress -> {
            access.getMnist(progress);
            return access.hasMnist();
        });
        download = Optional.of(job);
        job.onProgress(downloaded::set)
                .onDone(this::found)
                .onFailed(failure -> withoutMnist(failure.sentence()))
                .onCancelled(() -> withoutMnist(Texts.get("training.data.cancelled")))
                .start();
    }

    private void withoutMnist(String why) {
        problem.set(why);
        // Another program may have got it meanwhile
        lookForMnist();
    }

    /** Ends the download. */
    public void cancelDownload() {
        download.ifPresent(Job::cancel);
    }

    @Override
    public void close() {
        background.close();
    }

    /** What to train on: one of the {@link #choices}. */
    public ObjectProperty<String> choiceProperty() {
        return choice;
    }

    /** The folder of {@link #FOLDER}; null until one is chosen. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** What is known of MNIST. */
    public ReadOnlyObjectProperty<Mnist> mnistProperty() {
        return mnist.getReadOnlyProperty();
    }

    /** The share of MNIST that is there while it is being downloaded, in [0, 1]; below 0 until something comes. */
    public ReadOnlyDoubleProperty downloadedProperty() {
        return downloaded.getReadOnlyProperty();
    }

    /** Why the last download failed; empty if it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether what is chosen can be loaded. */
    public BooleanBinding readyProperty() {
        return ready;
    }
}
