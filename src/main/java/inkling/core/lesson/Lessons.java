package inkling.core.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lessons that come with the program: a text for each in the folder of every language. */
public final class Lessons {
    private static final String FOLDER = "/inkling/text/";

    private Lessons() {}

    /** Their ids, in the order in which one takes them. */
    public static List<String> ids() {
        return read("lessons").lines().toList();
    }

    /**
     * All of them.
     *
     * @param language its IETF language tag, one of those that the program speaks
     */
    public static List<Lesson> in(String language) {
        return ids().stream()
                .map(id -> LessonReader.shipped(id, read(language + "/lessons/" + id + ".md")))
                .toList();
    }

    private static String read(String name) {
        try (InputStream in = Lessons.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
