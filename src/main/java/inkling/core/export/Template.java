package inkling.core.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text among this package's resources with places that are marked {@code @like-this@}. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("@([a-z-]+)@");

    private Template() {}

    /** A resource as it stands. */
    static String text(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resource with all places filled at once, so that what is filled in may hold anything. */
    static String filled(String resource, Map<String, String> parts) {
        return PLACE.matcher(text(resource))
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(place.group(1)))));
    }
}
