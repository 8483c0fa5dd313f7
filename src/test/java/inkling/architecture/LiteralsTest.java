package inkling.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.CardWords;
import inkling.core.text.Language;
import inkling.core.text.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people read or hear lies in the bundles, so no source has words or punctuation of a language. */
class LiteralsTest {
    private static final Path SOURCES = Path.of("src/main/java/inkling");

    /**
     * Literals that look like a language's and need not be translated.
     *
     * @param source where they are: the beginning of a path below the sources
     * @param into what they are arguments of, anything if it is empty
     * @param text what they are
     */
    private record Allowed(String source, String into, Pattern text, String why) {
        boolean covers(Literal literal) {
            return below(literal).startsWith(source)
                    && (into.isEmpty() || literal.into().equals(into))
                    && text.matcher(literal.text()).matches();
        }
    }

    private static Allowed into(String into, String why) {
        return in("", into, "(?s).*", why);
    }

    private static Allowed in(String source, String text, String why) {
        return in(source, "", text, why);
    }

    private static Allowed in(String source, String into, String text, String why) {
        return new Allowed(source, into, Pattern.compile(text), why);
    }

    private static final List<Allowed> ALLOWED = List.of(
            into("new IllegalArgumentException", "a mistake in the program, told to those who write it"),
            into("new IllegalStateException", "the same"),
            into("new UnsupportedOperationException", "the same"),
            into("new AssertionError", "the same"),
            into("new CancellationException", "whoever stopped something knows why"),
            into("new InterruptedException", "the same"),
            into("new Thread", "for those who look at a process"),
            into("compile", "a regular expression"),
            into("ofPattern", "a pattern of dates that sort themselves (ISO 8601)"),
            into("new Shortcut", "keys, in JavaFX's words"),
            in("ui/tool/", "new ToolKind", "Shortcut[+\\w]+", "the same"),
            into("startsWith", "what somebody else's program says, to be understood"),
            in("core/problem/Problems", ".*", "the same, of operating systems"),
            in("core/format/picture/", ".*", "the same, of pictures and their reader"),
            in("ui/theme/SystemLook", ".*", "the same, of the registry of Windows and the defaults of macOS"),
            in("core/download/HttpFetch", "[A-Z][A-Za-z-]+", "HTTP's own words"),
            in("core/storage/SystemFolders", ".*", "folders that a system has, and the program's among them"),
            into("new Known", "names in files, which CardWords has words for"),
            in("core/library/SetAside", " ", "between the parts of a file's name"),
            in("core/library/DigitLibrary", "My digits", "the name of a file; DigitShelf has words for it"),
            in("core/evaluation/MistakesFolder", "format", "[a-z%-]+\\.png", "the name of a file"),
            in("core/library/DigitExport", "format", "[a-z%0-9]+\\.png", "the same"),
            in("core/dataset/IdxFolder", "t.* images| ", "a name that files have; CardWords.data has words for it"),
            in("core/dataset/SyntheticDigits", "synthetic digits .*", "the same"),
            in("core/dataset/KnownInk", ".*", "whose the data are, as they want to be named"),
            in("core/dataset/Mnist", ".*", "the same"),
            in("core/dataset/DigitDataset", "; ", "between them"),
            in("core/dataset/DigitSkeletons", ".*", "drawings in a notation of its own"),
            in("core/dataset/nondigit/", ".*", "the same, and what benchmarks call the kinds"),
            in("core/runs/CheckpointFile", "best \\w+", "names in a file"),
            in("core/model/EdgePairs", "pairs \\w+", "an id; FeatureWords has words for it"),
            in("core/model/Prediction", " ", "for debuggers"),
            in("core/problem/Problem.", ", ", "for logs"),
            in("core/Version", "Inkling ", "what the program is called in every language"),
            in("core/export/JavaClass", "(?s).*", "a program, whose comments are English as its names are"),
            in("core/export/JavaNames", ".*", "the same"),
            in("core/export/PyTorchProgram", "(?s).*", "the same"),
            in("core/export/WebPage", "(?s)\n'use strict'.*", "the same"),
            in("core/export/PythonText", "format", ".*", "the same"),
            in("core/export/ShellWords", " ", "between the words of a command"),
            in("core/format/model/Onnx", ".*", "ONNX's own words, and English beside them"),
            in("core/format/model/SafetensorsFormat", ", ", "between names of tensors"),
            in("core/format/inkml/", "(?s).*", "InkML's own words"),
            in("core/library/CollectionFile", "(?s)<annotation.*", "the same"),
            in("core/library/DigitInkMl", "<traceGroup.*| ", "the same"),
            in("core/library/DerivedIds", " ", "between what an id is made of"),
            in("core/plot/SvgPen", "(?s)<.*| ", "SVG's own words"),
            in("core/report/Svg", " ", "the same"),
            in("ui/tool/mistakes/MatrixFiles", "(?s)<.*", "the same"),
            in("ui/tool/mistakes/MatrixFiles", ",read as ", "CSV, which programs read"),
            in("core/report/Page", "(?s).*", "HTML's own words"),
            in("core/report/", "[a-z]+ [a-z]+", "style classes"),
            in("ui/tool/inside/CellDetails", "format", "line %s", "for debuggers"),
            in("ui/tool/runs/RunsTable", "joining", " ", "between ids that are remembered"),
            in("ui/lesson/Course", "step of | ", "the same, and before them"),
            in("core/lesson/", "grows by|: …| ", "the notation of lessons"),
            in("cli/training/TrainingLog", "Epoch.*", "the tutorial's lines, which programs read"),
            in("cli/training/TrainingJob", "Accuracy of the model.*| \\(", "the same"));

