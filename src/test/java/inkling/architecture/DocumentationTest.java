package inkling.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** What the pages for people say of files, classes and commands is so. */
class DocumentationTest {
    private static final Path README = Path.of("README.md");
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Path MAIN = Path.of("src/main/java/inkling");

    /** Where classes lie that a page may name. */
    private static final List<Path> SOURCES = Stream.of("src/main/java", "src/test/java", "src/bench/java", "packaging")
            .map(Path::of)
            .toList();

    /** Classes of others that the pages name. */
    private static final Set<String> OTHERS = Set.of(
            "CodedInputStream", "DataLoader", "FileBackedOutputStream", "IllegalArgumentException", "MessageFormat");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private static final Pattern VULNERABILITY = Pattern.compile("(CVE-\\d+-\\d+)");

    /** A folder or file of the sources, from the project's root or from the program's packages. */
    private static final Pattern PATH =
            Pattern.compile("(?:src|assets|packaging|\\.ci|\\.github|core|ui|cli)(?:/[\\w.-]+)*");

    private static final Pattern QUALIFIED = Pattern.compile("inkling(?:\\.\\w+)+");
    private static final Pattern CLASS = Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.\\w+)?");

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return Stream.concat(Stream.of(README, Path.of("packaging/README.md")), pages.sorted())
                    .toList();
        }
    }

    @Test
    void theReadmeCanBeReadInOneGo() throws IOException {
        assertTrue(Files.readAllLines(README).size() <= 150);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        Set<String> dead = new TreeSet<>();
        for (String link : all(LINK, prose(page))) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
            if (!link.matches("\\w+:.*")
                    && (!Files.exists(target)
                            || (parts.length == 2 && !anchors(target).contains(parts[1])))) {
                dead.add(link);
            }
        }

        assertEquals(Set.of(), dead);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFileAndClassThatIsNamedIsThere(Path page) throws IOException {
        Set<String> classes = classes();
        Set<String> missing = new TreeSet<>();
        for (String code : all(CODE, prose(page))) {
            boolean there = true;
            if (PATH.matcher(code).matches()) {
                there = Stream.of(
                                Path.of(code),
                                page.resolveSibling(code),
                                MAIN.resolve(code),
                                MAIN.resolve(code + ".java"))
                        .anyMatch(Files::exists);
            } else if (QUALIFIED.matcher(code).matches() && !code.endsWith(".jar")) {
                String path = code.replace('.', '/');
                there = SOURCES.stream()
                        .flatMap(source -> Stream.of(source.resolve(path), source.resolve(path + ".java")))
                        .anyMatch(Files::exists);
            } else if (CLASS.matcher(code).matches()) {
                String name = CLASS.matcher(code).replaceFirst("$1");
                there = classes.contains(name) || OTHERS.contains(name);
            }
            if (!there) {
                missing.add(code);
            }
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyCommandIsInThePageOfTheCommandLine() throws IOException {
        String page = Files.readString(PAGES.resolve("command-line.md"));

        assertEquals(
                List.of(),
                commands(Cli.all())
                        .map(command -> command.qualifiedName(" "))
                        .filter(name -> !page.contains("`" + name))
                        .toList());
    }

    @Test
    void everyFindingThatTheAuditPassesOverIsExplained() throws IOException {
        List<String> passedOver = all(VULNERABILITY, Files.readString(Path.of("src/audit/findings.xml")));
        List<String> explained = all(VULNERABILITY, Files.readString(PAGES.resolve("dependencies.md")));

        assertFalse(passedOver.isEmpty());
        assertEquals(
                List.of(),
                passedOver.stream()
                        .filter(finding -> !explained.contains(finding))
                        .toList());
    }

    private static Stream<CommandSpec> commands(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream().flatMap(sub -> commands(sub.getCommandSpec())));
    }

    /** A page without its blocks of code, in which nothing is a link or a heading. */
    private static String prose(Path page) throws IOException {
        return FENCE.matcher(Files.readString(page)).replaceAll("");
    }

    /** The names of a page's headings, as GitHub and Maven make them. */
    private static Set<String> anchors(Path page) throws IOException {
        return all(HEADING, prose(page)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> classes() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
