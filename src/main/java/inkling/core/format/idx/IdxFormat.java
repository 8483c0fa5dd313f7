package inkling.core.format.idx;

import inkling.core.format.FileFormatException;
import inkling.core.model.DigitImage;
import inkling.core.model.SoftmaxRegression;
import inkling.core.problem.Problem;
import inkling.core.storage.AtomicFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * IDX, the format in which MNIST comes (described by LeCun, Cortes and Burges with the database): big-endian 32-bit
 * numbers, namely a magic number that says how many dimensions there are and then the size of each, and behind them one
 * unsigned byte a value. Images are [n, 28, 28], labels [n]. A file may be compressed with gzip: a reader sees that by
 * its content, a writer by a name that ends in {@code .gz}.
 */
public final class IdxFormat {
    private IdxFormat() {}

    /** What an IDX file holds here. */
    enum Kind {
        /** [n, 28, 28]. */
        IMAGES("idx.images", 0x0803),
        /** [n]. */
        LABELS("idx.labels", 0x0801);

        private final String key;
        private final int magic;

        Kind(String key, int magic) {
            this.key = key;
            this.magic = magic;
        }

        /** The phrase for several of them. */
        Problem items() {
            return Problem.of(key);
        }

        /** Unsigned bytes (08) in so many dimensions. */
        int magic() {
            return magic;
        }

        /** How many dimensions an item has; each measures 28. */
        int dimensions() {
            return (magic & 0xff) - 1;
        }

        int itemLength() {
            return this == IMAGES ? DigitImage.PIXELS : 1;
        }

        /** Magic number, count and dimensions. */
        int headerLength() {
            return Integer.BYTES * (2 + dimensions());
        }
    }

    /**
     * Reads images.
     *
     * @return n × 784 unsigned bytes, image by image, row-major
     * @throws FileFormatException if the file does not hold n images of 28 × 28 bytes and nothing else
     * @throws IOException if it cannot be read
     */
    public static byte[] readImages(Path file) throws IOException {
        return IdxReader.read(file, Kind.IMAGES);
    }

    /**
     * Reads labels.
     *
     * @return n digits, each 0 to 9
     * @throws FileFormatException if the file does not hold n digits and nothing else
     * @throws IOException if it cannot be read
     */
    public static byte[] readLabels(Path file) throws IOException {
        byte[] labels = IdxReader.read(file, Kind.LABELS);
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xff;
            if (label >= SoftmaxRegression.CLASSES) {
                throw new FileFormatException(
                        file, Problem.of("idx.labels.range"), Problem.of("idx.label", label, i + 1));
            }
        }
        return labels;
    }

    /**
     * Writes images.
     *
     * @param grey n × 784 unsigned bytes, image by image, row-major
     * @throws IOException if the file cannot be written; it is then as it was before
     */
    public static void writeImages(Path file, byte[] grey) throws IOException {
        write(file, Kind.IMAGES, grey);
    }

    /**
     * Writes labels.
     *
     * @param labels n digits, each 0 to 9
     * @throws IOException if the file cannot be written; it is then as it was before
     */
    public static void writeLabels(Path file, byte[] labels) throws IOException {
        write(file, Kind.LABELS, labels);
    }

    private static void write(Path file, Kind kind, byte[] items) throws IOException {
        if (items.length % kind.itemLength() != 0) {
            throw new IllegalArgumentException("expected whole images of 784 pixels, found " + items.length + " bytes");
        }
        ByteBuffer header = ByteBuffer.allocate(kind.headerLength());
        header.putInt(kind.magic()).putInt(items.length / kind.itemLength());
        for (int i = 0; i < kind.dimensions(); i++) {
            header.putInt(DigitImage.SIDE);
        }
        AtomicFiles.write(file, out -> {
            if (file.toString().endsWith(".gz")) {
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(header.array());
                    gzip.write(items);
                }
            } else {
                out.write(header.array());
                out.write(items);
            }
        });
    }
}
