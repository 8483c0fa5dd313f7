package inkling.core.format.idx;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.GZIPInputStream;

/**
 * Inflates a gzip file (RFC 1952) and knows what {@link GZIPInputStream} passes over in silence: bytes behind the end.
 */
public final class StrictGzipInputStream extends GZIPInputStream {
    private static final int BUFFER = 1 << 16;

    /** CRC-32 and length, behind the deflated bytes. */
    private static final int TRAILER = 8;

    private final FileChannel file;
    private long fetched;

    /** Starts at the file's first byte. */
    public StrictGzipInputStream(FileChannel file) throws IOException {
        super(Channels.newInputStream(file.position(0)), BUFFER);
        this.file = file;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        fetched = file.position();
    }

    /** How many bytes stand behind the end of the compressed data; to be asked after the last byte was read. */
    public long trailing() throws IOException {
        return file.size() - (fetched - inf.getRemaining() + TRAILER);
    }
}
