package inkling.ui.lesson;

import inkling.core.lesson.Markdown;
import inkling.ui.concurrent.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Markdown on the screen: paragraphs, lists, emphasis, code and formulas, with values that may change. */
public final class MarkdownView extends VBox {
    private final Background background;

    /** Those of the text before, in their order, which show what they showed until they have something else. */
    private final Deque<FormulaView> formulas = new ArrayDeque<>();

    private String shown = "";

    /**
     * An empty view.
     *
     * @param background where formulas are set
     */
    public MarkdownView(Background background) {
        this.background = background;
        getStyleClass().add("markdown");
    }

    /** Shows a text in which nothing changes. */
    public void show(String markdown) {
        show(markdown, id -> id);
    }

    /**
     * Shows a text.
     *
     * @param values the text of a fact by its id
     */
    void show(String markdown, UnaryOperator<String> values) {
        String now = Markdown.withValues(markdown, values);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Blocks blocks = new Blocks(new ArrayDeque<>(formulas));
        formulas.clear();
        getChildren().setAll(blocks.of(Markdown.parse(now)));
    }

    /** Makes nodes of blocks. */
    private final class Blocks extends AbstractVisitor {
        private final Deque<FormulaView> old;
        private List<Node> made = new ArrayList<>();

        Blocks(Deque<FormulaView> old) {
            this.old = old;
        }

        List<Node> of(org.commonmark.node.Node block) {
            List<Node> before = made;
            made = new ArrayList<>();
            visitChildren(block);
            List<Node> inside = made;
            made = before;
            return inside;
        }

        @Override
        public void visit(Paragraph paragraph) {
            TextFlow flow = new TextFlow();
            flow.getChildren().setAll(new Inlines(this).of(paragraph));
            flow.setMinHeight(Region.USE_PREF_SIZE);
            boolean alone = flow.getChildren().size() == 1
                    && flow.getChildren().get(0) instanceof FormulaView formula
                    && formula.isDisplay();
            if (alone) {
                HBox row = new HBox(flow.getChildren().remove(0));
                row.getStyleClass().add("display");
                made.add(row);
            } else {
                made.add(flow);
            }
        }

        @Override
        public void visit(BulletList list) {
            addList(list, 0);
        }

        @Override
        public void visit(OrderedList list) {
            addList(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
        }

        /** From a number on; from 0 with dots. */
        private void addList(org.commonmark.node.Node list, int first) {
            int number = first;
            for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                if (item instanceof ListItem) {
                    Label mark = new Label(first == 0 ? "•" : number + ".");
                    mark.getStyleClass().add("mark");
                    mark.setMinWidth(Region.USE_PREF_SIZE);
                    VBox content = new VBox();
                    content.getStyleClass().add("item");
                    content.getChildren().setAll(of(item));
                    HBox.setHgrow(content, Priority.ALWAYS);
                    made.add(new HBox(mark, content));
                    number++;
                }
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            addCode(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            addCode(code.getLiteral());
        }

        private void addCode(String literal) {
            Label code = new Label(literal.stripTrailing());
            code.getStyleClass().add("code");
            made.add(code);
        }

        private FormulaView formula(Markdown.Formula formula) {
            FormulaView last = old.poll();
            FormulaView view = last != null && last.isDisplay() == formula.isDisplay()
                    ? last
                    : new FormulaView(formula.isDisplay(), background);
            view.show(formula.latex());
            formulas.add(view);
            return view;
        }
    }

    /** Makes nodes of what stands in a paragraph. */
    private static final class Inlines extends AbstractVisitor {
        private final Blocks blocks;
        private final List<Node> made = new ArrayList<>();
        private final Deque<String> styles = new ArrayDeque<>();

        Inlines(Blocks blocks) {
            this.blocks = blocks;
        }

        List<Node> of(Paragraph paragraph) {
            visitChildren(paragraph);
            return made;
        }

        private void add(String words) {
            Text text = new Text(words);
            text.getStyleClass().addAll(styles);
            made.add(text);
        }

        private void within(String style, org.commonmark.node.Node node) {
            styles.push(style);
            visitChildren(node);
            styles.pop();
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(Emphasis emphasis) {
            within("emphasis", emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            within("strong", strong);
        }

        @Override
        public void visit(Code code) {
            styles.push("code");
            add(code.getLiteral());
            styles.pop();
        }

        @Override
        public void visit(SoftLineBreak line) {
            add(" ");
        }

        @Override
        public void visit(HardLineBreak line) {
            add("\n");
        }

        @Override
        public void visit(CustomNode formula) {
            made.add(blocks.formula((Markdown.Formula) formula));
        }
    }
}
