package inkling.ui.curves;

import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.history.Validation;
import inkling.core.plot.ChartColour;
import inkling.core.plot.ChartFrame;
import inkling.core.plot.Comparison;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * What the curves say at a step, in words and numbers.
 *
 * @param place epoch and step
 * @param values in the order in which they are shown
 */
record ChartValues(String place, List<Value> values) {
    private static final double LEAST_PLAIN_RATE = 1e-4;
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final MathContext THREE_DIGITS = new MathContext(3);

    /**
     * A value by its name.
     *
     * @param colour of the run that it is of, where there are several
     */
    record Value(String name, String text, Optional<ChartColour> colour) {}

    /**
     * The values of a run.
     *
     * @param step from 0
     */
    static ChartValues of(SmoothedRun smoothed, int step) {
        RunHistory run = smoothed.history();
        List<Value> values = new ArrayList<>();
        values.add(value("training.values.batch", loss(run.losses().get(step))));
        values.add(value("training.values.smoothed", loss(smoothed.smoothed().get(step))));
        Optional<Validation> found = run.lastValidation(step);
        found.ifPresent(at -> {
            values.add(value("training.values.validation", loss(at.loss())));
            values.add(value("training.values.accuracy", percent(at.accuracy())));
        });
        values.add(value("training.values.rate", rate(run.learningRates().get(step))));
        return new ChartValues(
                Texts.get("training.values.place", run.epochOf(step), run.stepInEpoch(step)), List.copyOf(values));
    }

    /** The values of several runs at a position. */
    static ChartValues of(Comparison comparison, double position) {
        return new ChartValues(
                place(comparison.along(), position),
                comparison.at(position).stream()
                        .map(at -> new Value(
                                at.run().name(),
                                at.validation()
                                        .map(found -> Phrases.both(loss(at.loss()), percent(found.accuracy())))
                                        .orElseGet(() -> loss(at.loss())),
                                Optional.of(at.run().colour())))
                        .toList());
    }

    private static String place(RunAxis along, double position) {
        return switch (along) {
            case EPOCHS -> Texts.get("curves.place.epochs", CheckedField.plain(position, THREE_DIGITS));
            case STEPS -> Texts.get("curves.place.steps", Math.round(position));
            case SECONDS -> Texts.get("curves.place.seconds", CheckedField.plain(position, THREE_DIGITS));
        };
    }

    /**
     * What is written around the plots.
     *
     * @param position a place on the horizontal axis; empty where it is none to be marked
     * @param end of the horizontal axis
     */
    static ChartFrame.Words words(DoubleFunction<Optional<String>> position, String end) {
        return new ChartFrame.Words(
                Texts.get("training.chart.loss"),
                Texts.get("training.chart.accuracy"),
                ChartValues::plain,
                accuracy -> Texts.get("training.percent", plain(100 * accuracy)),
                position,
                end);
    }

    /** The end of a horizontal axis with what it counts. */
    static String end(RunAxis along, Number end) {
        return switch (along) {
            case EPOCHS -> Texts.get("training.chart.epochs", end);
            case STEPS -> Texts.get("training.chart.steps", end);
            case SECONDS -> Texts.get("curves.chart.seconds", end);
        };
    }

    /** A number on an axis. */
    static String plain(double value) {
        return CheckedField.plain(value, SIX_DIGITS);
    }

    private static Value value(String key, String text) {
        return new Value(Texts.get(key), text, Optional.empty());
    }

    /** A loss in nats, as the chart writes it. */
    static String loss(double loss) {
        return Texts.number("%.4f", loss);
    }

    /** An accuracy in [0, 1] as the chart writes it. */
    static String percent(double accuracy) {
        return Texts.get("training.percent", Texts.percent(accuracy, 2));
    }

    /** Short, also where a schedule has let it fall to next to nothing. */
    private static String rate(float rate) {
        return rate < LEAST_PLAIN_RATE && rate > 0
                ? Texts.number("%.1e", rate)
                : CheckedField.plain(rate, THREE_DIGITS);
    }

    /** One line for a screen reader. */
    String spoken() {
        return Phrases.list(Stream.concat(
                        Stream.of(place), values.stream().map(value -> Phrases.valued(value.name(), value.text())))
                .toList());
    }
}
