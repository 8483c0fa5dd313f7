package inkling.core.format.drawing;

import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.picture.PictureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of files that hold drawings of digits; a new one is one more constant here. */
public enum DrawingFormat {
    /** Pen strokes of one digit or more. */
    INKML {
        @Override
        public List<String> endings() {
            return List.of("inkml");
        }

        @Override
        boolean recognises(byte[] head) {
            return InkMlFormat.recognises(head);
        }

        @Override
        public List<Drawing> read(Path file) throws IOException {
            return InkMlFormat.read(file).stream().map(Drawing::of).toList();
        }
    },
    /** A photograph, a scan or a screenshot of one digit. */
    PICTURE {
        @Override
        public List<String> endings() {
            return List.of("png", "jpg", "jpeg");
        }

        @Override
        boolean recognises(byte[] head) {
            return PictureFormat.recognises(head);
        }

        @Override
        public List<Drawing> read(Path file) throws IOException {
            return List.of(Drawing.of(PictureFormat.read(file)));
        }
    };

    /** So many bytes tell what a file is. */
    private static final int HEAD = 64;

    /** The endings of its files' names, without the dot. */
    public abstract List<String> endings();

    /** Whether a file that starts like this is meant to be of this format; whether it is, {@link #read} says. */
    abstract boolean recognises(byte[] head);

    /** Whether a file's name says that it is of this format. */
    public boolean isNamed(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return endings().stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /**
     * The drawings in a file.
     *
     * @throws IOException if there are none in it, or it cannot be read
     */
    public abstract List<Drawing> read(Path file) throws IOException;

    /**
     * What kind of drawing a file is: what its first bytes say, or where they say nothing, what its name does. None where
     * neither speaks of a drawing.
     */
    public static Optional<DrawingFormat> of(Path file) {
        byte[] head = head(file);
        return first(format -> format.recognises(head)).or(() -> first(format -> format.isNamed(file)));
    }

    private static Optional<DrawingFormat> first(Predicate<DrawingFormat> fits) {
        return Arrays.stream(values()).filter(fits).findFirst();
    }

    private static byte[] head(Path file) {
        if (!Files.isRegularFile(file)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            // Whoever reads it will say what is wrong with it
            return new byte[0];
        }
    }
}
