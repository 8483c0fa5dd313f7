package inkling.core.library;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.AnnotatedInk;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.library.DigitInkMl.Found;
import inkling.core.problem.Problem;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import inkling.core.storage.FramedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The file of a collection: an InkML document in which every digit is one line that needs no other. So a digit is added
 * without touching those before it, and damage takes no more than the line it is in. Any other InkML is read too, as a
 * whole.
 */
final class CollectionFile {
    /** How large a collection may be: other parts of Inkling read no larger InkML. */
    static final long MOST_BYTES = InkMlFormat.MOST_BYTES;

    private static final byte[] OPENING = bytes(
            InkMlFormat.OPENING + "<annotation type=\"form\">a digit a line, as Inkling keeps them</annotation>\n");
    private static final byte[] CLOSING = bytes(InkMlFormat.CLOSING);
    private static final byte[] DOCUMENT = bytes(InkMlFormat.OPENING);
    private static final byte[] DIGIT = bytes(DigitInkMl.BEGINNING);
    private static final Set<String> FRAME_LINES = (new String(OPENING, StandardCharsets.UTF_8) + InkMlFormat.CLOSING)
            .lines()
            .collect(Collectors.toSet());
    private static final FramedFile FRAME = new FramedFile(OPENING, CLOSING);

    /** So many lines are one piece of work for a processor. */
    private static final int LINES = 256;

    private final Path file;
    private final byte[] bytes;

