package inkling.core.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A file under construction, open and locked, beside the one it is to replace. The lock ends with the process, so an
 * unlocked temporary file has no owner any more and may be deleted by whoever saves something in the same folder next.
 */
final class TemporaryFile implements AutoCloseable {
    private static final String SUFFIX = ".inkling-tmp";

    private static final Pattern NAME = Pattern.compile("\\..*\\.[0-9a-f]{16}" + Pattern.quote(SUFFIX));

    /** So many characters of the target's name go into the temporary one, to stay within 255 bytes of UTF-8. */
    private static final int LONGEST_NAME = 48;

    /** A byte that no file reaches: the lock is a sign to others and must never keep anybody from reading. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Those of this process; opening one of them here once more would end its lock (POSIX locks work that way). */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private TemporaryFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A new, empty one, with the permissions of {@code target} if that is there. */
    static TemporaryFile beside(Path target) throws IOException {
        while (true) {
            byte[] random = new byte[8];
            ThreadLocalRandom.current().nextBytes(random);
            Path path = target.resolveSibling(prefix(target) + HexFormat.of().formatHex(random) + SUFFIX);
            OWN.add(path);
            TemporaryFile temporary;
            try {
                temporary = create(path, target);
            } catch (IOException | RuntimeException e) {
                OWN.remove(path);
                throw e;
            }
            if (temporary.isLocked() && Files.exists(path)) {
                return temporary;
            }
            // Between creation and lock somebody took it for abandoned
            temporary.close();
        }
    }

    private boolean isLocked() {
        try {
            return tryLock(channel);
        } catch (IOException e) {
            // A disk without locks: nobody can lock it there, so nobody takes it for abandoned either
            return true;
        }
    }

    private static TemporaryFile create(Path path, Path target) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view == null || !Files.exists(target)) {
            return new TemporaryFile(path, FileChannel.open(path, options));
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        // Given at creation, so that nobody reads what they may not, and again, since the umask takes some away
        FileAttribute<?> attribute = PosixFilePermissions.asFileAttribute(permissions);
        TemporaryFile temporary = new TemporaryFile(path, FileChannel.open(path, options, attribute));
        try {
            Files.setPosixFilePermissions(path, permissions);
            return temporary;
        } catch (IOException | RuntimeException e) {
            temporary.close();
            throw e;
        }
    }

    /** Deletes what killed processes left behind in a folder, whatever they saved: some names are saved only once. */
    static void clearAbandoned(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> NAME.matcher(file.getFileName().toString()).matches())) {
            for (Path file : files) {
                deleteIfAbandoned(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that may not be listed is no reason not to save in it
            return;
        }
    }

    private static void deleteIfAbandoned(Path file) {
        if (OWN.contains(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (tryLock(channel)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // Somebody else's, or gone already
            return;
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        return lock != null;
    }

    private static String prefix(Path target) {
        String name = target.getFileName().toString();
        int end = name.codePointCount(0, name.length()) > LONGEST_NAME
                ? name.offsetByCodePoints(0, LONGEST_NAME)
                : name.length();
        return "." + name.substring(0, end) + ".";
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    /** Lets go of the file and deletes it, unless it was moved to where it belongs. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        } finally {
            OWN.remove(path);
        }
    }
}
