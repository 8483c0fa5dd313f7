package inkling.core.lesson;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
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

/** The lines of a lesson's file: which of them a part of the document stands in, and what is wrong there. */
final class LessonText {
    /** What there can be in Markdown. */
    private static final Map<Class<? extends Node>, String> KINDS = Map.ofEntries(
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
    private final List<String> lines;

    /**
     * A lesson's text.
     *
     * @param file what problems call it
     */
    LessonText(Object file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /** Its document. */
    Node parse() {
        return Markdown.parse(String.join("\n", lines));
    }

    /** The number of its last line. */
    int end() {
        return Math.max(1, lines.size());
    }

    /** The first line of a block, from 1. */
    static int line(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }

    /** The lines that a block was read from. */
    String source(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        int last = spans.get(spans.size() - 1).getLineIndex();
        return String.join("\n", lines.subList(line(block) - 1, last + 1));
    }

    /** What a part of a document is, as a phrase. */
    static Problem kind(Node part) {
        return Problem.of(KINDS.get(part.getClass()));
    }

    /** Something else stands in a line than was expected. */
    IOException unexpected(int line, Object expected, Object found) {
        return new ProblemException(Problem.of("file.unexpected", place(line), expected, found));
    }

    /** Something is wrong in a line. */
    IOException wrong(int line, Problem problem) {
        return new ProblemException(Problem.of("file.failed", place(line), problem));
    }

    private Problem place(int line) {
        return Problem.of("file.line", file, line);
    }
}
