package inkling.core.storage;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.Problems;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A kind of file that grows without being written anew: it has a fixed beginning and a fixed end, and what is added comes
 * in front of the end. {@link AtomicFiles} saves every other file, and this one where it is changed.
 *
 * <p>Adding is one write over the end. A crash in the middle of it may leave a part of what was being added and no end,
 * and never touches what stood in front of it.
 */
public final class FramedFile {
    private final byte[] opening;
    private final byte[] closing;

    /** Files between these. */
    public FramedFile(byte[] opening, byte[] closing) {
        this.opening = opening.clone();
        this.closing = closing.clone();
    }

    /**
     * Adds something and forces it to disk; to be called by one at a time, see {@link FolderLock}. A thread that was
     * asked to stop does so all the same, and completely.
     *
     * @return whether it was added; if not, the file does not begin or end as these do, and nothing was done
     * @throws IOException if it could not be added; the file is then as it was, as far as the disk allows
     */
    public boolean add(Path path, byte[] added) throws IOException {
        // Unlike a channel it cannot be interrupted in the middle of a write
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long end = file.length() - closing.length;
            if (end < opening.length || !holds(file, 0, opening) || !holds(file, end, closing)) {
                return false;
            }
            byte[] both = Arrays.copyOf(added, added.length + closing.length);
            System.arraycopy(closing, 0, both, added.length, closing.length);
            try {
                file.seek(end);
                file.write(both);
                file.getFD().sync();
            } catch (IOException e) {
                takeBack(file, end);
                throw e;
            }
            return true;
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.not-saved", path, Problems.reason(e)), e);
        }
    }

    private static boolean holds(RandomAccessFile file, long at, byte[] expected) throws IOException {
        byte[] found = new byte[expected.length];
        file.seek(at);
        file.readFully(found);
        return Arrays.equals(found, expected);
    }

    private void takeBack(RandomAccessFile file, long end) throws IOException {
        file.seek(end);
        file.write(closing);
        file.setLength(end + closing.length);
    }
}
