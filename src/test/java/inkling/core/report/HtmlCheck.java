package inkling.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import nu.validator.client.EmbeddedValidator;

/** The checker of the HTML standard's keepers. */
public final class HtmlCheck {
    /** It takes no data: address for what the directive allows; browsers do, and show the pictures. */
    private static final String OWN_MISTAKE =
            "Resource violates Content Security Policy (meta tag): image “data:image/png;base64,";

    private HtmlCheck() {}

    private record Message(String type, String message, String extract) {}

    private record Found(List<Message> messages) {}

    /** That a page is as the standard wants it, and that there is nothing to warn of. */
    public static void assertValid(String html) throws Exception {
        assertEquals(List.of(), found(html, message -> true));
    }

    /** That a page is as the standard wants it, though it may hold words that no language has. */
    public static void assertNoErrors(String html) throws Exception {
        assertEquals(List.of(), found(html, message -> !message.type().equals("info")));
    }

    private static List<String> found(String html, Predicate<Message> which) throws Exception {
        String found =
                new EmbeddedValidator().validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        return new Gson()
                .fromJson(found, Found.class).messages().stream()
                        .filter(message -> !message.message().startsWith(OWN_MISTAKE))
                        .filter(which)
                        .map(Message::toString)
                        .toList();
    }
}
