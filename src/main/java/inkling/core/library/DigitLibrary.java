package inkling.core.library;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.Problems;
import inkling.core.storage.FolderLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * All collections of a person: a folder of InkML files, each called as its collection. InkML files of others that are
 * put there are collections too. Thread-safe, and several processes may use one folder.
 */
public final class DigitLibrary {
    /** The collection that is always there, with or without a file. */
    public static final String FIRST = "My digits";

    /** What the names of the files end with. */
    static final String ENDING = ".inkml";

    /** The length of a file's name is limited, in bytes of UTF-8 and with what {@link SetAside} adds. */
    private static final int LONGEST_NAME = 180;

    /** What no disk of Windows has in a name; collections go from one computer to another. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i).*[\\\\/:*?\"<>|\\p{Cntrl}].*|[. ].*|.*[. ]|(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?|");

    /** What a killed process has left of a file that it was saving. */
    private static final Pattern ABANDONED = Pattern.compile("\\..*\\.inkling-tmp");

    private final Path folder;
    private final Map<String, DigitCollection> collections = new ConcurrentHashMap<>();

    /** The collections in a folder, which need not be there yet. */
    public DigitLibrary(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    /**
     * The names of all collections, the first one first and the others in their order.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>(List.of(FIRST));
        files(file -> isCollection(file) && !nameOf(file).equals(FIRST)).stream()
                .map(DigitLibrary::nameOf)
                .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
                .forEach(names::add);
        return names;
    }

    /**
     * The collection of a name, the same object each time; it is empty where there is none.
     *
     * @throws IllegalArgumentException if the name leads out of the folder
     */
    public DigitCollection collection(String name) {
        return collections.computeIfAbsent(name, key -> new DigitCollection(key, file(key)));
    }

    /**
     * Makes an empty collection.
     *
     * @throws IOException if there is such a collection, or no file can have this name on some system
     */
    public DigitCollection create(String name) throws IOException {
        return locked(() -> {
            requireFree(name, names());
            CollectionFile.write(file(name), new byte[0]);
            return collection(name);
        });
    }

    /**
     * Gives a collection another name. {@link #FIRST} is there afterwards all the same, empty.
     *
     * @throws IOException if there is such a collection already, or no file can have this name on some system
     */
    public void rename(String from, String to) throws IOException {
        if (from.equals(to)) {
            return;
        }
        locked(() -> {
            List<String> others = new ArrayList<>(names());
            if (!from.equals(FIRST)) {
                others.remove(from);
            }
            requireFree(to, others);
            if (Files.exists(file(from))) {
                Files.move(file(from), file(to));
            } else {
                CollectionFile.write(file(to), new byte[0]);
            }
            return to;
        });
    }

    /**
     * Deletes a collection, and what was kept of its file beside it.
     *
     * @throws IOException if some of it is still there
     */
    public void delete(String name) throws IOException {
        delete(file -> file.equals(file(name)) || SetAside.isOf(name, nameOf(file)));
    }

    /**
     * Adds to a collection what another has and it has not, by their ids; the other stays as it is.
     *
     * @return how many digits that were
     * @throws IOException if one of them cannot be read, or they do not fit into one
     */
    public int merge(String from, String into) throws IOException {
        return collection(into).addMissing(collection(from).digits());
    }

    /**
     * Deletes all digits: every collection, what was kept of their files, and what was left of files that were being
     * saved.
     *
     * @throws IOException if some of it is still there
     */
    public void deleteAll() throws IOException {
        delete(file -> true);
    }

    private void delete(Predicate<Path> which) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        locked(() -> {
            List<Path> files = files(which);
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            return files;
        });
    }

    private <T> T locked(FolderLock.Work<T> work) throws IOException {
        return FolderLock.holding(Files.createDirectories(folder), work);
    }

    /** The files here that hold digits. */
    private List<Path> files(Predicate<Path> which) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, DigitLibrary::holdsDigits)) {
                all.forEach(file -> {
                    if (which.test(file)) {
                        files.add(file);
                    }
                });
            }
        }
        return files;
    }

    private static boolean holdsDigits(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (ABANDONED.matcher(name).matches() || name.endsWith(ENDING));
    }

    private static boolean isCollection(Path file) {
        return !file.getFileName().toString().startsWith(".") && !SetAside.isOne(nameOf(file));
    }

    /** What the collection in a file is called. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private Path file(String name) {
        Path file = folder.resolve(name + ENDING);
        if (!folder.equals(file.getParent())) {
            throw new IllegalArgumentException("expected a name without folders, found " + name);
        }
        return file;
    }

    private void requireFree(String name, List<String> others) throws IOException {
        try {
            if (NO_NAME.matcher(name).matches()
                    || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                    || SetAside.isOne(name)) {
                throw new ProblemException(Problem.of("library.no-name", Problem.quoted(name)));
            }
            file(name);
        } catch (InvalidPathException e) {
            throw new ProblemException(Problems.of(e), e);
        }
        // Disks of Windows and macOS know no case
        if (others.stream().anyMatch(name::equalsIgnoreCase)) {
            throw new ProblemException(Problem.of("library.taken", Problem.quoted(name)));
        }
    }
}
