package inkling.core.library;

import inkling.core.format.FileFormatException;
import inkling.core.library.CollectionFile.Content;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.Problems;
import inkling.core.storage.BoundedFiles;
import inkling.core.storage.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * One named collection of kept digits: one InkML file. Several processes may change it at once, and each method does its
 * work under the lock of the folder. A file that is not there is an empty collection. Thread-safe; every method may wait
 * for the disk.
 */
public final class DigitCollection {
    private final String name;
    private final Path file;
    private final AtomicReference<Problem> notice = new AtomicReference<>();

    private volatile Seen seen = Seen.NONE;

    DigitCollection(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /**
     * A file as the folder shows it: one that was written since looks otherwise.
     *
     * @param key that tells it from another of the same name, where the system has one
     */
    private record Look(long bytes, FileTime changed, Optional<Object> key) {}

    /**
     * What a file had when it looked like this.
     *
     * @param look empty where there was none
     * @param isAll whether the digits were all that was in it
     */
    private record Seen(Optional<Look> look, List<KeptDigit> digits, boolean isAll) {
        static final Seen NONE = new Seen(Optional.empty(), List.of(), true);
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** Where it is, which may not be there yet. */
    public Path file() {
        return file;
    }

    /**
     * The digits as they are now, in the order of the file; it is read only where another program changed it. Drawings
     * without a label and damaged lines are left out. A damaged file of Inkling's own is kept beside and then put in
     * order.
     *
     * @throws IOException if it is no InkML at all, too large or cannot be read; it is left as it is
     */
    public List<KeptDigit> digits() throws IOException {
        Seen before = seen;
        Optional<Look> now = look();
        if (before.look().equals(now)) {
            return before.digits();
        }
        if (now.isEmpty()) {
            return Seen.NONE.digits();
        }
        // Where nobody can change anything there is nothing to wait for, and no lock to be had
        return Files.isWritable(file.getParent()) ? FolderLock.holding(file.getParent(), this::read) : read();
    }

    /**
     * Adds digits behind all others without reading these. They are on disk when it returns. Where something is there
     * that is no collection, it is kept beside.
     *
     * @param digits new ones: nobody looks whether they are there already
     * @throws IOException if they could not be saved, or the collection would become too large
     */
    public void add(List<KeptDigit> digits) throws IOException {
        locked(() -> append(digits));
    }

    /**
     * Adds those digits whose ids are not there yet.
     *
     * @return how many that were
     * @throws IOException as {@link #add}
     */
    public int addMissing(List<KeptDigit> digits) throws IOException {
        return locked(() -> {
            Set<UUID> ids = new HashSet<>();
            readForChange().forEach(digit -> ids.add(digit.id()));
            return append(digits.stream().filter(digit -> ids.add(digit.id())).toList());
        });
    }

    /**
     * Takes digits out.
     *
     * @throws IOException if it could not be saved; it is as it was then
     */
    public void remove(Set<UUID> ids) throws IOException {
        change(digits ->
                digits.stream().filter(digit -> !ids.contains(digit.id())).toList());
    }

    /**
     * Says of digits that they are another one.
     *
     * @param digit 0 to 9
     * @throws IOException if it could not be saved; it is as it was then
     */
    public void relabel(Set<UUID> ids, int digit) throws IOException {
        change(digits -> digits.stream()
                .map(each -> ids.contains(each.id()) ? each.labelled(digit) : each)
                .toList());
    }

    /**
     * Undoes {@link #remove} and {@link #relabel}: puts digits in the place of those with the same ids, or where their
     * time puts them.
     *
     * @throws IOException if it could not be saved; it is as it was then
     */
    public void put(List<KeptDigit> digits) throws IOException {
        Map<UUID, KeptDigit> wanted = new LinkedHashMap<>();
        digits.forEach(digit -> wanted.put(digit.id(), digit));
        change(before -> {
            List<KeptDigit> after = new ArrayList<>();
            for (KeptDigit digit : before) {
                after.add(Objects.requireNonNullElse(wanted.remove(digit.id()), digit));
            }
            after.addAll(wanted.values());
            after.sort(Comparator.comparing(KeptDigit::time));
            return List.copyOf(after);
        });
    }

    /** What was found damaged or left out since it was asked last, and where the file is kept as it was. */
    public Optional<Problem> takeNotice() {
        return Optional.ofNullable(notice.getAndSet(null));
    }

    private <T> T locked(FolderLock.Work<T> work) throws IOException {
        return FolderLock.holding(Files.createDirectories(file.getParent()), work);
    }

    private void change(UnaryOperator<List<KeptDigit>> change) throws IOException {
        locked(() -> {
            List<KeptDigit> before = readForChange();
            List<KeptDigit> after = change.apply(before);
            if (!after.equals(before)) {
                keepWhatIsMore();
                write(after);
            }
            return after;
        });
    }

    private int append(List<KeptDigit> digits) throws IOException {
        if (digits.isEmpty()) {
            return 0;
        }
        byte[] lines = CollectionFile.lines(digits);
        Optional<Look> look = look();
        if (look.isPresent()) {
            requireRoom(look.get().bytes() + lines.length);
            if (CollectionFile.add(file, lines)) {
                // What this program knows of the file it still knows, unless another has changed it meanwhile
                if (seen.look().equals(look)) {
                    List<KeptDigit> all = new ArrayList<>(seen.digits());
                    all.addAll(digits);
                    seen = new Seen(look(), List.copyOf(all), seen.isAll());
                }
                return digits.size();
            }
        }
        List<KeptDigit> all = new ArrayList<>(readForChange());
        keepWhatIsMore();
        all.addAll(digits);
        write(List.copyOf(all));
        return digits.size();
    }

    private void write(List<KeptDigit> digits) throws IOException {
        byte[] lines = CollectionFile.lines(digits);
        requireRoom(CollectionFile.size(lines));
        CollectionFile.write(file, lines);
        seen = new Seen(look(), digits, true);
    }

    private void requireRoom(long bytes) throws IOException {
        if (bytes > CollectionFile.MOST_BYTES) {
            throw new ProblemException(Problem.of("library.full", name, CollectionFile.MOST_BYTES >> 20));
        }
    }

    /** What is there, under the lock; a file of Inkling's that is damaged is put in order. */
    private List<KeptDigit> read() throws IOException {
        Optional<Look> look = look();
        if (look.isEmpty() || look.get().bytes() == 0) {
            seen = new Seen(look, List.of(), true);
            return seen.digits();
        }
        if (!seen.look().equals(look)) {
            Content content = CollectionFile.read(file);
            if (content.isHurt()) {
                repair(look, content);
            } else {
                seen = new Seen(look, content.digits(), content.isAll());
                if (content.unlabelled() > 0) {
                    say(Problem.of("library.unlabelled", file, content.unlabelled()));
                }
            }
        }
        return seen.digits();
    }

    /** The same for whoever is about to write: what is no collection at all is out of the way then. */
    private List<KeptDigit> readForChange() throws IOException {
        try {
            return read();
        } catch (FileFormatException e) {
            Path kept = SetAside.DAMAGED.keep(file, bytes());
            say(Problem.of("library.foreign", file, kept));
            write(List.of());
            return List.of();
        }
    }

    /** Where the disk does not let it, the digits are there all the same, and the file is kept before it is changed. */
    private void repair(Optional<Look> look, Content content) {
        try {
            if (content.damaged() > 0) {
                Path kept = SetAside.DAMAGED.keep(file, content.bytes());
                say(Problem.of("library.damaged", file, content.damaged(), kept));
            }
            write(content.digits());
        } catch (IOException e) {
            say(Problem.of("library.unrepaired", file, content.damaged(), Problems.of(e)));
            seen = new Seen(look, content.digits(), false);
        }
    }

    /** Keeps a file beside that holds more than its digits, which are about to be written in its place. */
    private void keepWhatIsMore() throws IOException {
        if (!seen.isAll()) {
            say(Problem.of("library.original", file, SetAside.ORIGINAL.keep(file, bytes())));
        }
    }

    private byte[] bytes() throws IOException {
        return BoundedFiles.readAll(file, CollectionFile.MOST_BYTES, Problem.of("inkml.file"));
    }

    private void say(Problem problem) {
        notice.accumulateAndGet(problem, (before, now) -> before == null ? now : Problem.of("list.then", before, now));
    }

    private Optional<Look> look() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Look(now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
