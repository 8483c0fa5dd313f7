package inkling.ui.draw;

import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/** Ten upright bars, one a digit, as high as the digit is probable; a click asks about the digit. */
final class ProbabilityBars extends Region {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass SECOND = PseudoClass.getPseudoClass("second");

    /** From here on the percentage would be rounded to 100, which no model can be. */
    static final float NEARLY_ONE = 0.9995f;

    /** A probability below this has no number over its bar. */
    private static final float LEAST_NAMED = 0.01f;

    /** Columns of at least this width, in sizes of the numbers' type, have room for a number each. */
    private static final double ROOM_FOR_NUMBER = 3.1;

    private static final double GAP = 4;

    /** How high a number is, in sizes of its type. */
    private static final double LINE = 1.45;

    private static final double LEAST_BAR = 2;

    private final Bar[] bars = new Bar[SoftmaxRegression.CLASSES];
    private Optional<Prediction> shown = Optional.empty();

    /**
     * Bars of nothing yet.
     *
     * @param ask is told of each digit whose bar is clicked
     */
    ProbabilityBars(IntConsumer ask) {
        getStyleClass().add("probability-bars");
        setId("probability-bars");
        for (int digit = 0; digit < bars.length; digit++) {
            int asked = digit;
            bars[digit] = new Bar(digit);
            bars[digit].setOnMouseClicked(event -> ask.accept(asked));
            getChildren().add(bars[digit]);
        }
    }

    void show(Optional<Prediction> prediction) {
        shown = prediction;
        for (Bar bar : bars) {
            bar.show(prediction);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double column = (getWidth() + GAP) / bars.length;
        for (Bar bar : bars) {
            bar.percent.setVisible(hasRoom(bar, column));
            double x = Math.rint(bar.digit * column);
            bar.resizeRelocate(x, 0, Math.rint((bar.digit + 1) * column) - GAP - x, getHeight());
        }
    }

    /** Where columns are narrow, only the first two digits have numbers, and the second only if the first is not near. */
    private boolean hasRoom(Bar bar, double column) {
        if (shown.isEmpty() || bar.probability < LEAST_NAMED) {
            return false;
        }
        Prediction prediction = shown.get();
        double room = ROOM_FOR_NUMBER * bar.percent.getFont().getSize();
        boolean far = Math.abs(bar.digit - prediction.label()) * column >= room;
        return column >= room || bar.digit == prediction.label() || (bar.digit == prediction.runnerUp() && far);
    }

    /** A probability in per cent with one digit behind the point, as the percent text shows it. */
    static String percent(float probability) {
        if (probability >= NEARLY_ONE) {
            return Texts.get("reading.nearly-one");
        }
        // By hand, for eleven of them change with every movement of the pointer
        int tenths = Math.round(1000 * probability);
        return tenths / 10 + Character.toString(Texts.decimalSign()) + tenths % 10;
    }

    /** A digit, its bar, its probability in per cent. */
    private static final class Bar extends Region {
        private final int digit;
        private final Label name;
        private final Region fill = new Region();
        private final Label percent = new Label();
        private float probability;

        Bar(int digit) {
            this.digit = digit;
            name = new Label(Integer.toString(digit));
            getStyleClass().add("probability-bar");
            setId("probability-" + digit);
            name.getStyleClass().add("digit");
            name.setTextOverrun(OverrunStyle.CLIP);
            fill.getStyleClass().add("fill");
            percent.getStyleClass().add("percent");
            getChildren().addAll(name, fill, percent);
        }

        void show(Optional<Prediction> prediction) {
            probability = prediction.map(p -> p.probability(digit)).orElse(0f);
            percent.setText(prediction.isPresent() ? percent(probability) : "");
            pseudoClassStateChanged(
                    FIRST, prediction.filter(p -> p.label() == digit).isPresent());
            pseudoClassStateChanged(
                    SECOND, prediction.filter(p -> p.runnerUp() == digit).isPresent());
            setAccessibleText(Texts.get("reading.bar", digit, percent(probability)));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double height = getHeight();
            double nameHeight = snapSizeY(name.prefHeight(-1));
            // Into the gaps, for the narrowest bars are no wider than a digit
            name.resizeRelocate(-GAP / 2, height - nameHeight, width + GAP, nameHeight);
            double line = snapSizeY(LINE * percent.getFont().getSize());
            double room = height - nameHeight - GAP - line;
            double length = Math.max(LEAST_BAR, Math.rint(room * probability));
            double top = line + room - length;
            fill.resizeRelocate(0, top, width, length);
            // Wider than the bar, and in its middle
            double text = snapSizeX(percent.prefWidth(-1));
            percent.resizeRelocate(Math.rint((width - text) / 2), top - line, text, line);
        }
    }
}
