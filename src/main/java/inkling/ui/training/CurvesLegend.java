package inkling.ui.training;

import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;

/** Names the curves by their colours and shows their values: those under the crosshair, or else the newest. */
final class CurvesLegend extends TilePane {
    private static final double LEAST_PLAIN_RATE = 1e-4;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final Label place = new Label();
    private final Item smoothed = new Item("smoothed", Texts.get("training.legend.smoothed"));
    private final Item batch = new Item("batch", Texts.get("training.legend.batch"));
    private final Item validation = new Item("validation", Texts.get("training.legend.validation"));
    private final Item accuracy = new Item("accuracy", Texts.get("training.legend.accuracy"));
    private final Item learningRate = new Item(Texts.get("training.legend.rate"));
    private final Item previous = new Item("previous", Texts.get("training.legend.previous"));
    private final List<Item> items = List.of(smoothed, batch, validation, accuracy, learningRate);

    CurvesLegend() {
        getStyleClass().add("curves-legend");
        place.getStyleClass().add("place");
        getChildren().addAll(items);
        getChildren().addAll(place, previous);
        show(Optional.empty(), false);
    }

    /** Shows these values; none before the first step. */
    void show(Optional<RunCurves.Values> values, boolean withPrevious) {
        place.setText(values.map(at -> Texts.get("training.legend.place", at.epoch(), at.step()))
                .orElse(""));
        smoothed.setValue(values.map(at -> loss(at.smoothedLoss())));
        batch.setValue(values.map(at -> loss(at.loss())));
        // The only one without a curve: nothing to name while it has no value, but its place is kept
        learningRate.setVisible(values.isPresent());
        learningRate.setValue(values.map(at -> rate(at.learningRate())));
        Optional<RunCurves.Validation> found = values.flatMap(RunCurves.Values::validation);
        validation.setValue(found.map(at -> loss(at.loss())));
        accuracy.setValue(found.map(
                at -> Texts.get("training.percent", String.format(Locale.ROOT, "%.2f", 100 * at.accuracy()))));
        previous.setVisible(withPrevious);
        previous.setManaged(withPrevious);
    }

    /** What is shown, as one line for a screen reader. */
    String spoken() {
        return Stream.concat(Stream.of(place.getText()), items.stream().map(Item::spoken))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Short, also where a schedule has let it fall to next to nothing. */
    private static String rate(float rate) {
        return rate < LEAST_PLAIN_RATE && rate > 0
                ? String.format(Locale.ROOT, "%.1e", rate)
                : CheckedField.plain(rate, THREE_DIGITS);
    }

    private static String loss(double loss) {
        return String.format(Locale.ROOT, "%.4f", loss);
    }

    private static final class Item extends HBox {
        private final Label name;
        private final Label value = new Label();

        private Item(String title) {
            name = new Label(title);
            value.getStyleClass().add("value");
            getStyleClass().add("item");
            getChildren().addAll(name, value);
        }

        /** An item with a swatch in its curve's colour. */
        private Item(String curve, String title) {
            this(title);
            Region swatch = new Region();
            swatch.getStyleClass().add("swatch");
            getStyleClass().add(curve);
            getChildren().add(0, swatch);
        }

        private void setValue(Optional<String> text) {
            value.setText(text.orElse(""));
        }

        private String spoken() {
            return value.getText().isEmpty() ? "" : name.getText() + " " + value.getText();
        }
    }
}
