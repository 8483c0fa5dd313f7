package inkling.core.problem;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What exceptions of any kind mean: the one place that knows Java's own. */
public final class Problems {
    /** Of Java's own types, those that say by themselves what is wrong with a file. */
    private static final Map<Class<? extends Exception>, String> TYPES = Map.of(
            NoSuchFileException.class, "disk.missing",
            AccessDeniedException.class, "disk.forbidden",
            FileAlreadyExistsException.class, "disk.exists",
            NotDirectoryException.class, "disk.no-folder",
            FileSystemLoopException.class, "disk.loop",
            ClosedByInterruptException.class, "disk.interrupted");

    /** What operating systems say, as Java hands it on. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("No space left on device", "disk.full"),
            Map.entry("There is not enough space on the disk", "disk.full"),
            Map.entry("Disk quota exceeded", "disk.quota"),
            Map.entry("The process cannot access the file because it is being used by another process", "disk.in-use"),
            Map.entry("Read-only file system", "disk.read-only"),
            Map.entry("Is a directory", "disk.folder"),
            Map.entry("Not a directory", "disk.no-path"),
            Map.entry("File name too long", "disk.long-name"),
            Map.entry("Too many levels of symbolic links", "disk.loop"),
            Map.entry("Input/output error", "disk.broken"),
            Map.entry("Operation not permitted", "disk.forbidden"));

    /** What Java itself puts behind the words of the operating system. */
    private static final String JAVAS_GUESS = " or unable to access attributes of symbolic link";

    private static final String SURPRISE = "problem.surprise";

    private Problems() {}

    /** What to say of an exception, in a sentence of its own that names the file if it is about one. */
    public static Problem of(Throwable thrown) {
        if (thrown instanceof HasProblem known) {
            return known.problem();
        }
        if (isWrapper(thrown)) {
            return of(thrown.getCause());
        }
        if (thrown instanceof FileSystemException e && e.getFile() != null) {
            return Problem.of("file.failed", new Problem.Name(e.getFile()), reason(e));
        }
        if (thrown instanceof InvalidPathException e) {
            return Problem.of("file.failed", new Problem.Name(e.getInput()), Problem.of(reasonOf(e)));
        }
        return reason(thrown);
    }

    /** The same in a phrase that follows the name of a file, which it therefore leaves out. */
    public static Problem reason(Throwable thrown) {
        if (thrown instanceof HasProblem known) {
            return known.problem();
        }
        if (TYPES.containsKey(thrown.getClass())) {
            return Problem.of(TYPES.get(thrown.getClass()));
        }
        if (thrown instanceof OutOfMemoryError) {
            return Problem.of("problem.memory");
        }
        return thrown instanceof IOException
                ? reasonOfDisk(thrown)
                : Problem.of(SURPRISE, thrown.getClass().getSimpleName());
    }

    /** Whether it is known what an exception means; the others are mistakes of the program's own. */
    public static boolean isKnown(Throwable thrown) {
        return !of(thrown).key().equals(SURPRISE);
    }

    private static Problem reasonOfDisk(Throwable thrown) {
        String words = thrown instanceof FileSystemException e ? e.getReason() : thrown.getMessage();
        if (words == null) {
            return Problem.of(thrown instanceof EOFException ? "disk.cut-short" : "disk.broken");
        }
        String known = REASONS.get(words.replace(JAVAS_GUESS, ""));
        return known == null ? Problem.of("text.plain", words) : Problem.of(known);
    }

    private static String reasonOf(InvalidPathException e) {
        return e.getReason().startsWith("Malformed input") ? "disk.other-characters" : "disk.no-name";
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown.getCause() != null
                && (thrown instanceof UncheckedIOException
                        || thrown instanceof CompletionException
                        || thrown instanceof ExecutionException);
    }
}
