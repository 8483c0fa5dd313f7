package inkling.core.lesson;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.storage.BoundedFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads lessons: a heading with the title, a paragraph that says what one learns, and a heading of the second level for
 * each step. A step has text, a quotation that says what to do, and a code block named {@code step} that says where, and
 * what is so when it is done. The documentation, {@code lessons.md}, describes all of it.
 */
public final class LessonReader {
    private static final String STEP = "step";
    private static final long MOST_BYTES = 256 * 1024;

    private final LessonText text;

    /** Whether everything is looked at; of a lesson that came with the program a test has done that. */
    private final boolean checked;

    private LessonReader(LessonText text, boolean checked) {
        this.text = text;
        this.checked = checked;
    }

    /**
     * The lesson in a file.
     *
     * @throws IOException if it cannot be read or is no lesson; says in which line what was expected
     */
    public static Lesson read(Path file) throws IOException {
        Problem expected = Problem.of("lesson.a-lesson");
        byte[] bytes = BoundedFiles.readAll(file, MOST_BYTES, expected);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            Problem found = Problem.of("lesson.other-characters");
            throw new ProblemException(Problem.of("file.unexpected", file, expected, found), e);
        }
        return new LessonReader(new LessonText(file, text), true)
                .lesson(file.toAbsolutePath().toString());
    }

    /** A lesson that came with the program. */
    static Lesson shipped(String id, String text) {
        try {
            return new LessonReader(new LessonText(id, text), false).lesson(id);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A step while it is read. */
    private static final class Draft {
        private final String title;
        private final int line;
        private final List<String> text = new ArrayList<>();
        private Optional<String> task = Optional.empty();
        private Optional<StepSettings> settings = Optional.empty();

        Draft(String title, int line) {
            this.title = title;
            this.line = line;
        }
    }

    private Lesson lesson(String id) throws IOException {
        Node first = text.parse().getFirstChild();
        if (!(first instanceof Heading heading) || heading.getLevel() != 1) {
            throw expected("lesson.title", first, 1);
        }
        Node second = first.getNext();
        if (!(second instanceof Paragraph)) {
            throw expected("lesson.summary", second, text.end());
        }
        List<Draft> drafts = new ArrayList<>();
        for (Node block = second.getNext(); block != null; block = block.getNext()) {
            add(block, drafts);
        }
        if (drafts.isEmpty()) {
            throw expected("lesson.step", null, text.end());
        }
        List<Step> steps = new ArrayList<>();
        for (Draft draft : drafts) {
            steps.add(step(draft));
        }
        return new Lesson(id, title(heading), text.source(second), steps);
    }

    private void add(Node block, List<Draft> drafts) throws IOException {
        if (block instanceof Heading heading && heading.getLevel() == 2) {
            drafts.add(new Draft(title(heading), LessonText.line(block)));
            return;
        }
        if (drafts.isEmpty() || block instanceof Heading) {
            throw expected("lesson.step", block);
        }
        Draft draft = drafts.get(drafts.size() - 1);
        if (block instanceof FencedCodeBlock code && STEP.equals(code.getInfo())) {
            if (draft.settings.isPresent()) {
                throw expected("lesson.one-block", block);
            }
            draft.settings = Optional.of(StepSettings.read(code, text));
        } else if (block instanceof BlockQuote) {
            if (draft.task.isPresent()) {
                throw expected("lesson.one-task", block);
            }
            draft.task = Optional.of(text.source(block).replaceAll("(?m)^ {0,3}> ?", ""));
        } else {
            draft.text.add(text.source(block));
        }
        Optional<Problem> problem = checked ? StepMarkdown.problem(block) : Optional.empty();
        if (problem.isPresent()) {
            throw text.wrong(LessonText.line(block), problem.get());
        }
    }

    private Step step(Draft draft) throws IOException {
        StepSettings settings = draft.settings.orElse(StepSettings.NONE);
        if (draft.text.isEmpty()) {
            throw expected("lesson.text", null, draft.line);
        }
        if (draft.task.isEmpty() && !settings.until().isEmpty()) {
            throw expected("lesson.task", null, settings.line());
        }
        return new Step(
                draft.title,
                String.join("\n\n", draft.text),
                draft.task.orElse(""),
                settings.tool(),
                settings.spot(),
                settings.until());
    }

    /** Something else was expected than what is there; where nothing is, in a line beside. */
    private IOException expected(String what, Node found, int otherwise) {
        return found == null
                ? text.unexpected(otherwise, Problem.of(what), Problem.of("file.none"))
                : expected(what, found);
    }

    private IOException expected(String what, Node found) {
        return text.unexpected(LessonText.line(found), Problem.of(what), LessonText.kind(found));
    }

    private String title(Heading heading) {
        return text.source(heading)
                .replaceFirst("^#+\\s*", "")
                .replaceFirst("\\s#+\\s*$", "")
                .strip();
    }
}
