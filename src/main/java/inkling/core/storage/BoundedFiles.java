package inkling.core.storage;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads whole files without trusting them: what they are and how large they are is looked at first. */
public final class BoundedFiles {
    private BoundedFiles() {}

    /**
     * The bytes of a file.
     *
     * @param maxBytes how large it may be
     * @param what the phrase for what is expected in it
     * @throws IOException if it is missing, a folder, unreadable, empty or too large
     */
    public static byte[] readAll(Path file, long maxBytes, Problem what) throws IOException {
        int size = size(file, maxBytes, what);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(size);
        } catch (IOException e) {
            throw problem(file, e);
        }
        if (bytes.length < size) {
            throw new ProblemException(Problem.of("file.cut-short-meanwhile", file, size, bytes.length));
        }
        return bytes;
    }

    /**
     * Opens a file that is read piece by piece.
     *
     * @param what the phrase for what is expected in it
     * @throws IOException if it is missing, a folder, unreadable or empty
     */
    public static FileChannel open(Path file, Problem what) throws IOException {
        sizeOfFile(file, what);
        try {
            return FileChannel.open(file);
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    private static int size(Path file, long maxBytes, Problem what) throws IOException {
        long size = sizeOfFile(file, what);
        long most = Math.min(maxBytes, Integer.MAX_VALUE - 8);
        if (size > most) {
            throw unexpected(file, Problem.of("file.of-at-most", what, most), Problem.of("file.bytes", size));
        }
        return (int) size;
    }

    private static long sizeOfFile(Path file, Problem what) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw problem(file, e);
        }
        if (attributes.isDirectory()) {
            throw unexpected(file, what, Problem.of("file.folder"));
        }
        if (!attributes.isRegularFile()) {
            throw unexpected(file, what, Problem.of("file.device"));
        }
        long size = attributes.size();
        if (size == 0) {
            throw unexpected(file, what, Problem.of("file.empty"));
        }
        return size;
    }

    private static IOException problem(Path file, IOException e) {
        return new ProblemException(Problem.of("file.failed", file, Problems.reason(e)), e);
    }

    private static IOException unexpected(Path file, Problem expected, Problem found) {
        return new ProblemException(Problem.of("file.unexpected", file, expected, found));
    }
}
