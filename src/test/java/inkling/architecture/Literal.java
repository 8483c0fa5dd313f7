package inkling.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * A string literal of a source.
 *
 * @param place the source's name and the line
 * @param into what it is an argument of: a method's name or {@code new} and a class's, by way of any + and ?:; empty if
 *     of nothing
 * @param joined whether it stands between other texts, by + or as a separator
 * @param text as people would see it
 */
record Literal(String place, String into, boolean joined, String text) {
    /** Two words in a row, or one that begins with a capital. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}[,;:.!?]? \\p{L}|(?<![\\p{L}\\p{N}_.])\\p{Lu}\\p{Ll}");

    /** What {@link String#format} puts values in the place of. */
    private static final Pattern VALUE = Pattern.compile("%(?:\\d\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z%]");

    /** Commas, colons, brackets, dots with a space, or a space alone: each language has its own. */
    private static final Pattern PUNCTUATION = Pattern.compile(" |(?=.* )[ \\p{P}·×+|]*[\\p{P}·|][ \\p{P}·×+|]*");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** What puts its arguments before people's eyes or ears. */
    private static final Set<String> SHOWING = Set.of(
            "setText",
            "appendText",
            "setPromptText",
            "setAccessibleText",
            "setAccessibleHelp",
            "setAccessibleRoleDescription",
            "setTitle",
            "setHeaderText",
            "setContentText",
            "print",
            "println",
            "printf",
            "format",
            "formatted",
            "new Label",
            "new Text",
            "new TextField",
            "new TextArea",
            "new Button",
            "new ToggleButton",
            "new RadioButton",
            "new CheckBox",
            "new Hyperlink",
            "new Tooltip",
            "new Menu",
            "new MenuItem",
            "new CheckMenuItem",
            "new RadioMenuItem",
            "new TitledPane",
            "new Tab",
            "new TableColumn",
            "new Alert",
            "new ButtonType");

    private static final Set<String> JOINING = Set.of("join", "joining");

    /**
     * Whether it may be of a language: it has words, or it is shown and has letters, or it is the punctuation between
     * texts.
     */
    boolean isOfALanguage() {
        String said = VALUE.matcher(text).replaceAll("");
        boolean shown = SHOWING.contains(into);
        return WORDS.matcher(said).find()
                || (shown && LETTER.matcher(said).find())
                || ((shown || joined) && PUNCTUATION.matcher(said).matches());
    }

    /** All literals of some sources, but for the names of the compiler's warnings. */
    static List<Literal> in(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask compiler = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        Trees trees = Trees.instance(compiler);
        List<Literal> literals = new ArrayList<>();
        for (CompilationUnitTree unit : compiler.parse()) {
            new Scanner(trees, unit, literals).scan(unit, null);
        }
        return literals;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<Literal> literals;

        Scanner(Trees trees, CompilationUnitTree unit, List<Literal> literals) {
            this.trees = trees;
            this.unit = unit;
            this.literals = literals;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            if (!annotation.getAnnotationType().toString().equals("SuppressWarnings")) {
                super.visitAnnotation(annotation, null);
            }
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                long line = unit.getLineMap()
                        .getLineNumber(trees.getSourcePositions().getStartPosition(unit, literal));
                String place = unit.getSourceFile().getName() + ":" + line;
                TreePath around = getCurrentPath().getParentPath();
                boolean joined = false;
                while (isPartOfText(around.getLeaf())) {
                    joined |= around.getLeaf() instanceof BinaryTree;
                    around = around.getParentPath();
                }
                String into = called(around.getLeaf());
                literals.add(new Literal(place, into, joined || JOINING.contains(into), text));
            }
            return null;
        }

        private static boolean isPartOfText(Tree tree) {
            return tree instanceof BinaryTree
                    || tree instanceof ConditionalExpressionTree
                    || tree instanceof ParenthesizedTree;
        }

        private static String called(Tree tree) {
            if (tree instanceof NewClassTree made) {
                return "new " + made.getIdentifier();
            }
            if (tree instanceof MethodInvocationTree call) {
                return call.getMethodSelect() instanceof MemberSelectTree member
                        ? member.getIdentifier().toString()
                        : call.getMethodSelect().toString();
            }
            return "";
        }
    }
}
