package inkling.core.lesson;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.WrongValueException;
import inkling.core.storage.BoundedFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Reads lessons: a heading with the title, a paragraph that says what one learns, and a heading of the second level for
 * each step. A step has text, a quotation that says what to do, and a code block named {@code step} that says where, and
 * what is so when it is done. The documentation, {@code lessons.md}, describes all of it.
 */
public final class LessonReader {
    /** What must be so before a step is done. */
    static final String UNTIL = "until";

    private static final String TOOL = "tool";
    private static final String POINT = "point";
    private static final List<String> SETTINGS = List.of(TOOL, POINT, UNTIL);
    private static final String STEP = "step";
    private static final long MOST_BYTES = 256 * 1024;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    /** What a formula could do more than be one: read files, and say itself again without end. */
    private static final Pattern NO_FORMULA = Pattern.compile(
            "\\\\(includegraphics|newcommand|renewcommand|newenvironment|renewenvironment|def|let|jlmXML)");

    /** What else there can be in Markdown. */
    private static final Map<Class<? extends Node>, String> FOUND = Map.ofEntries(
            Map.entry(Heading.class, "lesson.found.heading"),
            Map.entry(Paragraph.class, "lesson.found.paragraph"),
            Map.entry(BlockQuote.class, "lesson.found.quotation"),
            Map.entry(FencedCodeBlock.class, "lesson.found.code"),
            Map.entry(IndentedCodeBlock.class, "lesson.found.indented"),
            Map.entry(BulletList.class, "lesson.found.list"),
            Map.entry(OrderedList.class, "lesson.found.list"),
            Map.entry(ThematicBreak.class, "lesson.found.line"),
            Map.entry(HtmlBlock.class, "lesson.found.html"),
            Map.entry(HtmlInline.class, "lesson.found.html"),
            Map.entry(Image.class, "lesson.found.picture"),
            Map.entry(Link.class, "lesson.found.link"),
            Map.entry(LinkReferenceDefinition.class, "lesson.found.link"));

    private final Object file;
    private final String[] lines;

    private LessonReader(Object file, String text) {
        this.file = file;
        this.lines = text.split("\\R", -1);
    }

