package inkling.ui.tool.train.form;

import inkling.core.dataset.SyntheticSource;
import inkling.core.dataset.TrainingData;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.concurrent.UiThread;
import inkling.ui.tool.DataAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Folders are not to wait for a download. */
    private final Background checks;

    private final ObjectProperty<String> choice = new SimpleObjectProperty<>(MNIST);
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>() {
        /** Whoever chooses the same folder once more may have done something about it, so that counts as well. */
        @Override
        public void set(Path chosen) {
            super.set(chosen);
            checkFolderAgain();
        }
    };
    private final ReadOnlyObjectWrapper<Mnist> mnist = new ReadOnlyObjectWrapper<>(Mnist.UNKNOWN);
    private final ReadOnlyDoubleWrapper downloaded = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<FolderState> folderState =
            new ReadOnlyObjectWrapper<>(new FolderState.Unchecked());
    private final BooleanBinding ready = Bindings.createBooleanBinding(this::isReady, choice, folderState, mnist);

    /** Whether made-up digits are chosen only because MNIST, which was meant, is not there: a run can start at once. */
    private boolean standIn;

    private Optional<Job<Boolean>> download = Optional.empty();
    private Optional<Job<FolderState>> check = Optional.empty();

    /**
     * A form in which nothing is known yet.
     *
     * @param access loads what is chosen; a folder also to check it, so it had better keep what it has loaded
     */
    public DataForm(DataAccess access, UiThread ui) {
        this.access = access;
        this.background = new Background("data", ui);
        this.checks = new Background("folder", ui);
        choice.addListener((value, before, now) -> {
            standIn = false;
            checkFolder();
        });
    }

    /** Finds out whether MNIST is there; nothing else does, so that a form alone needs no UI thread yet. */
    public void lookForMnist() {
        background.job(progress -> access.hasMnist()).onDone(this::found).start();
    }

    private void found(boolean there) {
        mnist.set(there ? Mnist.THERE : Mnist.MISSING);
        if (!there && choice.get().equals(MNIST)) {
            choice.set(SyntheticSource.ID);
            standIn = true;
        } else if (there && standIn) {
            choice.set(MNIST);
        }
    }

    private boolean isReady() {
        return switch (choice.get()) {
            case MNIST -> mnist.get() == Mnist.THERE;
            case FOLDER -> folderState.get() instanceof FolderState.Good;
            default -> true;
        };
    }

    /** Looks into the folder where it is what is chosen, unless it is known to be good or that is under way. */
    private void checkFolder() {
        FolderState known = folderState.get();
        if (folder.get() == null
                || !choice.get().equals(FOLDER)
                || known instanceof FolderState.Good
                || known instanceof FolderState.Checking) {
            return;
        }
        String name = folder.get().toString();
        folderState.set(new FolderState.Checking());
        Job<FolderState> job = checks.job(progress -> {
            TrainingData data = access.load(name);
            int examples =
                    data.train().stream().mapToInt(digits -> digits.size()).sum();
            return new FolderState.Good(examples, data.unlabelled());
        });
        check = Optional.of(job);
        job.onDone(found -> checked(job, found))
                .onFailed(failure -> checked(job, new FolderState.Bad(failure.sentence())))
                .start();
    }

    /** A check that was too quick to be cancelled has nothing to say of another folder. */
    private void checked(Job<FolderState> job, FolderState found) {
        if (check.filter(job::equals).isPresent()) {
            folderState.set(found);
        }
    }

    /** Looks again at what is chosen, after it could not be used: its files may have changed, or have gone. */
    public void checkAgain() {
        checkFolderAgain();
        if (choice.get().equals(MNIST) && mnist.get() == Mnist.THERE) {
            checkMnistAgain();
        }
    }

    /** Whatever keeps it from being read, to download it again is the way out. */
    private void checkMnistAgain() {
        problem.set("");
        background
                .job(progress -> {
                    boolean there = access.hasMnist();
                    if (there) {
                        access.load(MNIST);
                    }
                    return there;
                })
                .onDone(this::found)
                .onFailed(failure -> {
                    // A lack of memory is no fault of the files
                    if (failure.cause() instanceof IOException) {
                        problem.set(failure.sentence());
                        found(false);
                    }
                })
                .start();
    }

    private void checkFolderAgain() {
        check.ifPresent(Job::cancel);
        check = Optional.empty();
        folderState.set(new FolderState.Unchecked());
        checkFolder();
    }

    /** The name under which {@link DataAccess} has what is chosen now. */
    public String chosen() {
        return choice.get().equals(FOLDER) ? folder.get().toString() : choice.get();
    }

    /** What the user chose, although something else may stand in for it now: one of the {@link #choices}. */
    public String wanted() {
        return standIn ? MNIST : choice.get();
    }

    /** Chooses data by the name under which {@link DataAccess} has them; a name that it does not know is a folder. */
    public void choose(String name) {
        if (access.names().contains(name)) {
            choice.set(name);
        } else {
            folder.set(Path.of(name));
            choice.set(FOLDER);
        }
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
        checks.close();
    }

    /** What to train on: one of the {@link #choices}. */
    public ObjectProperty<String> choiceProperty() {
        return choice;
    }

    /** The folder of {@link #FOLDER}; null until one is chosen. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** What is known of that folder; nobody looks into it before it is what is chosen. */
    public ReadOnlyObjectProperty<FolderState> folderStateProperty() {
        return folderState.getReadOnlyProperty();
    }

    /** What is known of MNIST. */
    public ReadOnlyObjectProperty<Mnist> mnistProperty() {
        return mnist.getReadOnlyProperty();
    }

    /** The share of MNIST that is there while it is being downloaded, in [0, 1]; below 0 until something comes. */
    public ReadOnlyDoubleProperty downloadedProperty() {
        return downloaded.getReadOnlyProperty();
    }

    /** Why the last download failed, or why MNIST cannot be read; empty where neither is so. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether what is chosen can be loaded. */
    public BooleanBinding readyProperty() {
        return ready;
    }
}
