package inkling.core.download;

import inkling.core.format.idx.IdxFormat;
import inkling.core.format.idx.StrictGzipInputStream;
import inkling.core.problem.ProblemException;
import inkling.core.storage.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.ZipException;

/**
 * One of MNIST's four files, as it must be. Only what comes out of the compression counts: the same content may be
 * compressed in several ways.
 *
 * @param name of the plain file; compressed it is called the same with {@code .gz} behind
 * @param length of the plain file in bytes
 * @param sha256 of the plain file, in lower-case hexadecimal
 * @param transfer about how many bytes it is compressed, to measure progress by
 */
record MnistFile(String name, long length, String sha256, long transfer) {
    /** MNIST's four files, the large one last: what is wrong with a connection shows soon. */
    static final List<MnistFile> ALL = List.of(
            new MnistFile(
                    "t10k-labels-idx1-ubyte",
                    10_008,
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
                    4_542),
            new MnistFile(
                    "train-labels-idx1-ubyte",
                    60_008,
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    28_881),
            new MnistFile(
                    "t10k-images-idx3-ubyte",
                    7_840_016,
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    1_648_877),
            new MnistFile(
                    "train-images-idx3-ubyte",
                    47_040_016,
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    9_912_422));

    private static final int BUFFER = 1 << 16;

    String compressedName() {
        return name + ".gz";
    }

    /** More bytes than any gzip of this file has: stored blocks add 5 bytes to at least 16 KB. */
    long longestCompressed() {
        return length + length / 1000 + 1024;
    }

    /** Whether a plain file has the right content. */
    boolean isPlain(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return matches(in);
        }
    }

    /** Whether a compressed file has the right content. */
    boolean isCompressed(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                StrictGzipInputStream in = new StrictGzipInputStream(channel)) {
            return matches(in) && in.trailing() == 0;
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /** Whether a file that is not MNIST's is undamaged, so that it holds something of somebody's. */
    static boolean isIntact(Path file) throws IOException {
        return isWholeGzip(file) || isIdx(file, IdxFormat::readImages) || isIdx(file, IdxFormat::readLabels);
    }

    private static boolean isWholeGzip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                StrictGzipInputStream in = new StrictGzipInputStream(channel)) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.trailing() == 0;
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /** Whether it is one without compression, whatever its name says. */
    private static boolean isIdx(Path file, IdxReading reading) throws IOException {
        try {
            reading.read(file);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface IdxReading {
        byte[] read(Path file) throws IOException;
    }

    private boolean matches(InputStream in) throws IOException {
        MessageDigest digest = Sha256.start();
        byte[] buffer = new byte[BUFFER];
        long left = length;
        int read;
        // Whatever the file holds, no more than one byte too many is looked at
        while ((read = in.read(buffer, 0, (int) Math.min(BUFFER, left + 1))) > 0 && read <= left) {
            digest.update(buffer, 0, read);
            left -= read;
        }
        return read < 0 && Sha256.hex(digest).equals(sha256);
    }
}
