package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.ink.LabelledInk;
import inkling.core.problem.Problem;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * InkML, the W3C's format for pen strokes (Recommendation of 20 September 2011). Each {@code traceGroup} directly under
 * {@code ink}, with all the groups inside it, is a drawing of one digit, and its {@code annotation type="truth"} says
 * which; what is called otherwise is read without a label. Where at least two groups inside it have such names, as the
 * symbols of a formula have in the CROHME competition's files, each of them is a drawing. Traces outside any group are
 * one more, without those that a group shows by a {@code traceView}. Every way to write a trace's points is understood, with any
 * channels beside X and Y, X and Y in units and resolutions of their own, traces that continue others, and brushes with a
 * width, by reference or context.
 *
 * <p>What the format has no word for: a brush property {@code tool} with the value {@code eraser} marks an eraser.
 */
public final class InkMlFormat {
    /** The pen's width as a share of the digit's larger side, for files that do not give any. */
    public static final double PEN_SHARE = 0.11;

    /** What a document begins with, up to its first drawing, that {@linkplain #element elements} are put together to. */
    public static final String OPENING =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ink xmlns=\"" + InkMlReader.NAMESPACE + "\">\n";

    /** What such a document ends with. */
    public static final String CLOSING = "</ink>\n";

    /** How large a file may be, in bytes. */
    public static final long MOST_BYTES = 32L << 20;

    private InkMlFormat() {}

    /** Whether a file that starts like this is meant to be XML; whether it is InkML, {@link #read} says. */
    public static boolean recognises(byte[] head) {
        return XmlEncoding.startsAsXml(head);
    }

    /**
     * Reads a file's drawings, with a pen of {@link #PEN_SHARE} where the file gives no width.
     *
     * @throws FileFormatException if it is not InkML, is larger than any drawing, or says of one drawing that it is two digits
     * @throws IOException if it cannot be read
     */
    public static List<LabelledInk> read(Path file) throws IOException {
        return read(file, PEN_SHARE);
    }

    /**
     * Reads a file's drawings, in the order of the file.
     *
     * @param penShare the pen's width as a share of the digit's larger side where the file gives no width, more than 0
     * @throws FileFormatException if it is not InkML, is larger than any drawing, or says of one drawing that it is two digits
     * @throws IOException if it cannot be read
     */
    public static List<LabelledInk> read(Path file, double penShare) throws IOException {
        List<AnnotatedInk> drawings =
                readAnnotated(file, BoundedFiles.readAll(file, MOST_BYTES, Problem.of("inkml.file")), penShare);
        if (drawings.isEmpty()) {
            throw new FileFormatException(file, Problem.of("inkml.trace"), Problem.of("file.none"));
        }
        return drawings.stream().map(AnnotatedInk::drawing).toList();
    }

    /**
     * The drawings of a document with all that it says of them, in its order; there may be none.
     *
     * @param file what people call it
     * @param document its bytes
     * @throws FileFormatException if it is not InkML, or says of one drawing that it is two digits
     */
    public static List<AnnotatedInk> readAnnotated(Path file, byte[] document) throws FileFormatException {
        return readAnnotated(file, document, PEN_SHARE);
    }

    private static List<AnnotatedInk> readAnnotated(Path file, byte[] document, double penShare)
            throws FileFormatException {
        return InkMlReader.read(file, document, penShare);
    }

    /**
     * A drawing as a part of a document, with all that it needs, in one line without an end. Any number of them between
     * {@link #OPENING} and {@link #CLOSING} are a document.
     *
     * @param drawing with an id that no other has
     */
    public static String element(AnnotatedInk drawing) {
        return InkMlWriter.element(drawing);
    }

    /**
     * Writes drawings, labelled or not, with every coordinate and width exact. The same drawings give the same bytes.
     *
     * @param drawings at least one
     * @throws IOException if the file cannot be written; it is then as it was before
     */
    public static void write(Path file, List<LabelledInk> drawings) throws IOException {
        if (drawings.isEmpty()) {
            throw new IllegalArgumentException("expected at least one drawing, found none");
        }
        byte[] xml = InkMlWriter.toXml(drawings).getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, out -> out.write(xml));
    }
}
