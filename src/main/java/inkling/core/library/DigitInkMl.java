package inkling.core.library;

import inkling.core.format.drawing.Drawing;
import inkling.core.format.inkml.AnnotatedInk;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.ink.LabelledInk;
import inkling.core.library.KeptDigit.Reading;
import inkling.core.model.DigitImage;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A kept digit in InkML: a {@code traceGroup} whose {@code xml:id} is {@code digit-} and the digit's id, with
 * annotations for what InkML has no word for. {@code time} is as ISO 8601 has it; {@code reading} is the digit that was
 * read, a space, and its probability; {@code picture} is the 784 grey bytes of a picture, 0 paper to 255 ink, compressed as
 * zlib does (RFC 1950) and in Base64. The traces of a picture are there for other programs.
 */
final class DigitInkMl {
    private static final String ID = "digit-";

    /** How the group of every digit begins. */
    static final String BEGINNING = "<traceGroup xml:id=\"" + ID;

    private static final String TIME = "time";
    private static final String READING = "reading";
    private static final String PICTURE = "picture";
    private static final Pattern READ = Pattern.compile("([0-9]) (\\S+)");

    private DigitInkMl() {}

    /** What a file says of one drawing that has a label. */
    record Found(Optional<UUID> id, Drawing drawing, Optional<Reading> reading, Optional<Instant> time) {
        /** The digit. */
        KeptDigit keep(DerivedIds ids, Instant otherwise) {
            return new KeptDigit(ids.of(id, drawing), drawing, reading, time.orElse(otherwise));
        }
    }

    /** A digit in one line, without its end. */
    static String line(KeptDigit digit) {
        Drawing drawing = digit.drawing();
        Map<String, String> annotations = new HashMap<>();
        annotations.put(TIME, digit.time().toString());
        digit.reading().ifPresent(read -> annotations.put(READING, read.label() + " " + read.probability()));
        drawing.picture()
                .ifPresent(picture ->
                        annotations.put(PICTURE, Base64.getEncoder().encodeToString(deflate(picture.toGrey()))));
        LabelledInk ink = new LabelledInk(
                drawing.ink().orElseGet(() -> PictureTraces.of(drawing.picture().orElseThrow())), drawing.truth());
        return InkMlFormat.element(new AnnotatedInk(ID + digit.id(), ink, annotations));
    }

    /** Whether a drawing has the id of a digit that Inkling wrote, and so must have all that belongs to one. */
    static boolean isOwn(AnnotatedInk drawing) {
        return id(drawing.id()).isPresent();
    }

    /**
     * What a labelled drawing says.
     *
     * @throws IllegalArgumentException if it is Inkling's own and some of it cannot be understood; what others call the
     *     same without meaning it is passed over
     */
    static Found read(AnnotatedInk drawing) {
        try {
            return read(drawing, drawing.annotations());
        } catch (IllegalArgumentException e) {
            if (isOwn(drawing)) {
                throw e;
            }
            return read(drawing, Map.of());
        }
    }

    private static Found read(AnnotatedInk drawing, Map<String, String> annotations) {
        Optional<DigitImage> picture =
                Optional.ofNullable(annotations.get(PICTURE)).map(DigitInkMl::picture);
        LabelledInk labelled = drawing.drawing();
        return new Found(
                id(drawing.id()),
                picture.isPresent() ? new Drawing(Optional.empty(), picture, labelled.truth()) : Drawing.of(labelled),
                Optional.ofNullable(annotations.get(READING)).map(DigitInkMl::reading),
                Optional.ofNullable(annotations.get(TIME)).map(DigitInkMl::time));
    }

    private static Optional<UUID> id(String name) {
        try {
            return name.startsWith(ID) ? Optional.of(UUID.fromString(name.substring(ID.length()))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static DigitImage picture(String base64) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getDecoder().decode(base64));
            byte[] grey = new byte[DigitImage.PIXELS];
            int length = inflater.inflate(grey);
            // What comes behind the last byte makes it compare the checksum
            if (length < grey.length || inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw new IllegalArgumentException("expected 784 grey bytes, found more or fewer");
            }
            return DigitImage.ofGrey(grey, 0);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("expected compressed bytes", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflate(byte[] grey) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(grey);
            deflater.finish();
            // Noise takes a few bytes more than it has
            byte[] deflated = new byte[2 * grey.length];
            return Arrays.copyOf(deflated, deflater.deflate(deflated));
        } finally {
            deflater.end();
        }
    }

    private static Reading reading(String text) {
        Matcher read = READ.matcher(text);
        if (!read.matches()) {
            throw new IllegalArgumentException("expected a digit and its probability, found " + text);
        }
        return new Reading(Integer.parseInt(read.group(1)), Double.parseDouble(read.group(2)));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a time, found " + text, e);
        }
    }
}
