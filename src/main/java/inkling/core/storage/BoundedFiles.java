package inkling.core.storage;

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
     * @param what what is expected in it, in words that follow "expected ", such as "a safetensors file"
     * @throws IOException if it is missing, a folder, unreadable, empty or too large; the message says so in one sentence
     */
    public static byte[] readAll(Path file, long maxBytes, String what) throws IOException {
        int size = size(file, maxBytes, what);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(size);
        } catch (IOException e) {
            throw problem(file, e);
        }
        if (bytes.length < size) {
            throw new IOException(file + ": expected " + size + " bytes, found " + bytes.length
                    + "; it was cut short while being read");
        }
        return bytes;
    }

    /**
     * Opens a file that is read piece by piece.
     *
     * @param what what is expected in it, in words that follow "expected "
     * @throws IOException if it is missing, a folder, unreadable or empty; the message says so in one sentence
     */
    public static FileChannel open(Path file, String what) throws IOException {
        sizeOfFile(file, what);
        try {
            return FileChannel.open(file);
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    private static int size(Path file, long maxBytes, String what) throws IOException {
        long size = sizeOfFile(file, what);
        long most = Math.min(maxBytes, Integer.MAX_VALUE - 8);
        if (size > most) {
            throw new IOException(
                    file + ": expected " + what + " of at most " + most + " bytes, found " + size + " bytes");
        }
        return (int) size;
    }

    private static long sizeOfFile(Path file, String what) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw problem(file, e);
        }
        if (attributes.isDirectory()) {
            throw new IOException(file + ": expected " + what + ", found a folder");
        }
        if (!attributes.isRegularFile()) {
            throw new IOException(file + ": expected " + what + ", found a device or a pipe");
        }
        long size = attributes.size();
        if (size == 0) {
            throw new IOException(file + ": expected " + what + ", found an empty file");
        }
        return size;
    }

    private static IOException problem(Path file, IOException e) {
        return new IOException(file + ": " + FileProblems.reason(e), e);
    }
}
