package inkling.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.dataset.DataSources;
import inkling.ui.training.DataForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts and the sources that use them go together. */
class TextsTest {
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9]+)*\\.[a-z0-9.-]+)\"");

    @Test
    void everyKeyInTheSourcesHasATextAndEveryTextIsUsed() throws IOException {
        Set<String> texts =
                new TreeSet<>(ResourceBundle.getBundle("inkling.text.en.window").keySet());
        Set<String> groups =
                texts.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());

        Set<String> used = keysInSources(groups);
        used.addAll(keysMadeFromIds());
        assertEquals(texts, used);
    }

    /** The names of what has an id, whose keys no source spells out. */
    private static Set<String> keysMadeFromIds() {
        Set<String> keys = new TreeSet<>(Set.of("data." + DataForm.FOLDER));
        DataSources.of(Optional.empty()).named().forEach(source -> keys.add("data." + source.id()));
        return keys;
    }

    /** String literals that look like keys and begin with a group that there is. */
    private static Set<String> keysInSources(Set<String> groups) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/inkling/ui"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literal = KEY.matcher(Files.readString(file));
                while (literal.find()) {
                    String key = literal.group(1);
                    if (groups.contains(key.substring(0, key.indexOf('.'))) && !key.endsWith(".css")) {
                        keys.add(key);
                    }
                }
            }
        }
        return keys;
    }
}
