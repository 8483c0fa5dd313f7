package inkling.core.lesson;

import inkling.core.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Looks in a block for what the window would not show, and for formulas that cannot be set. */
final class StepMarkdown extends AbstractVisitor {
    /** What a formula could do more than be one: read files, and say itself again without end. */
    private static final Pattern NO_FORMULA = Pattern.compile(
            "\\\\(includegraphics|newcommand|renewcommand|newenvironment|renewenvironment|def|let|jlmXML)");

    private Optional<Problem> problem = Optional.empty();

    private StepMarkdown() {}

    /** The first thing that is wrong in a block, if anything is. */
    static Optional<Problem> problem(Node block) {
        StepMarkdown found = new StepMarkdown();
        block.accept(found);
        return found.problem;
    }

    private void expect(String expected, Object found) {
        if (problem.isEmpty()) {
            problem = Optional.of(Problem.of("lesson.expected", Problem.of(expected), found));
        }
    }

    private void refuse(Node part) {
        expect("lesson.markdown", LessonText.kind(part));
    }

    @Override
    public void visit(HtmlBlock html) {
        refuse(html);
    }

    @Override
    public void visit(HtmlInline html) {
        refuse(html);
    }

    @Override
    public void visit(Image image) {
        refuse(image);
    }

    @Override
    public void visit(Link link) {
        refuse(link);
    }

    @Override
    public void visit(ThematicBreak rule) {
        refuse(rule);
    }

    @Override
    public void visit(CustomNode formula) {
        String latex = ((Markdown.Formula) formula).latex();
        if (!isFormula(latex)) {
            expect("lesson.formula", Problem.quoted(latex));
        }
    }

    private static boolean isFormula(String latex) {
        if (NO_FORMULA.matcher(latex).find()) {
            return false;
        }
        try {
            new TeXFormula(Markdown.withValues(latex, fact -> "0"));
            return true;
        } catch (ParseException e) {
            return false;
        }
    }
}
