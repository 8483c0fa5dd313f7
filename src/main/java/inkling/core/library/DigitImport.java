package inkling.core.library;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.format.FileFormatException;
import inkling.core.format.drawing.Drawing;
import inkling.core.format.drawing.DrawingFormat;
import inkling.core.format.picture.PictureFormat;
import inkling.core.library.CollectionFile.Content;
import inkling.core.model.DigitImage;
import inkling.core.problem.Problem;
import inkling.core.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Digits out of files: InkML; pairs of IDX files, plain or compressed; pictures that are named by the digit they show,
 * as {@code 3-anything.png} or in a folder that is called {@code 3}. Digits that Inkling wrote keep their ids; to all
 * others the same files give the same ids each time.
 */
public final class DigitImport {
    /** What fits into one collection, as pictures; MNIST's 60,000 do not, and its 10,000 to test with do. */
    public static final int MOST = 20_000;

    private static final int DEPTH = 2;

    /** A file of IDX by its name, with or without compression. */
    private static final Pattern IDX = Pattern.compile("(.*)(images|labels)([-.])(idx[13]-ubyte)(\\.gz)?");

    private static final String COMPRESSED = ".gz";
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern DIGIT_FIRST = Pattern.compile("(\\d)(?:[-_ .].*)?");

    private final Path path;
    private final DerivedIds ids = new DerivedIds();
    private final List<KeptDigit> digits = new ArrayList<>();
    private final List<Problem> unreadable = new ArrayList<>();
    private int withoutLabel;

    private DigitImport(Path path) {
        this.path = path;
    }

    /**
     * What was found.
     *
     * @param digits labelled ones
     * @param withoutLabel how many others
     * @param unreadable a sentence for each file that could not be read, or not all of it
     */
    public record Result(List<KeptDigit> digits, int withoutLabel, List<Problem> unreadable) {
        /** Copies the lists. */
        public Result {
            digits = List.copyOf(digits);
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Reads a file, or all of a folder and of the folders in it. What cannot be read does not keep the rest from it, and
     * what is no drawing by its name is passed over.
     *
     * @param path a file or folder; of a pair of IDX files either
     * @throws IOException if it is not there, or there are more than {@link #MOST} digits
     */
    public static Result read(Path path) throws IOException {
        return new DigitImport(path).read();
    }

    /**
     * Digits of a dataset, as pictures.
     *
     * @param time when they came in
     */
    public static List<KeptDigit> of(DigitDataset dataset, Instant time) {
        return of(dataset, dataset.size(), time, new DerivedIds());
    }

    private static List<KeptDigit> of(DigitDataset dataset, int count, Instant time, DerivedIds ids) {
        List<KeptDigit> digits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            digits.add(keep(dataset.image(i), dataset.label(i), time, ids));
        }
        return digits;
    }

    private static KeptDigit keep(DigitImage image, int label, Instant time, DerivedIds ids) {
        DigitImage rounded = DigitImage.ofGrey(image.toGrey(), 0);
        Drawing drawing = new Drawing(Optional.empty(), Optional.of(rounded), OptionalInt.of(label));
        return new KeptDigit(ids.of(Optional.empty(), drawing), drawing, Optional.empty(), time);
    }

    private Result read() throws IOException {
        if (Files.notExists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        boolean isFolder = Files.isDirectory(path);
        for (Path file : isFolder ? filesIn(path) : List.of(path)) {
            int before = digits.size();
            try {
                read(file, isFolder);
            } catch (IOException e) {
                digits.subList(before, digits.size()).clear();
                unreadable.add(Problems.of(e));
            }
            if (digits.size() > MOST) {
                throw new FileFormatException(path, Problem.of("library.most", MOST), Problem.of("file.more"));
            }
        }
        return new Result(digits, withoutLabel, unreadable);
    }

    /** In an order that is the same everywhere. Hidden files are none: macOS puts a "._3.png" beside "3.png". */
    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Reads a file that is one of many, or was asked for by itself. */
    private void read(Path file, boolean ofMany) throws IOException {
        String name = file.getFileName().toString();
        Matcher idx = IDX.matcher(name);
        if (idx.matches()) {
            Path images = part(file, idx, "images", "idx3-ubyte");
            // A folder has both of a pair, and may have both of them plain and compressed
            if (!ofMany || images.equals(file)) {
                readIdx(images, part(file, idx, "labels", "idx1-ubyte"));
            }
            return;
        }
        Optional<DrawingFormat> format = DrawingFormat.of(file);
        if (format.isPresent() || !ofMany) {
            readDrawings(file, format.orElse(DrawingFormat.PICTURE));
        }
    }

    /** One of a pair of IDX files; plain is quicker and comes first. */
    private static Path part(Path file, Matcher name, String what, String kind) {
        Path plain = file.resolveSibling(name.group(1) + what + name.group(3) + kind);
        Path compressed = file.resolveSibling(plain.getFileName() + COMPRESSED);
        return Files.notExists(plain) && Files.exists(compressed) ? compressed : plain;
    }

    private void readDrawings(Path file, DrawingFormat format) throws IOException {
        if (format == DrawingFormat.INKML) {
            readInk(file);
            return;
        }
        OptionalInt label = label(file.toAbsolutePath());
        if (label.isEmpty()) {
            withoutLabel++;
            return;
        }
        DigitImage image = PictureFormat.read(file);
        if (image.isBlank()) {
            throw new FileFormatException(file, Problem.of("library.ink"), Problem.of("file.none"));
        }
        digits.add(keep(image, label.getAsInt(), timeOf(file), ids));
    }

    private void readInk(Path file) throws IOException {
        Content content = CollectionFile.read(file);
        for (KeptDigit digit : content.digits()) {
            digits.add(new KeptDigit(
                    ids.of(Optional.of(digit.id()), digit.drawing()), digit.drawing(), digit.reading(), digit.time()));
        }
        withoutLabel += content.unlabelled();
        if (content.damaged() > 0) {
            unreadable.add(Problem.of("library.damaged-lines", file, content.damaged()));
        }
    }

    private void readIdx(Path images, Path labels) throws IOException {
        DigitDataset dataset = IdxFolder.readPair(images, labels, "", "");
        // One too many is enough to know it, and takes less memory than all
        int count = Math.min(dataset.size(), MOST + 1 - digits.size());
        digits.addAll(of(dataset, count, timeOf(images), ids));
    }

    private static Instant timeOf(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static OptionalInt label(Path file) {
        String folder = file.getParent() == null || file.getParent().getFileName() == null
                ? ""
                : file.getParent().getFileName().toString();
        Matcher inName = DIGIT_FIRST.matcher(file.getFileName().toString());
        if (DIGIT.matcher(folder).matches()) {
            return OptionalInt.of(Integer.parseInt(folder));
        }
        return inName.matches() ? OptionalInt.of(Integer.parseInt(inName.group(1))) : OptionalInt.empty();
    }
}
