package inkling.core.dataset;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.ModelCard;
import inkling.core.problem.Problem;
import inkling.core.storage.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Digits as pen strokes, which can be drawn with any pen.
 *
 * @param name what people call the data
 * @param licence whose it is and under which licence; may be empty
 * @param drawings the digits, labelled or not; copied
 */
public record InkDataset(String name, String licence, List<LabelledInk> drawings) implements LabelledDigits {
    /** About what a stroke, its share of the drawing and of the lists take in memory beside its points. */
    private static final int STROKE_BYTES = 128;

    /** Copies the list. */
    public InkDataset {
        drawings = List.copyOf(drawings);
    }

    /**
     * Reads one InkML file, or all in a folder (names that end in {@code .inkml}, in the order of their names, without
     * hidden files and folders inside it). Data that is known by its content has its own name and licence; other data is called by the
     * file's or folder's name.
     *
     * @throws IOException if there is none, or one cannot be read or is not what it should be
     */
    public static InkDataset load(Path path) throws IOException {
        Path name = path.toAbsolutePath().normalize().getFileName();
        InkDataset digits = load(path, name == null ? path.toString() : name.toString(), "");
        return KnownInk.bySha256(digits.sha256())
                .map(known -> new InkDataset(known.name(), known.licence(), digits.drawings()))
                .orElse(digits);
    }

    /**
     * Reads one InkML file, or all in a folder.
     *
     * @param name what people call the data
     * @param licence whose it is and under which licence; may be empty
     * @throws IOException if there is none, or one cannot be read or is not what it should be
     */
    public static InkDataset load(Path path, String name, String licence) throws IOException {
        List<Path> files = files(path);
        try {
            List<LabelledInk> drawings = files.parallelStream()
                    .map(InkDataset::read)
                    .flatMap(List::stream)
                    .toList();
            return new InkDataset(name, licence, drawings);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The file itself, or those in the folder that are read. */
    static List<Path> files(Path path) throws IOException {
        return Files.isDirectory(path) ? filesIn(path) : List.of(path);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (isInkMl(file)) {
                    files.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        if (files.isEmpty()) {
            throw new FileFormatException(folder, Problem.of("data.inkml-files"), Problem.of("file.none"));
        }
        Collections.sort(files);
        return files;
    }

    /** Of the drawings, those are examples that are labelled and not erased altogether. */
    @Override
    public int size() {
        return (int) drawings.parallelStream()
                .filter(drawing -> drawing.truth().isPresent() && DigitNormalizer.hasInk(drawing.ink()))
                .count();
    }

    @Override
    public ModelCard.Source source() {
        return new ModelCard.Source(name, sha256(), size(), licence);
    }

    @Override
    public int unlabelled() {
        return (int)
                drawings.stream().filter(drawing -> drawing.truth().isEmpty()).count();
    }

    @Override
    public long bytes() {
        return drawings.stream()
                .flatMap(drawing -> drawing.ink().strokes().stream())
                .mapToLong(stroke -> STROKE_BYTES + 2L * Float.BYTES * stroke.size())
                .sum();
    }

    /**
     * The SHA-256 of what was drawn: of each drawing its label (−1 for none) and number of strokes, of each stroke its
     * number of points and their x and y as float32, all big-endian. Pens do not count: most files do not give any.
     */
    String sha256() {
        MessageDigest sha256 = Sha256.start();
        for (LabelledInk drawing : drawings) {
            List<Stroke> strokes = drawing.ink().strokes();
            update(
                    sha256,
                    2,
                    buffer -> buffer.putInt(drawing.truth().orElse(-1)).putInt(strokes.size()));
            for (Stroke stroke : strokes) {
                update(sha256, 1 + 2 * stroke.size(), buffer -> {
                    buffer.putInt(stroke.size());
                    for (int i = 0; i < stroke.size(); i++) {
                        buffer.putFloat(stroke.x(i)).putFloat(stroke.y(i));
                    }
                });
            }
        }
        return Sha256.hex(sha256);
    }

    private static void update(MessageDigest digest, int numbers, Consumer<ByteBuffer> content) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * numbers);
        content.accept(buffer);
        digest.update(buffer.flip());
    }

    /** Whether a file in a folder of data holds ink. Hidden ones do not: macOS puts a "._a.inkml" beside "a.inkml". */
    static boolean isInkMl(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".inkml") && !name.startsWith(".");
    }

    private static List<LabelledInk> read(Path file) {
        try {
            return InkMlFormat.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The labelled digits as images, drawn with the pens of the file. Drawings without a label, and those that were
     * erased altogether, are left out.
     */
    @Override
    public DigitDataset digits() {
        return digits(UnaryOperator.identity());
    }

    /**
     * The labelled digits as images, all drawn with a pen of the same share of their size. Drawings without a label, and
     * those that were erased altogether, are left out.
     *
     * @param penShare the pen's width as a share of the larger side of the box around a drawing's points, more than 0
     */
    public DigitDataset digits(double penShare) {
        return digits(ink -> ink.withPenShare(penShare));
    }

    private DigitDataset digits(UnaryOperator<Ink> pen) {
        List<Example> examples = drawings.parallelStream()
                .filter(drawing -> drawing.truth().isPresent())
                .flatMap(drawing ->
                        example(pen.apply(drawing.ink()), drawing.truth().getAsInt()).stream())
                .toList();
        byte[] grey = new byte[Math.multiplyExact(examples.size(), DigitImage.PIXELS)];
        byte[] labels = new byte[examples.size()];
        IntStream.range(0, labels.length).forEach(i -> {
            System.arraycopy(examples.get(i).grey(), 0, grey, i * DigitImage.PIXELS, DigitImage.PIXELS);
            labels[i] = (byte) examples.get(i).label();
        });
        return new DigitDataset(name, licence, grey, labels);
    }

    private static Optional<Example> example(Ink ink, int label) {
        DigitImage image = DigitNormalizer.normalize(ink);
        return image.isBlank() ? Optional.empty() : Optional.of(new Example(image.toGrey(), label));
    }

    /** An image in bytes: as floats, the images of a large collection would take four times as much all together. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared
    private record Example(byte[] grey, int label) {}
}
