package inkling.ui.draw;

import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Ten bars, one a digit, as long as the digit is probable. */
final class ProbabilityBars extends VBox {
    private final List<Bar> bars = new ArrayList<>();

    ProbabilityBars() {
        getStyleClass().add("probability-bars");
        setId("probability-bars");
        for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
            bars.add(new Bar(digit));
        }
        getChildren().addAll(bars);
        show(Optional.empty());
    }

    void show(Optional<Prediction> prediction) {
        for (Bar bar : bars) {
            bar.show(prediction);
        }
    }

    /** A digit, its bar, its probability in per cent. */
    private static final class Bar extends Region {
        private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
        private static final double LEAST_HEIGHT = 17;
        private static final double MOST_HEIGHT = 84;
        private static final double MOST_THICKNESS = 26;

        private final int digit;
        private final Label name;
        private final Region track = new Region();
        private final Region fill = new Region();
        private final Label percent = new Label();
        private float probability;

        Bar(int digit) {
            this.digit = digit;
            name = new Label(Integer.toString(digit));
            getStyleClass().add("probability-bar");
            setId("probability-" + digit);
            name.getStyleClass().add("digit");
            track.getStyleClass().add("track");
            fill.getStyleClass().add("fill");
            percent.getStyleClass().add("percent");
            setMinHeight(LEAST_HEIGHT);
            setMaxHeight(MOST_HEIGHT);
            setPrefHeight(MOST_HEIGHT);
            VBox.setVgrow(this, Priority.ALWAYS);
            getChildren().addAll(name, track, fill, percent);
        }

        void show(Optional<Prediction> prediction) {
            probability = prediction.map(p -> p.probability(digit)).orElse(0f);
            percent.setText(prediction.isPresent() ? Texts.get("reading.percent", percent(probability)) : "");
            pseudoClassStateChanged(
                    FIRST, prediction.filter(p -> p.label() == digit).isPresent());
            setAccessibleText(Texts.get("reading.bar", digit, percent(probability)));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double height = getHeight();
            double side = snapSizeX(20);
            double text = snapSizeX(72);
            name.resizeRelocate(0, 0, side, height);
            percent.resizeRelocate(getWidth() - text, 0, text, height);
            double thickness = snapSizeY(Math.min(MOST_THICKNESS, Math.max(10, height * 0.36)));
            double top = snapPositionY((height - thickness) / 2);
            double length = Math.max(0, getWidth() - side - text);
            track.resizeRelocate(side, top, length, thickness);
            fill.resizeRelocate(side, top, length * probability, thickness);
        }
    }

    /** A probability in per cent with one digit behind the point, as the percent text shows it. */
    static String percent(float probability) {
        // By hand, for eleven of them change with every movement of the pointer
        int tenths = Math.round(1000 * probability);
        return tenths / 10 + "." + tenths % 10;
    }
}
