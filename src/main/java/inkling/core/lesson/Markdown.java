package inkling.core.lesson;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Markdown as CommonMark has it, with formulas between dollar signs and values of facts between double braces. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .customInlineContentParserFactory(new FormulaParser())
            .build();

    /** The id of a fact in double braces; in a formula, single ones group. */
    private static final Pattern VALUE = Pattern.compile("\\{\\{([a-z-]+)\\}\\}");

    private Markdown() {}

    /** A formula in LaTeX's language, without the dollar signs. */
    public static final class Formula extends CustomNode {
        private final String latex;
        private final boolean display;

        Formula(String latex, boolean display) {
            this.latex = latex;
            this.display = display;
        }

        /** What is to be set; may show values. */
        public String latex() {
            return latex;
        }

        /** Whether it stands on a line of its own. */
        public boolean isDisplay() {
            return display;
        }
    }

    /** The document of a text; every text is one. */
    public static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** Whether a text shows values, which may change. */
    public static boolean hasValues(String text) {
        return VALUE.matcher(text)
                .results()
                .anyMatch(value -> Fact.of(value.group(1)).isPresent());
    }

    /**
     * A text with the values of facts in their places; what stands in braces and is no fact stays.
     *
     * @param value gives the text of a fact by its id
     */
    public static String withValues(String text, UnaryOperator<String> value) {
        return VALUE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Fact.of(found.group(1)).isPresent() ? value.apply(found.group(1)) : found.group()));
    }

    /** What stands between two single or two double dollar signs. */
    private static final class FormulaParser implements InlineContentParserFactory, InlineContentParser {
        private static final char DOLLAR = '$';

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(DOLLAR);
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            int dollars = scanner.matchMultiple(DOLLAR);
            Position begin = scanner.position();
            if (dollars > 2 || scanner.find(DOLLAR) <= 0) {
                return ParsedInline.none();
            }
            String latex = scanner.getSource(begin, scanner.position()).getContent();
            return scanner.matchMultiple(DOLLAR) == dollars
                    ? ParsedInline.of(new Formula(latex, dollars == 2), scanner.position())
                    : ParsedInline.none();
        }
    }
}
