package inkling.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.ResourceBundle;

/** All texts of one language as one bundle, since no key is in two of its files. */
final class Bundles extends ResourceBundle {
    /** The files of every language's folder, without the ending. */
    static final List<String> FILES = List.of("problems", "command-line", "model-card", "report", "web-page", "window");

    private final Properties texts = new Properties();

    Bundles(Language language) {
        for (String file : FILES) {
            String resource = "/inkling/text/" + language.id() + "/" + file + ".properties";
            try (InputStream in = Bundles.class.getResourceAsStream(resource);
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.stringPropertyNames());
    }
}
