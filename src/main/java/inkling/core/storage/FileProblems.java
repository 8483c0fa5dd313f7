package inkling.core.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/** Says in one sentence for a person what went wrong with a file. */
public final class FileProblems {
    /** What operating systems say, as Java hands it on, and what it means. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("No space left on device", "the disk is full"),
            Map.entry("There is not enough space on the disk", "the disk is full"),
            Map.entry("Disk quota exceeded", "the disk quota is used up"),
            Map.entry("Read-only file system", "the disk is read-only"),
            Map.entry("Is a directory", "expected a file, found a folder"),
            Map.entry("Not a directory", "a part of its path is a file, not a folder"),
            Map.entry("File name too long", "the name is too long"),
            Map.entry("Too many levels of symbolic links", "the link leads back to itself"),
            Map.entry("Input/output error", "the disk reports an error"),
            Map.entry("Operation not permitted", "no permission"));

    private FileProblems() {}

    /**
     * The problem in one sentence that names the file. Problems that already say so, such as those of Inkling's own
     * readers, are passed on as they are.
     */
    public static String describe(IOException problem) {
        if (problem instanceof FileSystemException e && e.getFile() != null) {
            return e.getFile() + ": " + reason(e);
        }
        return reason(problem);
    }

    /** The problem alone, in words that follow the file's name and a colon. */
    static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (problem instanceof AccessDeniedException) {
            return "no permission";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "there is such a file already";
        }
        if (problem instanceof NotDirectoryException) {
            return "expected a folder, found a file";
        }
        if (problem instanceof FileSystemLoopException) {
            return "the link leads back to itself";
        }
        if (problem instanceof ClosedByInterruptException) {
            return "interrupted";
        }
        String message = problem instanceof FileSystemException e ? e.getReason() : problem.getMessage();
        if (message == null) {
            return problem instanceof EOFException ? "the file ends too early" : "the disk reports an error";
        }
        return REASONS.getOrDefault(message, message);
    }
}
