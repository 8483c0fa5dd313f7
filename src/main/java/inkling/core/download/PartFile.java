package inkling.core.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The part of a file that has arrived. Written by the HTTP client's threads and watched by another, which closes it;
 * after that nothing more is written, however late it arrives.
 */
final class PartFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private long length;

    /** Opens it behind what it holds already; makes it if it is not there. */
    PartFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.length = channel.size();
        channel.position(length);
    }

    synchronized long length() {
        return length;
    }

    /** Forgets what has arrived. */
    synchronized void clear() throws FileSystemException {
        try {
            channel.truncate(0);
            length = 0;
        } catch (IOException e) {
            throw problem(e);
        }
    }

    synchronized void append(ByteBuffer bytes) throws FileSystemException {
        try {
            while (bytes.hasRemaining()) {
                length += channel.write(bytes);
            }
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** A problem with the disk, told apart from one with the network by its type. */
    private FileSystemException problem(IOException e) {
        FileSystemException problem = new FileSystemException(path.toString(), null, e.getMessage());
        problem.initCause(e);
        return problem;
    }

    /** Nothing is left of a part that holds nothing. */
    @Override
    public synchronized void close() throws IOException {
        channel.close();
        if (length == 0) {
            Files.deleteIfExists(path);
        }
    }
}
