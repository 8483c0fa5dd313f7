package inkling.core.runs;

import inkling.core.Version;
import inkling.core.history.RunHistory;
import inkling.core.model.ModelCard;
import inkling.core.model.Pixels;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.Problems;
import inkling.core.storage.FolderLock;
import inkling.core.storage.SystemFolders;
import inkling.core.storage.WholeFolder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * All runs of a person: a folder with a folder for each. What else lies there is left alone. Thread-safe, and several
 * processes may use one folder.
 */
public final class RunLibrary {
    /** What stands for the newest run where one is asked for. */
    public static final String LAST = "last";

    /** Where deleted runs are until they are gone for good. */
    private static final String DELETED = ".deleted";

    /** How long a deleted run can be had back. */
    private static final Duration MERCY = Duration.ofDays(7);

    private final Path folder;
    private final Clock clock;

    /** The runs in a folder, which need not be there yet. */
    public RunLibrary(Path folder) {
        this(folder, Clock.system(ZoneId.systemDefault()));
    }

    /** The same with a clock of one's own. */
    RunLibrary(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** The runs of this person on this machine. */
    public static RunLibrary ofThisUser() {
        return new RunLibrary(SystemFolders.ofThisUser().data().resolve("runs"));
    }

    /** One run of the library, whether it can be read or not. */
    public sealed interface Entry permits KeptRun, DamagedRun {
        /**
         * What the run is called for ever: when it began, to the second, or, where the clock was turned back since the run
         * before it, a second after that.
         */
        String id();
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    /**
     * All runs, the newest first.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<Entry> list() throws IOException {
        // Reading hundreds of small files is waiting for the most part, and the first of them for code to be compiled
        return folders().parallelStream()
                .filter(RunFolder::hasRun)
                .map(RunLibrary::entry)
                .sorted(Comparator.comparing(Entry::id, RunIds.ORDER).reversed())
                .toList();
    }

    private List<RunFolder> folders() throws IOException {
        List<RunFolder> folders = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path one : all) {
                    if (RunIds.isId(one.getFileName().toString()) && Files.isDirectory(one)) {
                        folders.add(new RunFolder(one));
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return folders;
    }

    private static Entry entry(RunFolder run) {
        try {
            return run.read();
        } catch (IOException e) {
            return new DamagedRun(run.id(), Problems.of(e));
        }
    }

    /**
     * The run that somebody means.
     *
     * @param called its id, the name that only it has, or {@value #LAST} for the newest that can be read
     * @throws IOException if there is none, there are several, or it is damaged
     */
    public KeptRun find(String called) throws IOException {
        if (RunIds.isId(called) && folderOf(called).hasRun()) {
            return folderOf(called).read();
        }
        List<KeptRun> found = new ArrayList<>();
        for (Entry entry : list()) {
            if (entry instanceof KeptRun run
                    && (run.label().name().equals(called) || (called.equals(LAST) && found.isEmpty()))) {
                found.add(run);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new ProblemException(
                found.isEmpty()
                        ? Problem.of("runs.none", Problem.quoted(called), folder)
                        : Problem.of(
                                "runs.several",
                                Problem.quoted(called),
                                Problem.joined(
                                        "list.and",
                                        found.stream().map(KeptRun::id).toList())));
    }

    private RunFolder folderOf(String id) {
        if (!RunIds.isId(id)) {
            throw new IllegalArgumentException("expected the id of a run, found " + id);
        }
        return new RunFolder(folder.resolve(id));
    }

    /**
     * Begins to keep a run.
     *
     * @param before its history until now: without a step, or the steps of the run that it goes on with
     * @return what keeps it; to be closed when the run is over
     * @throws IOException if it cannot be kept
     */
    public RunRecorder begin(RunPlan plan, RunHistory before) throws IOException {
        Files.createDirectories(folder);
        clearAway();
        Instant now = clock.instant();
        RunFolder run = create(now);
        FolderLock lock = FolderLock.tryAcquire(run.path())
                .orElseThrow(() ->
                        new ProblemException(Problem.of("folder.unchangeable", run.path(), Problem.of("disk.in-use"))));
        try {
            ModelCard card = new ModelCard(
                    Version.PRODUCER,
                    plan.recipe().title(),
                    plan.sources(),
                    plan.recipe().settings(),
                    List.of());
            RunRecorder recorder = new RunRecorder(run, lock, before, snapshots(plan));
            run.write(
                    new RunJson.Beginning(now, card, plan.data(), plan.test(), plan.stepsPerEpoch(), plan.goesOn()),
                    plan.recipe().hyperparameters().start());
            return recorder;
        } catch (IOException | RuntimeException e) {
            lock.close();
            WholeFolder.delete(run.path());
            throw e;
        }
    }

    /** Those of the run that it goes on with come first. */
    private Optional<Snapshots> snapshots(RunPlan plan) {
        if (!(plan.recipe().features() instanceof Pixels)) {
            return Optional.empty();
        }
        Snapshots snapshots = new Snapshots();
        plan.goesOn()
                .map(earlier -> folderOf(earlier.id()))
                .filter(RunFolder::hasPath)
                .ifPresent(earlier -> {
                    try {
                        snapshots.add(earlier.readPath(plan.recipe()));
                    } catch (IOException e) {
                        // It is damaged; then the way begins here
                        return;
                    }
                });
        return Optional.of(snapshots);
    }

    /**
     * Begins to keep a run that goes on whether it can be kept or not.
     *
     * @param trouble is told, once and on the training thread, that it cannot be kept, now or later
     */
    public Optional<RunRecorder> tryToBegin(RunPlan plan, RunHistory before, Consumer<IOException> trouble) {
        try {
            RunRecorder recorder = begin(plan, before);
            recorder.onTrouble(trouble);
            return Optional.of(recorder);
        } catch (IOException e) {
            trouble.accept(e);
            return Optional.empty();
        }
    }

    private RunFolder create(Instant now) throws IOException {
        List<String> others = folders().stream().map(RunFolder::id).toList();
        for (String id : RunIds.forRunOf(LocalDateTime.ofInstant(now, clock.getZone()), others)) {
            Optional<RunFolder> run = tryToCreate(folder.resolve(id));
            if (run.isPresent()) {
                return run.get();
            }
        }
        throw new ProblemException(Problem.of("folder.unchangeable", folder, Problem.of("disk.exists")));
    }

    /** Nothing if there is another one of this second. */
    private static Optional<RunFolder> tryToCreate(Path path) throws IOException {
        try {
            return Optional.of(new RunFolder(Files.createDirectory(path)));
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
    }

    /** What was deleted long ago, and runs whose process was killed before they were one. */
    private void clearAway() throws IOException {
        Instant before = clock.instant().minus(MERCY);
        Path deleted = folder.resolve(DELETED);
        if (Files.isDirectory(deleted)) {
            for (RunFolder run : new RunLibrary(deleted, clock).folders()) {
                if (Files.getLastModifiedTime(run.path()).toInstant().isBefore(before)) {
                    WholeFolder.delete(run.path());
                }
            }
        }
        for (RunFolder run : folders()) {
            if (!run.hasRun() && !run.isLocked()) {
                WholeFolder.delete(run.path());
            }
        }
    }

    /**
     * Puts something else on a run.
     *
     * @return what is on it now
     * @throws IOException if it could not be kept
     */
    public Label change(String id, UnaryOperator<Label> change) throws IOException {
        Label label = change.apply(find(id).label());
        folderOf(id).write(label);
        return label;
    }

    /**
     * Deletes runs; for some days they can be had back. One that is under way stays.
     *
     * @param ids of runs that can be read, or that are damaged
     * @return those that are gone
     * @throws IOException if one could not be deleted, or is under way; those before it are gone
     */
    public List<String> delete(Collection<String> ids) throws IOException {
        Path deleted = Files.createDirectories(folder.resolve(DELETED));
        for (String id : ids) {
            RunFolder run = folderOf(id);
            if (run.isLocked()) {
                throw new ProblemException(Problem.of("runs.under-way", id));
            }
            Path to = deleted.resolve(id);
            WholeFolder.delete(to);
            Files.move(run.path(), to);
            Files.setLastModifiedTime(to, FileTime.from(clock.instant()));
        }
        return List.copyOf(ids);
    }

    /**
     * Has runs back that were deleted.
     *
     * @throws IOException if one could not be had back; those before it are
     */
    public void restore(Collection<String> ids) throws IOException {
        for (String id : ids) {
            Files.move(folder.resolve(DELETED).resolve(id), folderOf(id).path());
        }
    }

    /** Whether a run is under way in this process or another; not of one that is not there. */
    public boolean isUnderWay(String id) throws IOException {
        return Optional.of(folderOf(id)).filter(RunFolder::hasRun).isPresent()
                && folderOf(id).isLocked();
    }
}
