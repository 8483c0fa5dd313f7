package inkling.core.format.idx;

import inkling.core.format.FileFormatException;
import inkling.core.model.DigitImage;
import inkling.core.problem.Problem;
import inkling.core.storage.BoundedFiles;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Reads one IDX file. No memory is taken for what a header merely claims: the length of a plain file has to fit, and of
 * a compressed one no more is believed than its bytes can hold, or than they turn out to hold.
 */
final class IdxReader {
    /** Deflate writes at most 258 bytes for 2 bits (RFC 1951). */
    private static final long MOST_INFLATED_PER_BYTE = 1032;

    /** A compressed file's claim is taken at its word up to here (MNIST's 47 MB); above, it is inflated twice. */
    private static final long BELIEVED = 48_000_000;

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** Read at a time: a channel takes native memory for as much as it is asked for. */
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final IdxFormat.Kind kind;

    private IdxReader(Path file, FileChannel channel, IdxFormat.Kind kind) {
        this.file = file;
        this.channel = channel;
        this.kind = kind;
    }

    /** The items' bytes, without the header. */
    static byte[] read(Path file, IdxFormat.Kind kind) throws IOException {
        try (FileChannel channel = BoundedFiles.open(file, Problem.of("idx.file", kind.items()))) {
            IdxReader reader = new IdxReader(file, channel, kind);
            return reader.startsAsGzip() ? reader.readGzip() : reader.readPlain();
        }
    }

    private boolean startsAsGzip() throws IOException {
        ByteBuffer start = ByteBuffer.allocate(2);
        channel.read(start, 0);
        return start.position() == 2 && start.getShort(0) == (short) 0x1f8b;
    }

    private byte[] readPlain() throws IOException {
        int count = readHeader(Channels.newInputStream(channel));
        requireLength(count, channel.size() - kind.headerLength());
        ByteBuffer items = ByteBuffer.allocate(count * kind.itemLength());
        int read = 0;
        while (items.hasRemaining() && read >= 0) {
            items.limit(Math.min(items.position() + CHUNK, items.capacity()));
            read = channel.read(items);
            items.limit(items.capacity());
        }
        requireLength(count, items.position());
        return items.array();
    }

    private byte[] readGzip() throws IOException {
        try {
            StrictGzipInputStream in = new StrictGzipInputStream(channel);
            int count = readHeader(in);
            long length = (long) count * kind.itemLength();
            if (length > channel.size() * MOST_INFLATED_PER_BYTE) {
                throw unexpected(
                        Problem.of("idx.gzip.capacity", channel.size()), Problem.of("idx.count", count, kind.items()));
            }
            if (length > BELIEVED) {
                requireEnd(in, count, in.skip(length));
                in = new StrictGzipInputStream(channel);
                in.skipNBytes(kind.headerLength());
            }
            byte[] items = new byte[(int) length];
            requireEnd(in, count, in.readNBytes(items, 0, items.length));
            return items;
        } catch (EOFException e) {
            throw unexpected(Problem.of("idx.gzip.whole"), Problem.of("file.only-first", channel.size()));
        } catch (ZipException e) {
            throw unexpected(Problem.of("idx.gzip.undamaged"), Problem.of("file.damage"));
        }
    }

    /** After {@code length} bytes of items: they are all there, and nothing comes behind them. */
    private void requireEnd(StrictGzipInputStream in, int count, long length) throws IOException {
        // Looking for one byte more also makes the stream compare the checksum
        requireLength(count, in.read() < 0 ? length : length + 1);
        if (in.trailing() != 0) {
            throw unexpected(Problem.of("idx.gzip.end"), Problem.of("file.more-bytes", in.trailing()));
        }
    }

    private void requireLength(int count, long found) throws FileFormatException {
        long expected = (long) count * kind.itemLength();
        if (found != expected) {
            throw unexpected(
                    Problem.of("idx.length", expected, count, kind.items()),
                    found > expected ? Problem.of("file.more") : Problem.of("file.only", found));
        }
    }

    /** Checks the header and returns the count, small enough for an array of all items. */
    private int readHeader(InputStream in) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(kind.headerLength()));
        if (header.remaining() < Integer.BYTES) {
            throw unexpected(Problem.of("idx.file", kind.items()), Problem.of("file.bytes", header.remaining()));
        }
        int magic = header.getInt();
        if (magic != kind.magic()) {
            throw unexpected(
                    Problem.of("idx.file.magic", kind.items(), "0x%08x".formatted(kind.magic())),
                    "0x%08x".formatted(magic));
        }
        if (header.capacity() < kind.headerLength()) {
            throw unexpected(
                    Problem.of("file.header", kind.headerLength()), Problem.of("file.only", header.capacity()));
        }
        long count = Integer.toUnsignedLong(header.getInt());
        for (int i = 0; i < kind.dimensions(); i++) {
            int side = header.getInt();
            if (side != DigitImage.SIDE) {
                throw unexpected(Problem.of("idx.images.size"), Problem.of("idx.side", Integer.toUnsignedLong(side)));
            }
        }
        long most = LONGEST_ARRAY / kind.itemLength();
        if (count > most) {
            throw unexpected(Problem.of("idx.most", most, kind.items()), Problem.of("idx.count.alone", count));
        }
        return (int) count;
    }

    private FileFormatException unexpected(Problem expected, Object found) {
        return new FileFormatException(file, expected, found);
    }
}
