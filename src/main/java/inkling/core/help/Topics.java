package inkling.core.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The topics that come with the program: a text for each in the folder of every language, and a picture for all. */
public final class Topics {
    private static final String TEXTS = "/inkling/text/";
    private static final String PICTURES = "/inkling/help/";
    private static final List<String> IDS = text("topics").lines().toList();

    private Topics() {}

    /** Their ids, in the order in which the help lists them. */
    public static List<String> ids() {
        return IDS;
    }

    /**
     * All of them.
     *
     * @param language its IETF language tag, one of those that the program speaks
     */
    public static List<Topic> in(String language) {
        return IDS.stream().map(id -> of(id, language)).toList();
    }

    /**
     * One of them.
     *
     * @param id that of a topic
     * @param language its IETF language tag, one of those that the program speaks
     */
    public static Topic of(String id, String language) {
        return Topic.of(id, text(language + "/topics/" + id + ".md"));
    }

    /**
     * The picture of a topic, an SVG file; whoever opens it closes it.
     *
     * @param id that of a topic
     */
    public static InputStream picture(String id) {
        return open(PICTURES + id + ".svg");
    }

    private static InputStream open(String name) {
        InputStream in = Topics.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return in;
    }

    private static String text(String name) {
        try (InputStream in = open(TEXTS + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