    private CollectionFile(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * What is in a file.
     *
     * @param digits that are labelled
     * @param unlabelled how many drawings are not
     * @param damaged how many lines cannot be understood
     * @param isOwn whether its lines are Inkling's own
     * @param bytes the file
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared
    record Content(List<KeptDigit> digits, int unlabelled, int damaged, boolean isOwn, byte[] bytes) {
        /** Whether the digits are all that is in it, so that nothing is lost where they are written in its place. */
        boolean isAll() {
            return isOwn && damaged == 0 && unlabelled == 0;
        }

        /** Whether something has hurt it, so that it has to be put in order. */
        boolean isHurt() {
            return damaged > 0 || (isOwn && !(startsOwn(bytes) && endsWhole(bytes)));
        }
    }

    /** Drawings of some lines, in their order. */
    private record Lines(List<AnnotatedInk> drawings, int damaged) {}

    /** How many bytes some digits take. */
    static byte[] lines(List<KeptDigit> digits) {
        StringBuilder lines = new StringBuilder();
        digits.forEach(digit -> lines.append(DigitInkMl.line(digit)).append('\n'));
        return bytes(lines.toString());
    }

    /**
     * Writes digits in place of what is there.
     *
     * @param lines as {@link #lines} makes them
     */
    static void write(Path file, byte[] lines) throws IOException {
        AtomicFiles.write(file, out -> {
            out.write(OPENING);
            out.write(lines);
            out.write(CLOSING);
        });
    }

    /**
     * Adds digits to a file that ends as it should.
     *
     * @param lines as {@link #lines} makes them
     * @return whether they were added
     */
    static boolean add(Path file, byte[] lines) throws IOException {
        return FRAME.add(file, lines);
    }

    /** How large a file with these lines alone is. */
    static long size(byte[] lines) {
        return (long) OPENING.length + lines.length + CLOSING.length;
    }

    /**
     * Reads a file.
     *
     * @throws FileFormatException if it is not InkML and no line in it is a digit
     * @throws IOException if it is not there, empty, too large or cannot be read
     */
    static Content read(Path file) throws IOException {
        byte[] bytes = BoundedFiles.readAll(file, MOST_BYTES, Problem.of("inkml.file"));
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return new CollectionFile(file, bytes).read(changed);
    }

    private Content read(Instant changed) throws FileFormatException {
        boolean own = startsOwn(bytes);
        if (own) {
            Lines lines = readLines(OPENING.length);
            if (lines.damaged() == 0) {
                return content(lines, true, changed);
            }
            try {
                // Another program may have laid it out in its own way
                return content(new Lines(InkMlFormat.readAnnotated(file, bytes), 0), false, changed);
            } catch (FileFormatException e) {
                return content(lines, true, changed);
            }
        }
        try {
            return content(new Lines(InkMlFormat.readAnnotated(file, bytes), 0), false, changed);
        } catch (FileFormatException e) {
            Lines lines = readLines(0);
            if (lines.drawings().stream().noneMatch(DigitInkMl::isOwn)) {
                throw e;
            }
            return content(lines, true, changed);
        }
    }

    private Content content(Lines lines, boolean own, Instant changed) {
        List<AnnotatedInk> drawings = lines.drawings();
        List<Optional<Found>> found =
                drawings.parallelStream().map(CollectionFile::understand).toList();
        DerivedIds ids = new DerivedIds();
        List<KeptDigit> digits = new ArrayList<>(drawings.size());
        int unlabelled = 0;
        int damaged = lines.damaged();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isPresent()) {
                digits.add(found.get(i).get().keep(ids, changed));
            } else if (DigitInkMl.isOwn(drawings.get(i))) {
                damaged++;
            } else {
                unlabelled++;
            }
        }
        return new Content(List.copyOf(digits), unlabelled, damaged, own, bytes);
    }

    /** A digit of others that has a label; one of Inkling's own has everything, or is damaged. */
    private static Optional<Found> understand(AnnotatedInk drawing) {
        try {
            return drawing.drawing().truth().isPresent() ? Optional.of(DigitInkMl.read(drawing)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a line that may be a digit begins and ends. */
    private record Line(int from, int to) {}

    /** Reads each line for itself, from a byte on; but as long as nothing is wrong, many at once. */
    private Lines readLines(int from) {
        List<Line> lines = new ArrayList<>();
        int damaged = 0;
        int end = endOfLines(from);
        for (int start = from; start < end; ) {
            Line line = new Line(start, endOfLine(start, end));
            if (isDigit(line)) {
                lines.add(line);
            } else if (!isFrame(line)) {
                damaged++;
            }
            start = line.to();
        }
        return IntStream.range(0, (lines.size() + LINES - 1) / LINES)
                .parallel()
                .mapToObj(part -> read(lines.subList(part * LINES, Math.min(lines.size(), (part + 1) * LINES))))
                .toList()
                .stream()
                .reduce(new Lines(List.of(), damaged), CollectionFile::joined);
    }

    /** Where the closing begins, or as much of it as was written. */
    private int endOfLines(int from) {
        for (int length = CLOSING.length; length > 0; length--) {
            int end = bytes.length - length;
            if (end >= from
                    && (end == from || bytes[end - 1] == '\n')
                    && Arrays.equals(bytes, end, bytes.length, CLOSING, 0, length)) {
                return end;
            }
        }
        return bytes.length;
    }

    /** Behind the line's own end. */
    private int endOfLine(int start, int end) {
        int at = start;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, end);
    }

    /** Whether there is the beginning of a digit in a line, without which it need not be read. */
    private boolean isDigit(Line line) {
        for (int at = line.from(); at + DIGIT.length <= line.to(); at++) {
            if (bytes[at] == DIGIT[0] && Arrays.equals(bytes, at, at + DIGIT.length, DIGIT, 0, DIGIT.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line belongs to what stands around the digits, which two files put together have in their midst. */
    private boolean isFrame(Line line) {
        String text = new String(bytes, line.from(), line.to() - line.from(), StandardCharsets.UTF_8).strip();
        return text.isEmpty() || FRAME_LINES.contains(text);
    }

    /** Lines that all are a digit are read at once; of others each is looked at. */
    private Lines read(List<Line> lines) {
        List<AnnotatedInk> drawings = drawings(lines);
        if (drawings.size() == lines.size()) {
            return new Lines(drawings, 0);
        }
        if (lines.size() == 1) {
            return new Lines(drawings, drawings.isEmpty() ? 1 : 0);
        }
        int middle = lines.size() / 2;
        return joined(read(lines.subList(0, middle)), read(lines.subList(middle, lines.size())));
    }

    /** What is drawn in some lines, nothing where one of them is damaged. */
    private List<AnnotatedInk> drawings(List<Line> lines) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(DOCUMENT);
        lines.forEach(line -> document.write(bytes, line.from(), line.to() - line.from()));
        document.writeBytes(CLOSING);
        try {
            return InkMlFormat.readAnnotated(file, document.toByteArray());
        } catch (FileFormatException e) {
            return List.of();
        }
    }

    private static Lines joined(Lines one, Lines other) {
        List<AnnotatedInk> drawings = new ArrayList<>(one.drawings());
        drawings.addAll(other.drawings());
        return new Lines(drawings, one.damaged() + other.damaged());
    }

    private static boolean startsOwn(byte[] bytes) {
        return bytes.length >= OPENING.length && Arrays.equals(bytes, 0, OPENING.length, OPENING, 0, OPENING.length);
    }

    private static boolean endsWhole(byte[] bytes) {
        int end = bytes.length - CLOSING.length;
        return end >= 0 && Arrays.equals(bytes, end, bytes.length, CLOSING, 0, CLOSING.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
