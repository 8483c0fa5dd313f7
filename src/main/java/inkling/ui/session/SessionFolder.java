package inkling.ui.session;

import inkling.core.history.HistoryFile;
import inkling.core.history.RunHistory;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.storage.FolderLock;
import inkling.ui.session.Session.Desk;
import inkling.ui.session.Session.KeptModel;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of one window's session. The models of all windows lie in {@code models}; what only one can have, its drawing
 * and its last run, lies in a numbered folder that it has locked: {@code 1} for the window that came first, and
 * {@code 2} for one beside it. For one thread at a time.
 */
final class SessionFolder implements AutoCloseable {
    private static final int MOST_WINDOWS = 100;
    private static final String DESK = "desk.json";
    private static final String RUN = "last.run";

    private final KeptModels models;
    private final Path desk;
    private final Path run;

    /** Another one where the folder was deleted meanwhile. */
    private FolderLock lock;

    private Desk deskThere = Desk.BARE;
    private Optional<RunHistory> runThere = Optional.empty();
    private final Map<String, KeptModel> modelsThere = new LinkedHashMap<>();

    /** Why the last of what could not be written could not. */
    private Optional<IOException> reason = Optional.empty();

    private SessionFolder(KeptModels models, FolderLock lock) {
        this.models = models;
        this.desk = lock.folder().resolve(DESK);
        this.run = lock.folder().resolve(RUN);
        this.lock = lock;
    }

    /** What was found, and the files that were no good, where they are now. */
    record Found(Session session, List<Path> setAside) {}

    /** What could not be written, and why; nothing of it is empty and false where all was. */
    record Failed(boolean sheet, Set<String> models, boolean run, Optional<IOException> reason) {}

    /**
     * Takes the first folder that no other window has.
     *
     * @throws IOException if there can be none
     */
    static SessionFolder claim(Path root) throws IOException {
        KeptModels models = new KeptModels(root.resolve("models"));
        models.createFolder();
        for (int number = 1; number <= MOST_WINDOWS; number++) {
            Path own = Files.createDirectories(root.resolve(Integer.toString(number)));
            Optional<FolderLock> lock = FolderLock.tryAcquire(own);
            if (lock.isPresent()) {
                return new SessionFolder(models, lock.get());
            }
        }
        throw new ProblemException(Problem.of("session.many-windows", MOST_WINDOWS));
    }

    /**
     * What an earlier window left here. What cannot be read is set aside under another name, and the rest is as good as
     * ever.
     *
     * @throws IOException if something that cannot be read cannot be set aside either: then nothing may be written here
     */
    Found read() throws IOException {
        List<Path> setAside = new ArrayList<>();
        deskThere = read(desk, DeskFile::open, setAside).orElse(Desk.BARE);
        runThere = read(run, HistoryFile::open, setAside);
        models.removeLoneNames();
        for (String key : models.keys()) {
            read(models.file(key), file -> models.open(key), setAside).ifPresent(model -> modelsThere.put(key, model));
        }
        return new Found(new Session(deskThere, List.copyOf(modelsThere.values()), runThere), setAside);
    }

    /** What can be read of the first window's session where nothing can be written: it is left as it is. */
    static Session look(Path root) {
        KeptModels models = new KeptModels(root.resolve("models"));
        Path own = root.resolve("1");
        List<KeptModel> readable = new ArrayList<>();
        tryToRead(models::keys)
                .orElse(List.of())
                .forEach(key -> tryToRead(() -> models.open(key)).ifPresent(readable::add));
        return new Session(
                tryToRead(() -> DeskFile.open(own.resolve(DESK))).orElse(Desk.BARE),
                readable,
                tryToRead(() -> HistoryFile.open(own.resolve(RUN))));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> Optional<T> tryToRead(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private interface Opening<T> {
        T open(Path file) throws IOException;
    }

    private static <T> Optional<T> read(Path file, Opening<T> opening, List<Path> setAside) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(opening.open(file));
        } catch (IOException e) {
            setAside.add(setAside(file));
            return Optional.empty();
        }
    }

    private static Path setAside(Path file) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.move(file, file.resolveSibling(file.getFileName() + ".damaged-" + number));
            } catch (FileAlreadyExistsException e) {
                // Nothing is ever written over what somebody may still want to look at
            }
        }
    }

    /** Writes what differs from what is in the files, each part for itself: one that fails takes no other along. */
    Failed write(Session wanted) {
        reason = Optional.empty();
        if (!lock.isThere() && manages(this::makeAgain)) {
            deskThere = Desk.BARE;
            runThere = Optional.empty();
            modelsThere.keySet().removeIf(key -> Files.notExists(models.file(key)));
        }
        if (!wanted.desk().equals(deskThere) && manages(() -> DeskFile.save(wanted.desk(), desk))) {
            deskThere = wanted.desk();
        }
        if (wanted.run().filter(this::isNew).isPresent()
                && manages(() -> HistoryFile.save(wanted.run().get(), run))) {
            runThere = wanted.run();
        }
        wanted.models().forEach(this::write);
        // One that the user has saved goes only when the desk says where it is
        if (deskThere.equals(wanted.desk())) {
            removeAllBut(wanted.models());
        }
        return new Failed(
                !deskThere.sheet().equals(wanted.desk().sheet()),
                wanted.models().stream()
                        .map(KeptModel::key)
                        .filter(key -> !modelsThere.containsKey(key))
                        .collect(Collectors.toSet()),
                wanted.run().filter(this::isNew).isPresent(),
                reason);
    }

    /** Somebody has deleted the folder from under the window, or the disk with it was away. */
    private void makeAgain() throws IOException {
        Path own = lock.folder();
        models.createFolder();
        Files.createDirectories(own);
        FolderLock again = FolderLock.tryAcquire(own)
                .orElseThrow(() -> new ProblemException(Problem.of("file.not-saved", desk, Problem.of("disk.in-use"))));
        lock.close();
        lock = again;
    }

    private boolean isNew(RunHistory last) {
        return !runThere.equals(Optional.of(last));
    }

    private void write(KeptModel model) {
        KeptModel there = modelsThere.get(model.key());
        boolean same = there != null && there.name().equals(model.name());
        if (!same && manages(() -> models.save(model, there == null))) {
            modelsThere.put(model.key(), model);
        }
    }

    private void removeAllBut(List<KeptModel> wanted) {
        Set<String> keys = wanted.stream().map(KeptModel::key).collect(Collectors.toSet());
        modelsThere.keySet().removeIf(key -> !keys.contains(key) && manages(() -> models.remove(key)));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private boolean manages(Writing writing) {
        try {
            writing.run();
            return true;
        } catch (IOException e) {
            reason = Optional.of(e);
            return false;
        }
    }

    /** Leaves the folder to the next window. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
