package inkling.core.report;

import static j2html.TagCreator.br;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import inkling.core.evaluation.ConfusionMatrix;
import inkling.core.evaluation.DigitScore;
import inkling.core.evaluation.Outcome;
import inkling.core.model.SoftmaxRegression;
import inkling.core.report.Report.Measured;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where it errs: the confusion matrix, each digit, how honest its probabilities are, and the mistakes themselves. */
final class MistakesSection {
    /** As many as can be looked at. */
    private static final int MOST = 24;

    /** In how many steps a cell's colour grows deeper. */
    private static final int SHADES = 10;

    private MistakesSection() {}

    static List<DomContent> of(Measured measured) {
        if (measured.digits().size() == 0) {
            return List.of();
        }
        String name = Parts.name(CardWords.data(measured.digits().name()));
        ConfusionMatrix matrix = measured.evaluation().confusion();
        return List.of(
                Parts.section(Texts.get("report.matrix.title", name), matrix(matrix)),
                Parts.section(Texts.get("report.digits.title", name), perDigit(matrix.perDigit())),
                Parts.section(
                        Texts.get("report.reliability.title", name),
                        ReliabilityDiagram.of(measured.evaluation().calibration())),
                Parts.section(Texts.get("report.mistakes.title", name), pictures(measured)));
    }

    private static DomContent matrix(ConfusionMatrix matrix) {
        return div(table(
                                caption(Texts.get("report.matrix.about")),
                                thead(tr(
                                        td(),
                                        each(
                                                digits(),
                                                digit -> th(digit.toString()).attr("scope", "col")))),
                                tbody(each(
                                        digits(),
                                        truth -> tr(
                                                th(truth.toString()).attr("scope", "row"),
                                                each(digits(), label -> cell(matrix, truth, label))))))
                        .withClass("matrix"))
                .withClass("wide");
    }

    private static DomContent cell(ConfusionMatrix matrix, int truth, int label) {
        int count = matrix.count(truth, label);
        int shade = (int) Math.ceil(SHADES * matrix.depth(truth, label));
        return td(count == 0 ? "" : Integer.toString(count)).withClass((truth == label ? "right-" : "wrong-") + shade);
    }

    private static DomContent perDigit(List<DigitScore> scores) {
        return div(
                        p(Texts.get("report.digits.about")).withClass("note"),
                        table(
                                thead(tr(
                                        column("mistakes.table.digit"),
                                        column("mistakes.table.total"),
                                        column("mistakes.table.precision"),
                                        column("mistakes.table.recall"),
                                        column("mistakes.table.f1"))),
                                tbody(each(
                                        scores,
                                        score -> tr(
                                                th(Integer.toString(score.digit()))
                                                        .attr("scope", "row"),
                                                number(Texts.get("report.whole", score.total())),
                                                number(Texts.percent(score.precision(), 1)),
                                                number(Texts.percent(score.recall(), 1)),
                                                number(Texts.percent(score.f1(), 1)))))))
                .withClass("wide");
    }

    private static DomContent column(String key) {
        return th(Texts.get(key)).attr("scope", "col").withClass("number");
    }

    private static DomContent number(String text) {
        return td(text).withClass("number");
    }

    private static DomContent pictures(Measured measured) {
        List<Outcome> mistakes = measured.evaluation().mistakes();
        if (mistakes.isEmpty()) {
            return p(Texts.get("report.mistakes.none"));
        }
        // Those of which it was most sure say most about what it takes for what
        List<Outcome> surest = mistakes.stream()
                .sorted(Comparator.comparingDouble(Outcome::probability).reversed())
                .limit(MOST)
                .toList();
        return div(
                p(Texts.get("report.mistakes.about", surest.size(), mistakes.size())),
                div(each(surest, mistake -> picture(measured, mistake))).withClass("pictures"));
    }

    private static DomContent picture(Measured measured, Outcome mistake) {
        String sure = Parts.percent(mistake.probability(), 1);
        return figure(
                Pictures.digit(
                        measured.digits().image(mistake.index()),
                        Texts.get("report.mistakes.spoken", mistake.index(), mistake.truth(), mistake.label(), sure)),
                figcaption(
                        text(Texts.get("report.mistakes.caption", mistake.truth(), mistake.label())),
                        br(),
                        text(sure)));
    }

    private static List<Integer> digits() {
        return IntStream.range(0, SoftmaxRegression.CLASSES).boxed().toList();
    }
}
