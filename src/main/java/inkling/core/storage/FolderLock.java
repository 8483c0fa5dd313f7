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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A folder's lock, so that of several processes that would change it at once each waits for the one before, or takes
 * another folder. It ends with the process. The file behind it stays: to delete it would take it from under somebody who waits.
 */
public final class FolderLock implements AutoCloseable {
    private static final String NAME = ".inkling-lock";
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Ten times what the longest work takes that is done under a lock, the rewriting of a full collection. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

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
     * @throws IOException if the work fails, or somebody else has had the lock for so long that they must hang
     * @throws IllegalStateException if this thread has the lock already
     */
    public static <T> T holding(Path folder, Work<T> work) throws IOException {
        return holding(folder, work, PATIENCE);
    }

    /** The same with another patience. */
    static <T> T holding(Path folder, Work<T> work, Duration patience) throws IOException {
        ReentrantLock turn = THREADS.computeIfAbsent(folder.toRealPath(), path -> new ReentrantLock());
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread has the lock of " + folder);
        }
        turn.lock();
        try {
            FileChannel channel = awaitChannel(folder, patience);
            try {
                return work.run();
            } finally {
                channel.close();
            }
        } finally {
            turn.unlock();
        }
    }

    private static FileChannel awaitChannel(Path folder, Duration patience) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            FileChannel channel = open(folder);
            if (tryLock(channel)) {
                return channel;
            }
            channel.close();
            try (Alarm alarm = new Alarm(patience)) {
                while (true) {
                    channel = open(folder);
                    try {
                        channel.lock();
                        return channel;
                    } catch (FileLockInterruptionException e) {
                        // The channel is closed by now
                        interrupted |= Thread.interrupted() && !alarm.hasRung();
                        if (alarm.hasRung()) {
                            throw new ProblemException(
                                    Problem.of("folder.unchangeable", folder, Problem.of("disk.in-use")), e);
                        }
                    } catch (IOException | RuntimeException e) {
                        channel.close();
                        throw e;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Interrupts the thread that has set it after a while, unless it is closed before. */
    private static final class Alarm implements AutoCloseable {
        private final Thread waiting = Thread.currentThread();
        private boolean set = true;
        private boolean rung;

        Alarm(Duration patience) {
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::ring);
        }

        private synchronized void ring() {
            if (set) {
                rung = true;
                waiting.interrupt();
            }
        }

        synchronized boolean hasRung() {
            return rung;
        }

        @Override
        public synchronized void close() {
            set = false;
            if (rung) {
                // It may have rung when the lock was there already
                Thread.interrupted();
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
