package inkling.core.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DataSources;
import inkling.core.export.ModelExport;
import inkling.core.model.FeatureMap;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Rule;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Start;
import inkling.core.runs.RunState;
import inkling.ui.tool.train.form.DataForm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of every language, and the sources that use them, go together. */
class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/inkling/text");

    static List<Language> languages() {
        return Language.all();
    }

    @Test
    void everyFolderIsALanguageAndEnglishIsTheFirst() throws IOException {
        assertEquals("en", Language.ENGLISH.id());
        Set<String> ids = Language.all().stream().map(Language::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names(FOLDER, Files::isDirectory), ids);
        assertEquals(Language.all().size(), ids.size());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameFilesAndNoKeyTwice(Language language) throws IOException {
        Set<String> files = names(FOLDER.resolve(language.id()), Files::isRegularFile);
        assertEquals(
                Bundles.FILES.stream().map(file -> file + ".properties").collect(Collectors.toCollection(TreeSet::new)),
                files);
        List<String> keys = new ArrayList<>();
        for (String file : files) {
            for (String line : Files.readAllLines(FOLDER.resolve(language.id()).resolve(file))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    keys.add(line.substring(0, line.indexOf('=')));
                }
            }
        }
        Set<String> seen = new TreeSet<>();
        assertEquals(List.of(), keys.stream().filter(key -> !seen.add(key)).toList());
        assertEquals(texts(language).keySet(), seen);
    }

    @Test
    void everyKeyInTheSourcesHasATextAndEveryTextIsUsed() throws IOException {
        Map<String, String> texts = texts(Language.ENGLISH);
        Set<String> used = Sources.keys(texts.keySet());
        used.addAll(PICOCLIS);
        used.addAll(madeFromIds());
        used.addAll(keysOfThePage());

        assertEquals(texts.keySet(), used);
    }

    @Test
    void everyTextHasAPlaceForEachValueThatItIsGiven() throws IOException {
        Map<String, String> texts = texts(Language.ENGLISH);
        Set<String> wrong = new TreeSet<>();
        Sources.values().forEach((key, counts) -> {
            int places = places(texts.get(key)).size();
            if (!counts.equals(Set.of(places))) {
                wrong.add(key + " has " + places + " places for " + counts + " values");
            }
        });

        assertEquals(Set.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextOfEveryLanguageSaysTheSameOfTheSameValues(Language language) {
        Map<String, String> english = texts(Language.ENGLISH);
        Map<String, String> texts = texts(language);

        assertEquals(english.keySet(), texts.keySet());
        texts.forEach((key, text) -> assertEquals(places(english.get(key)), places(text), key));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPatternIsOneAndHasItsApostrophesDoubled(Language language) {
        texts(language).forEach((key, text) -> {
            assertTrue(!text.isBlank() || key.equals("text.plain"), key);
            if (!places(text).isEmpty()) {
                assertDoesNotThrow(() -> new MessageFormat(text), key);
                assertTrue(!text.replace("''", "").contains("'"), key);
            }
        });
    }

    @Test
    void aBriefProblemHasNamesInPlaceOfPathsAndAddresses() {
        Path file = Path.of("folder", "a.onnx");
        Problem inner = Problem.of("file.failed", URI.create("https://example.org/b/c.gz"), "3/4");
        Throwable thrown = new ProblemException(Problem.of("file.failed", file, inner));

        assertEquals("a.onnx: example.org: 3/4", Texts.brief(thrown));
        assertEquals(file + ": https://example.org/b/c.gz: 3/4", Texts.of(thrown));
        assertEquals("a.onnx: there is no such file or folder", Texts.brief(new NoSuchFileException(file.toString())));
    }

    @Test
    void aProblemQuotesDataByTheNameThatReadersKnow() throws IOException {
        Problem other = Problem.of("runs.other-data", "1", new Problem.DataName("synthetic digits (seed 0)"));
        Problem foreign = Problem.of("runs.other-data", "1", new Problem.DataName("mine"));

        Texts.in(Language.of("zh").orElseThrow(), () -> {
            String known = CardWords.data("synthetic digits (seed 0)");
            assertTrue(Texts.of(other).contains(known) && !known.contains("synthetic"), Texts.of(other));
            assertTrue(Texts.of(foreign).contains("mine"), Texts.of(foreign));
        });
    }

    private static void addRules(Set<String> keys, String name, List<? extends Rule<?>> rules) {
        keys.add("training." + name);
        keys.add("training." + name + ".tip");
        for (Rule<?> rule : rules) {
            keys.add("training." + name + "." + rule.id());
            keys.add("training." + name + "." + rule.id() + ".about");
            keys.add("training.changed." + name + "." + rule.id());
            for (Hyperparameters.Range setting : rule.settings().keySet()) {
                String id = setting.id().replace(' ', '-');
                keys.add("training." + id);
                keys.add("training." + id + ".tip");
                keys.add("training.changed." + id);
            }
        }
    }

    /** The names of what has an id, whose keys no source spells out. */
    private static Set<String> madeFromIds() {
        Set<String> keys = new TreeSet<>(Set.of("data." + DataForm.FOLDER));
        for (Augmentation copies : Augmentation.all()) {
            keys.add("training.copies." + copies.id());
            keys.add("training.changed.copies." + copies.id());
        }
        for (Recipe preset : Recipe.presets()) {
            keys.add("training.preset." + preset.name());
            keys.add("training.preset." + preset.name() + ".about");
        }
        addRules(keys, "optimizer", Optimizer.all());
        addRules(keys, "schedule", Schedule.all());
        Stream.concat(Start.fresh().stream().map(Start::id), Stream.of("given")).forEach(start -> {
            keys.add("training.start-from." + start);
            keys.add("training.changed.start." + start);
        });
        FeatureMap.all().stream()
                .flatMap(map -> map.grids().stream())
                .forEach(grid -> keys.add("inside.grid." + grid.id().replace(' ', '-')));
        for (ModelExport form : ModelExport.values()) {
            String key = "export." + form.name().toLowerCase(Locale.ROOT).replace('_', '-');
            keys.add(key);
            keys.add(key + ".line");
        }
        for (RunState state : RunState.values()) {
            keys.add("runs.state." + state.id());
        }
        DataSources.of(Optional.empty()).named().forEach(source -> {
            keys.add("data." + source.id());
            keys.add("training.data." + source.id() + ".about");
        });
        return keys;
    }

    /** What the page asks for that a model is exported to. */
    private static Set<String> keysOfThePage() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String file : List.of("page.html", "page.js")) {
            String source = Files.readString(Path.of("src/main/resources/inkling/core/export/page", file));
            Pattern.compile("['\"](web\\.[a-z.-]+)['\"]")
                    .matcher(source)
                    .results()
                    .forEach(key -> keys.add(key.group(1)));
        }
        return keys;
    }

    /** What picocli asks for by itself. */
    private static final Set<String> PICOCLIS = Set.of(
            "usage.synopsisHeading",
            "usage.commandListHeading",
            "mixinStandardHelpOptions.help",
            "mixinStandardHelpOptions.version");

    /** The numbers of the values that a text has places for. */
    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(Language language) {
        Bundles bundles = new Bundles(language);
        return bundles.keySet().stream()
                .collect(Collectors.toMap(key -> key, bundles::getString, (one, other) -> one, TreeMap::new));
    }

    private static Set<String> names(Path folder, java.util.function.Predicate<Path> kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(kind)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
