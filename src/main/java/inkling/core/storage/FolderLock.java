package inkling.core.storage;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.Problems;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A folder's lock, so that of several processes that would change it at once each waits for the one before, or takes
 * another folder. It ends with the process. The file behind it stays: to delete it would take it from under somebody who waits.
 */
public final class FolderLock implements AutoCloseable {
    private static final String NAME = ".inkling-lock";
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** In whose turn the threads of this process come: the system's locks are between processes. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** What is done under the lock. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /**
     * Does some work while nobody else has the lock, for work that is short and often done: whoever waits stands in the
     * system's own queue. A thread that was asked to stop waits all the same. Of one folder either all take the lock in
     * this way or nobody.
     *
     * @throws IllegalStateException if this thread has the lock already
     */
    public static <T> T holding(Path folder, Work<T> work) throws IOException {
        ReentrantLock turn = THREADS.computeIfAbsent(folder.toRealPath(), path -> new ReentrantLock());
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread has the lock of " + folder);
        }
        turn.lock();
        try {
            FileChannel channel = awaitChannel(folder);
            try {
                return work.run();
            } finally {
                channel.close();
            }
        } finally {
            turn.unlock();
        }
    }

    private static FileChannel awaitChannel(Path folder) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                FileChannel channel = open(folder);
                try {
                    channel.lock();
                    return channel;
                } catch (FileLockInterruptionException e) {
                    // The channel is closed by now
                    interrupted |= Thread.interrupted();
                } catch (IOException | RuntimeException e) {
                    channel.close();
                    throw e;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for the lock as long as somebody else has it. */
    public static FolderLock acquire(Path folder, Sleeper pause) throws IOException, InterruptedException {
        FileChannel channel = open(folder);
        try {
            while (!tryLock(channel)) {
                pause.pause(PAUSE);
            }
            return new FolderLock(folder, channel);
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The lock if nobody else has it now. */
    public static Optional<FolderLock> tryAcquire(Path folder) throws IOException {
        FileChannel channel = open(folder);
        try {
            if (tryLock(channel)) {
                return Optional.of(new FolderLock(folder, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        try {
            return FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            // Nobody has heard of the file behind the lock
            throw new ProblemException(Problem.of("folder.unchangeable", folder, Problems.reason(e)), e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it
            return false;
        }
    }

    /** Whether a file is there for the sake of a lock alone. */
    static boolean isOne(Path file) {
        return file.endsWith(NAME);
    }

    /** Whether the folder is still there, and not another one in its place. */
    public boolean isThere() {
        return Files.exists(folder.resolve(NAME));
    }

    /** What is locked. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
