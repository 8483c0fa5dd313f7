package inkling.core.dataset;

import inkling.core.format.FileFormatException;
import inkling.core.format.idx.IdxFormat;
import inkling.core.model.DigitImage;
import inkling.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of labelled digits as MNIST comes: {@code train-images-idx3-ubyte} and {@code train-labels-idx1-ubyte} to
 * train on, {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte} to test with. Each file may be there
 * plain or, with {@code .gz} behind its name, compressed; plain is quicker and comes first.
 *
 * @param folder where the files are
 * @param name what people call the data, such as "MNIST"
 * @param licence whose it is and under which licence; may be empty
 */
public record IdxFolder(Path folder, String name, String licence) {

    /** What a half of the data is for. */
    public enum Split {
        /** To train on. */
        TRAIN("train", "training images"),
        /** To test with. */
        TEST("t10k", "test images");

        private final String prefix;
        private final String words;

        Split(String prefix, String words) {
            this.prefix = prefix;
            this.words = words;
        }

        /** The name of the plain file of images. */
        public String images() {
            return prefix + "-images-idx3-ubyte";
        }

        /** The name of the plain file of labels. */
        public String labels() {
            return prefix + "-labels-idx1-ubyte";
        }
    }

    /** A folder of data whose origin nobody told; it is called by the folder's name. */
    public static IdxFolder of(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new IdxFolder(folder, name == null ? folder.toString() : name.toString(), "");
    }

    /** Whether both files of a split are there. */
    public boolean holds(Split split) {
        return Files.exists(locate(split.images())) && Files.exists(locate(split.labels()));
    }

    /** The files that {@link #read} takes, as far as they are there. */
    public List<Path> files() {
        return Arrays.stream(Split.values())
                .flatMap(split -> Stream.of(split.images(), split.labels()))
                .map(this::locate)
                .filter(Files::exists)
                .toList();
    }

    /**
     * Reads a split.
     *
     * @throws IOException if a file is missing or cannot be read, or is not what it should be
     */
    public DigitDataset read(Split split) throws IOException {
        return readPair(locate(split.images()), locate(split.labels()), name + " " + split.words, licence);
    }

    /**
     * Reads a file of images and the one with their labels.
     *
     * @param name what people call the data
     * @param licence whose it is and under which licence; may be empty
     * @throws IOException if a file is missing or cannot be read, or is not what it should be
     */
    public static DigitDataset readPair(Path imagesFile, Path labelsFile, String name, String licence)
            throws IOException {
        byte[] labels = IdxFormat.readLabels(labelsFile);
        if (labels.length == 0) {
            throw new FileFormatException(labelsFile, Problem.of("idx.label.any"), Problem.of("file.none"));
        }
        byte[] grey = IdxFormat.readImages(imagesFile);
        int images = grey.length / DigitImage.PIXELS;
        if (labels.length != images) {
            throw new FileFormatException(
                    labelsFile, Problem.of("idx.label.each", images), Problem.of("idx.label.count", labels.length));
        }
        return new DigitDataset(name, licence, grey, labels);
    }

    /**
     * Writes a split, compressed, so that {@link #read} and every other program that opens MNIST can read it.
     *
     * @throws IOException if a file cannot be written
     */
    public void write(Split split, DigitDataset digits) throws IOException {
        Files.createDirectories(folder);
        IdxFormat.writeImages(folder.resolve(split.images() + ".gz"), digits.grey());
        IdxFormat.writeLabels(folder.resolve(split.labels() + ".gz"), digits.labels());
    }

    private Path locate(String file) {
        Path plain = folder.resolve(file);
        Path compressed = folder.resolve(file + ".gz");
        return !Files.exists(plain) && Files.exists(compressed) ? compressed : plain;
    }
}