    private static List<Literal> literals;

    @BeforeAll
    static void lookForThem() throws IOException {
        literals = ofALanguage();
    }

    @Test
    void allThatPeopleReadLiesInTheBundles() {
        assertEquals(
                List.of(),
                literals.stream()
                        .filter(literal -> ALLOWED.stream().noneMatch(allowed -> allowed.covers(literal)))
                        .map(Literal::toString)
                        .toList());
    }

    @Test
    void everyAllowanceIsNeeded() {
        assertEquals(
                List.of(),
                ALLOWED.stream()
                        .filter(allowed -> literals.stream().noneMatch(allowed::covers))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Label(\"Hello there\")",
                "new Label(\"hello\")",
                "new Label(name + \" right\")",
                "label.setText(many ? \"digits\" : name)",
                "label.setAccessibleText(name + \", \" + name)",
                "out.println(\"done\")",
                "out.printf(\"%d digits%n\", 3)",
                "String.format(\"%.2f %% right\", 0.5)",
                "String.format(\"%d, %d\", 1, 2)",
                "String.join(\", \", names)",
                "Collectors.joining(\" \")",
                "name + \": \" + name",
                "name + \" (\" + name + \")\"",
                "refuse(\"The file is empty\")",
                "List.of(\"Undo\")",
                "new IOException(\"cannot read \" + name)",
            })
    void wordsAndPunctuationAreFound(String expression) throws IOException {
        assertTrue(isFound(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Label(Texts.get(\"window.title\"))",
                "label.setId(\"training-details\")",
                "out.printf(\"%8.4f%n\", 0.5)",
                "label.setText(\"\")",
                "String.join(\",\", names)",
                "names.contains(\"learning-rate\")",
            })
    void whatNoLanguageHasIsNot(String expression) throws IOException {
        assertFalse(isFound(expression));
    }

    private static boolean isFound(String expression) throws IOException {
        JavaFileObject snippet =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return "class Snippet { @SuppressWarnings(\"Two words\") Object snippet = " + expression
                                + "; }";
                    }
                };
        return Literal.in(List.of(snippet)).stream().anyMatch(Literal::isOfALanguage);
    }

    /** Those that look like a language's, but for the ids on model cards, which are translated where they are shown. */
    private static List<Literal> ofALanguage() throws IOException {
        List<Literal> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES);
                StandardJavaFileManager manager =
                        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            Texts.in(
                    Language.of("zh").orElseThrow(),
                    () -> Literal.in(manager.getJavaFileObjectsFromPaths(sources)).stream()
                            .filter(Literal::isOfALanguage)
                            .filter(literal -> !isTranslated(literal.text()))
                            .forEach(found::add));
        }
        return found;
    }

    private static boolean isTranslated(String id) {
        return Stream.of(CardWords.setting(id), CardWords.value(id), CardWords.data(id))
                .anyMatch(word -> !word.equals(id));
    }

    private static String below(Literal literal) {
        String place = literal.place().replace('\\', '/');
        return place.substring(place.indexOf("inkling/") + "inkling/".length());
    }
}
