package inkling.core.format.picture;

import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import inkling.core.storage.BoundedFiles;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Reads PNG and JPEG files into grey pictures of moderate size. What a header claims is checked before memory is taken
 * for it, and a large picture is decoded strip by strip.
 */
final class PictureReader {
    private static final Problem EXPECTED = Problem.of("picture.expected");
    private static final Problem UNDAMAGED = Problem.of("picture.undamaged");
    private static final Problem DAMAGE = Problem.of("file.damage");

    private static final long MOST_PIXELS = 16_000_000;

    /** Deflate writes at most 258 bytes for 2 bits (RFC 1951). */
    private static final long MOST_PNG_BYTES_PER_BYTE = 1032;

    /** JPEG needs at least one bit for a block of 8 × 8 pixels. */
    private static final long MOST_JPEG_PIXELS_PER_BYTE = 512;

    /** The type IEND of the last chunk. */
    private static final int END_OF_PNG = 0x49454e44;

    /** So much of the file tells what it is, and how large a PNG picture is. */
    private static final int START = 64;

    private final Path file;
    private final ByteBuffer start;
    private final long length;

    private PictureReader(Path file, ByteBuffer start, long length) {
        this.file = file;
        this.start = start;
        this.length = length;
    }

    /** The picture, upright and on paper. */
    static Grey read(Path file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(START);
        try (FileChannel channel = BoundedFiles.open(file, EXPECTED)) {
            int read = 0;
            while (start.hasRemaining() && read >= 0) {
                read = channel.read(start);
            }
            PictureReader reader = new PictureReader(file, start.flip(), channel.size());
            if (isPng(start)) {
                reader.requireEndOfPng();
                return reader.decode("png", Optional.empty());
            }
            if (isJpeg(start)) {
                JpegHeader header = reader.jpegHeader(channel);
                return Orientation.apply(header.orientation(), reader.decode("jpeg", header.inks()));
            }
            throw reader.unexpected(EXPECTED, Problem.of("file.something-else"));
        }
    }

    static boolean isPng(ByteBuffer start) {
        return start.remaining() >= 8 && start.getLong(0) == 0x89504e470d0a1a0aL;
    }

    static boolean isJpeg(ByteBuffer start) {
        return start.remaining() >= 3 && (start.getShort(0) & 0xffff) == 0xffd8 && start.get(2) == (byte) 0xff;
    }

    private Grey decode(String format, Optional<Samples> inks) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            Grey picture = decode(reader, inks);
            for (String warning : warnings) {
                // All others are about what stands around the picture
                if (warning.contains("Truncated") || warning.contains("Corrupt")) {
                    throw unexpected(UNDAMAGED, DAMAGE);
                }
            }
            return picture;
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What the platform's decoders throw at damaged files is not only what they declare
            throw unexpected(UNDAMAGED, DAMAGE);
        } finally {
            reader.dispose();
        }
    }

    /** Refuses a file that ends in its header: for each two bytes missing there the decoder would warn once. */
    private JpegHeader jpegHeader(FileChannel channel) throws IOException {
        try {
            return JpegHeader.of(Channels.newInputStream(channel.position(0)));
        } catch (EOFException e) {
            throw unexpected(UNDAMAGED, DAMAGE);
        }
    }

    /** Goes through the chunks up to the last, for the decoder does not miss it. */
    private void requireEndOfPng() throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(8);
        try (FileChannel channel = FileChannel.open(file)) {
            long position = 8;
            while (channel.read(chunk.clear(), position) == chunk.capacity()) {
                position += 12 + Integer.toUnsignedLong(chunk.getInt(0));
                if (chunk.getInt(4) == END_OF_PNG && position <= length) {
                    return;
                }
            }
        }
        throw unexpected(Problem.of("picture.whole-png"), Problem.of("file.only-first", length));
    }

    private Grey decode(ImageReader reader, Optional<Samples> inks) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        checkSize(width, height);
        return new StripDecoder(reader, inks).decode(width, height);
    }

    private void checkSize(int width, int height) throws FileFormatException {
        long pixels = (long) width * height;
        String size = width + " × " + height;
        if (pixels > MOST_PIXELS) {
            throw unexpected(Problem.of("picture.size", MOST_PIXELS / 1_000_000), size);
        }
        long most = isPng(start)
                ? length * MOST_PNG_BYTES_PER_BYTE / pngRowBytes(width)
                : length * MOST_JPEG_PIXELS_PER_BYTE / width;
        if (height > most) {
            throw unexpected(Problem.of("picture.capacity", length), size);
        }
    }

    /** A row's bytes before compression: depth and colour type stand behind width and height in the header. */
    private long pngRowBytes(int width) {
        int depth = start.get(24);
        int channels = switch (start.get(25)) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return 1 + ((long) width * depth * channels + 7) / 8;
    }

    private FileFormatException unexpected(Problem expected, Object found) {
        return new FileFormatException(file, expected, found);
    }
}
