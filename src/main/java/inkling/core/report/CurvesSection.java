package inkling.core.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;

import inkling.core.history.FloatSeries;
import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.history.Validation;
import inkling.core.plot.AxisScale;
import inkling.core.text.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.FigureTag;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How the run went: loss, validation and learning rate over the epochs. */
final class CurvesSection {
    /** The weight of the moving average, as the window has it at first. */
    private static final double SMOOTHING = 0.95;

    /** Single mini-batches may stick out; the smoothed line must not be pressed flat by them. */
    private static final double ROOM_ABOVE_SMOOTHED = 2;

    private CurvesSection() {}

    static DomContent of(RunHistory run) {
        DomContent accuracy = run.validations().isEmpty() ? div() : accuracy(run);
        return Parts.section(
                Texts.get("report.curves.title"),
                div(loss(run), accuracy, learningRate(run)).withClass("charts"));
    }

    private static FigureTag loss(RunHistory run) {
        SmoothedRun smoothed = new SmoothedRun(run, SMOOTHING);
        FloatSeries line = smoothed.smoothed();
        double most = Math.min(run.losses().max(0, run.size()), ROOM_ABOVE_SMOOTHED * line.max(0, line.size()));
        for (Validation found : run.validations()) {
            most = Math.max(most, found.loss());
        }
        String words = Texts.get(
                "report.curves.loss.about", Parts.loss(run.size() == 0 ? Double.NaN : line.get(line.size() - 1)));
        return figure(
                new LineChart(
                                run,
                                AxisScale.linear(0, usable(most) * 1.05),
                                Texts.get("report.curves.loss"),
                                Texts.get("report.curves.epochs"),
                                CurvesSection::plain)
                        .steps(run.losses(), "batch")
                        .steps(line, "smoothed")
                        .epochs(ends(run, Validation::loss), "validation")
                        .drawing(words),
                figcaption(words));
    }

    private static FigureTag accuracy(RunHistory run) {
        double least = run.validations().stream()
                .mapToDouble(Validation::accuracy)
                .min()
                .orElse(0);
        Validation last = run.validations().get(run.validations().size() - 1);
        double step = least > 0.9 ? 0.02 : 0.1;
        String words = Texts.get("report.curves.accuracy.about", last.epoch(), Texts.percent(last.accuracy(), 2));
        return figure(
                new LineChart(
                                run,
                                AxisScale.linear(Math.max(0, Math.floor((least - step / 2) / step) * step), 1),
                                Texts.get("report.curves.accuracy"),
                                Texts.get("report.curves.epochs"),
                                value -> plain(100 * value))
                        .epochs(ends(run, Validation::accuracy), "validation")
                        .drawing(words),
                figcaption(words));
    }

    private static FigureTag learningRate(RunHistory run) {
        FloatSeries rates = run.learningRates();
        String words = Texts.get(
                "report.curves.rate.about",
                run.size() == 0 ? "–" : plain(rates.get(0)),
                run.size() == 0 ? "–" : plain(rates.get(run.size() - 1)));
        return figure(
                new LineChart(
                                run,
                                AxisScale.linear(0, usable(rates.max(0, run.size())) * 1.05),
                                Texts.get("report.curves.rate"),
                                Texts.get("report.curves.epochs"),
                                CurvesSection::plain)
                        .steps(rates, "rate")
                        .drawing(words),
                figcaption(words));
    }

    private static List<double[]> ends(RunHistory run, ToDoubleFunction<Validation> value) {
        return run.validations().stream()
                .map(found -> new double[] {found.epoch(), value.applyAsDouble(found)})
                .toList();
    }

    /** The end of a scale, also where there is nothing to draw or nothing that can be drawn. */
    private static double usable(double most) {
        return Double.isFinite(most) && most > 0 ? most : 1;
    }

    /** As short as it can be without an exponent where it is neither large nor small. */
    private static String plain(double value) {
        if (value == 0 || (Math.abs(value) >= 1e-5 && Math.abs(value) < 1e5)) {
            return Texts.get("report.number", value);
        }
        return Texts.number("%.0e", value);
    }
}
