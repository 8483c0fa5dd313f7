package inkling.core.library;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.AnnotatedInk;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.problem.Problem;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import inkling.core.storage.FramedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        DerivedIds ids = new DerivedIds();
        List<KeptDigit> digits = new ArrayList<>();
        int unlabelled = 0;
        int damaged = lines.damaged();
        for (AnnotatedInk drawing : lines.drawings()) {
            if (drawing.drawing().truth().isEmpty()) {
                damaged += DigitInkMl.isOwn(drawing) ? 1 : 0;
                unlabelled += DigitInkMl.isOwn(drawing) ? 0 : 1;
                continue;
            }
            try {
                digits.add(DigitInkMl.read(drawing).keep(ids, changed));
            } catch (IllegalArgumentException e) {
                damaged++;
            }
        }
        return new Content(List.copyOf(digits), unlabelled, damaged, own, bytes);
    }

    /** Reads each line for itself, from a byte on; but as long as nothing is wrong, many at once. */
    private Lines readLines(int from) {
        int[] starts = starts(from);
        int lines = starts.length - 1;
        List<Lines> parts = IntStream.range(0, (lines + LINES - 1) / LINES)
                .parallel()
                .mapToObj(part -> read(starts, part * LINES, Math.min(lines, (part + 1) * LINES)))
                .toList();
        return parts.stream().reduce(new Lines(List.of(), 0), CollectionFile::joined);
    }

    /** Where the lines begin, and behind them where the last one ends. */
    private int[] starts(int from) {
        int end = endOfLines(from);
        IntStream.Builder starts = IntStream.builder();
        starts.add(from);
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n' && i + 1 < end) {
                starts.add(i + 1);
            }
        }
        return starts.add(end).build().toArray();
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

    /** Lines that all are a digit are read at once; of others each is looked at. */
    private Lines read(int[] starts, int first, int end) {
        List<AnnotatedInk> drawings = drawings(starts[first], starts[end]);
        if (drawings.size() == end - first) {
            return new Lines(drawings, 0);
        }
        if (end - first == 1) {
            return new Lines(drawings, drawings.isEmpty() && !isFrame(starts[first], starts[end]) ? 1 : 0);
        }
        int middle = (first + end) >>> 1;
        return joined(read(starts, first, middle), read(starts, middle, end));
    }

    /** What is drawn in a part of the file, nothing where it is damaged. */
    private List<AnnotatedInk> drawings(int from, int to) {
        try {
            return InkMlFormat.readAnnotated(file, document(from, to));
        } catch (FileFormatException e) {
            return List.of();
        }
    }

    private byte[] document(int from, int to) {
        byte[] document = new byte[DOCUMENT.length + (to - from) + CLOSING.length];
        System.arraycopy(DOCUMENT, 0, document, 0, DOCUMENT.length);
        System.arraycopy(bytes, from, document, DOCUMENT.length, to - from);
        System.arraycopy(CLOSING, 0, document, document.length - CLOSING.length, CLOSING.length);
        return document;
    }

    /** Whether a line belongs to what stands around the digits, which two files put together have in their midst. */
    private boolean isFrame(int from, int to) {
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return (InkMlFormat.OPENING + InkMlFormat.CLOSING).contains(line.strip());
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