    /**
     * The lesson in a file.
     *
     * @throws IOException if it cannot be read or is no lesson; says in which line what was expected
     */
    public static Lesson read(Path file) throws IOException {
        byte[] bytes = BoundedFiles.readAll(file, MOST_BYTES, Problem.of("lesson.a-lesson"));
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    Problem.of(
                            "file.unexpected",
                            file,
                            Problem.of("lesson.a-lesson"),
                            Problem.of("lesson.other-characters")),
                    e);
        }
        return new LessonReader(file, text).lesson(file.toAbsolutePath().toString(), true);
    }

    /** A lesson that came with the program, whose formulas a test has looked at. */
    static Lesson shipped(String id, String text) {
        try {
            return new LessonReader(id, text).lesson(id, false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A step while it is read. */
    private static final class Draft {
        private final String title;
        private final int line;
        private final List<String> text = new ArrayList<>();
        private String task = "";
        private Optional<Map<String, String>> settings = Optional.empty();
        private int settingsLine;

        Draft(String title, int line) {
            this.title = title;
            this.line = line;
        }
    }

    private Lesson lesson(String id, boolean checked) throws IOException {
        Node document = Markdown.parse(String.join("\n", lines));
        Node first = document.getFirstChild();
        if (!(first instanceof Heading heading) || heading.getLevel() != 1) {
            throw wrong(first == null ? 1 : line(first), "lesson.title", first);
        }
        Node second = first.getNext();
        if (!(second instanceof Paragraph)) {
            throw wrong(second == null ? lines.length : line(second), "lesson.summary", second);
        }
        List<Draft> drafts = new ArrayList<>();
        for (Node block = second.getNext(); block != null; block = block.getNext()) {
            add(block, drafts);
            refuse(block, checked);
        }
        if (drafts.isEmpty()) {
            throw wrong(lines.length, "lesson.step", null);
        }
        List<Step> steps = new ArrayList<>();
        for (Draft draft : drafts) {
            steps.add(step(draft));
        }
        return new Lesson(id, title(heading), source(second), steps);
    }

    private void add(Node block, List<Draft> drafts) throws IOException {
        if (block instanceof Heading heading && heading.getLevel() == 2) {
            drafts.add(new Draft(title(heading), line(block)));
            return;
        }
        if (drafts.isEmpty() || block instanceof Heading) {
            throw wrong(line(block), "lesson.step", block);
        }
        Draft draft = drafts.get(drafts.size() - 1);
        if (block instanceof FencedCodeBlock code && STEP.equals(code.getInfo())) {
            if (draft.settings.isPresent()) {
                throw wrong(line(block), "lesson.one-block", block);
            }
            draft.settingsLine = line(block);
            draft.settings = Optional.of(settings(code));
        } else if (block instanceof BlockQuote) {
            if (!draft.task.isEmpty()) {
                throw wrong(line(block), "lesson.one-task", block);
            }
            draft.task = source(block).replaceAll("(?m)^ {0,3}> ?", "");
        } else {
            draft.text.add(source(block));
        }
    }

    private Map<String, String> settings(FencedCodeBlock code) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        int line = line(code);
        for (String setting : code.getLiteral().split("\n", -1)) {
            line++;
            if (setting.isBlank()) {
                continue;
            }
            String[] parts = setting.split(":", 2);
            String name = parts[0].strip();
            if (parts.length < 2 || !SETTINGS.contains(name) || settings.containsKey(name)) {
                List<String> left = SETTINGS.stream()
                        .filter(known -> !settings.containsKey(known))
                        .map(known -> known + ": …")
                        .toList();
                throw problem(
                        line,
                        left.isEmpty() ? Problem.of("file.none") : Problem.anyOf(left),
                        Problem.quoted(setting.strip()));
            }
            settings.put(name, parts[1].strip());
            check(line, name, parts[1].strip());
        }
        return settings;
    }

    private void check(int line, String name, String value) throws IOException {
        if (name.equals(TOOL) && !Fact.TOOL.words().contains(value)) {
            throw problem(line, Problem.anyOf(Fact.TOOL.words()), Problem.quoted(value));
        }
        if (name.equals(POINT) && !ID.matcher(value).matches()) {
            throw problem(line, Problem.of("lesson.a-control"), Problem.quoted(value));
        }
        if (name.equals(UNTIL)) {
            try {
                Condition.parseAll(value);
            } catch (WrongValueException e) {
                throw new ProblemException(Problem.of("file.failed", place(line), e.problem()), e);
            }
        }
    }

    private Step step(Draft draft) throws IOException {
        Map<String, String> settings = draft.settings.orElse(Map.of());
        List<Condition> until = Optional.ofNullable(settings.get(UNTIL))
                .map(Condition::parseAll)
                .orElse(List.of());
        if (draft.text.isEmpty()) {
            throw wrong(draft.line, "lesson.text", null);
        }
        if (draft.task.isEmpty() && !until.isEmpty()) {
            throw wrong(draft.settingsLine, "lesson.task", null);
        }
        return new Step(
                draft.title,
                String.join("\n\n", draft.text),
                draft.task,
                Optional.ofNullable(settings.get(TOOL)),
                Optional.ofNullable(settings.get(POINT)),
                until);
    }

    /** Lets nothing pass that the window would not show, and no formula that cannot be set. */
    private void refuse(Node block, boolean checked) throws IOException {
        int line = line(block);
        List<Problem> found = new ArrayList<>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                found.add(unexpected("lesson.markdown", html));
            }

            @Override
            public void visit(HtmlInline html) {
                found.add(unexpected("lesson.markdown", html));
            }

            @Override
            public void visit(Image image) {
                found.add(unexpected("lesson.markdown", image));
            }

            @Override
            public void visit(Link link) {
                found.add(unexpected("lesson.markdown", link));
            }

            @Override
            public void visit(ThematicBreak rule) {
                found.add(unexpected("lesson.markdown", rule));
            }

            @Override
            public void visit(CustomNode formula) {
                if (checked) {
                    wrongFormula(((Markdown.Formula) formula).latex()).ifPresent(found::add);
                }
            }
        });
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.of("file.failed", place(line), found.get(0)));
        }
    }

    private static Optional<Problem> wrongFormula(String latex) {
        if (NO_FORMULA.matcher(latex).find()) {
            return Optional.of(Problem.of("lesson.expected", Problem.of("lesson.formula"), Problem.quoted(latex)));
        }
        try {
            new TeXFormula(Markdown.withValues(latex, fact -> "0"));
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(Problem.of("lesson.expected", Problem.of("lesson.formula"), Problem.quoted(latex)));
        }
    }

    private static Problem unexpected(String expected, Node found) {
        return Problem.of("lesson.expected", Problem.of(expected), what(found));
    }

    private IOException wrong(int line, String expected, Node found) {
        return problem(line, Problem.of(expected), found == null ? Problem.of("file.none") : what(found));
    }

    private IOException problem(int line, Object expected, Object found) {
        return new ProblemException(Problem.of("file.unexpected", place(line), expected, found));
    }

    private Problem place(int line) {
        return Problem.of("file.line", file, line);
    }

    private static Object what(Node found) {
        return Problem.of(FOUND.get(found.getClass()));
    }

    /** Its first line, from 1. */
    private static int line(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }

    /** The lines that it was read from. */
    private String source(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        int last = spans.get(spans.size() - 1).getLineIndex();
        return String.join("\n", List.of(lines).subList(line(block) - 1, last + 1));
    }

    private String title(Heading heading) {
        return source((Block) heading)
                .replaceFirst("^#+\\s*", "")
                .replaceFirst("\\s#+\\s*$", "")
                .strip();
    }
}
