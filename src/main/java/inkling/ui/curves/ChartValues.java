package inkling.ui.curves;

import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.history.Validation;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the curves say at a step, in words and numbers.
 *
 * @param place epoch and step
 * @param values in the order in which they are shown
 */
record ChartValues(String place, List<Value> values) {
    private static final double LEAST_PLAIN_RATE = 1e-4;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    /** A value by its name. */
    record Value(String name, String text) {}

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

    private static Value value(String key, String text) {
        return new Value(Texts.get(key), text);
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
        return place
                + values.stream()
                        .map(value -> ", " + value.name() + " " + value.text())
                        .collect(Collectors.joining());
    }
}
