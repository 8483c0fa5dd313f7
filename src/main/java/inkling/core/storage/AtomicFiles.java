package inkling.core.storage;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.Problems;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The one place through which every file is saved. The content goes into a temporary file beside the target, is forced
 * to disk, and then takes the target's name in one step, so that at any moment, also after a crash or a power cut, the
 * target holds either all of the old content or all of the new.
 */
public final class AtomicFiles {
    private static final int MOST_LINKS = 40;

    /** More than a full disk has left in corners. */
    private static final int TRIAL_BYTES = 1 << 16;

    private AtomicFiles() {}

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything into {@code out}, which may but need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Saves a file, in place of one that is there already. A symbolic link is followed, permissions are kept, and what
     * killed processes left behind in this folder is cleared away.
     *
     * @param target the file; its folder must be there
     * @throws IOException if it could not be saved; the old file is as it was, and nothing else is left behind
     */
    public static void write(Path target, Content content) throws IOException {
        beside(target, (temporary, file) -> {
            write(temporary.channel(), content);
            temporary.channel().force(true);
            Files.move(temporary.path(), file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(file.getParent());
        });
    }

    /**
     * Tries whether a file could be saved now, for whoever works long for what is to be in it. It leaves no trace; what
     * happens to the disk afterwards it cannot know.
     *
     * @throws IOException if it could not be saved, as {@link #write} has it
     */
    public static void tryOut(Path target) throws IOException {
        beside(target, (temporary, file) -> write(temporary.channel(), out -> out.write(new byte[TRIAL_BYTES])));
    }

    /** What is done with a temporary file to make it the real one. */
    private interface Use {
        void of(TemporaryFile temporary, Path file) throws IOException;
    }

    private static void beside(Path target, Use use) throws IOException {
        // A thread that was asked to stop may still save what it has; file channels refuse interrupted threads
        boolean interrupted = Thread.interrupted();
        try {
            Path file = followLinks(target.toAbsolutePath());
            refuseWhatIsNoFile(file);
            // By one name only, however it is called, since temporary files are known by name within this process
            file = inRealFolder(file);
            TemporaryFile.clearAbandoned(file.getParent());
            try (TemporaryFile temporary = TemporaryFile.beside(file)) {
                use.of(temporary, file);
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.not-saved", target, reason(e)), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The file itself may be changed, or is not there, when it comes to what is forbidden. */
    private static Problem reason(IOException e) {
        Problem reason = Problems.reason(e);
        return reason.key().equals("disk.forbidden") ? Problem.of("disk.closed-folder") : reason;
    }

    /**
     * Whether two names, by whatever spelling or links, lead to one file, so that saving under the second would take away
     * what was saved under the first. Neither need be there yet; of two that are not, names count as one that differ in
     * case or in how accents are composed, for disks of Windows and macOS take them for one, and which kind a disk is
     * shows only when something is on it.
     *
     * @throws IOException if a link leads back to itself
     */
    public static boolean isSameFile(Path one, Path other) throws IOException {
        Path first = followLinks(one.toAbsolutePath());
        Path second = followLinks(other.toAbsolutePath());
        boolean firstThere = Files.exists(first);
        if (firstThere && Files.exists(second)) {
            return Files.isSameFile(first, second);
        }
        // A disk to which both names are one would say of both that they are there
        return !firstThere
                && !Files.exists(second)
                && folded(inRealFolder(first)).equals(folded(inRealFolder(second)));
    }

    /** A name as disks compare it that know no case. */
    private static String folded(Path file) {
        String composed = Normalizer.normalize(file.toString(), Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static Path inRealFolder(Path file) throws IOException {
        Path folder = file.getParent();
        return folder != null && Files.isDirectory(folder)
                ? folder.toRealPath().resolve(file.getFileName())
                : file.normalize();
    }

    private static Path followLinks(Path link) throws IOException {
        Path path = link;
        for (int links = 0; Files.isSymbolicLink(path); links++) {
            if (links == MOST_LINKS) {
                throw new ProblemException(Problem.of("disk.loop"));
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        return path;
    }

    private static void refuseWhatIsNoFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problem.of("disk.folder"));
        }
        if (!Files.isDirectory(file.getParent())) {
            throw new ProblemException(Problem.of("disk.no-such-folder", file.getParent()));
        }
        if (Files.exists(file)) {
            if (!Files.isRegularFile(file)) {
                throw new ProblemException(Problem.of("disk.device"));
            }
            refuseWhatMayNotBeChanged(file);
        }
    }

    /** Moving another file over it would need no permission on the file itself. */
    private static void refuseWhatMayNotBeChanged(Path file) throws IOException {
        try {
            FileChannel.open(file, StandardOpenOption.WRITE).close();
        } catch (AccessDeniedException e) {
            throw new ProblemException(Problem.of("disk.unchangeable"), e);
        }
    }

    private static void write(FileChannel channel, Content content) throws IOException {
        OutputStream out = new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            /** The channel stays open: what was written is still to be forced to disk. */
            @Override
            public void close() throws IOException {
                flush();
            }
        };
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        content.writeTo(buffered);
        buffered.flush();
    }

    /** Makes the new name outlast a power cut. Windows has no such call; the file itself is safe in any case. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
