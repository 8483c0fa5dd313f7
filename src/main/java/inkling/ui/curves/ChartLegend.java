package inkling.ui.curves;

import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.history.Validation;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;

/** Names the curves by their colours and shows their values: those under the crosshair, or else the newest. */
final class ChartLegend extends TilePane {
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

    ChartLegend() {
        getStyleClass().add("curves-legend");
        place.getStyleClass().add("place");
        getChildren().addAll(items);
        getChildren().addAll(place, previous);
        show(List.of(), 0);
    }

    /** Shows the values of the newest run, which is the first, at a step from 0; none where there is no run. */
    void show(List<SmoothedRun> runs, int step) {
        Optional<SmoothedRun> newest = runs.stream().findFirst();
        Optional<RunHistory> run = newest.map(SmoothedRun::history);
        place.setText(run.map(at -> Texts.get("training.legend.place", at.epochOf(step), at.stepInEpoch(step)))
                .orElse(""));
        smoothed.setValue(newest.map(at -> loss(at.smoothed().get(step))));
        batch.setValue(run.map(at -> loss(at.losses().get(step))));
        // The only one without a curve: nothing to name while it has no value, but its place is kept
        learningRate.setVisible(run.isPresent());
        learningRate.setValue(run.map(at -> rate(at.learningRates().get(step))));
        Optional<Validation> found = run.flatMap(at -> at.lastValidation(step));
        validation.setValue(found.map(at -> loss(at.loss())));
        accuracy.setValue(found.map(at -> Texts.get("training.percent", Texts.percent(at.accuracy(), 2))));
        previous.setVisible(runs.size() > 1);
        previous.setManaged(runs.size() > 1);
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
                ? Texts.number("%.1e", rate)
                : CheckedField.plain(rate, THREE_DIGITS);
    }

    private static String loss(double loss) {
        return Texts.number("%.4f", loss);
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
