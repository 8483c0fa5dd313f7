package inkling.ui.draw;

import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.ui.Messages;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** What the model makes of the drawing: the digit in large type, the image as the model sees it, ten probabilities. */
public final class PredictionView extends VBox {
    private static final DigitImage BLANK = DigitImage.of(new float[DigitImage.PIXELS]);
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");
    private static final int LEAST_ZOOM = 3;
    private static final int MOST_ZOOM = 8;

    private final Text digit = new Text();
    private final Label verdict = new Label();
    private final DigitPicture seen = new DigitPicture(MOST_ZOOM);
    private final ImageView eye = new ImageView(seen.image());
    private final ProbabilityBars bars = new ProbabilityBars();

    /** A view that follows the drawing. */
    public PredictionView(DrawViewModel drawing) {
        getStyleClass().add("prediction");
        createView();
        drawing.readingProperty().addListener((value, before, now) -> show(now));
        show(drawing.readingProperty().get());
    }

    private void createView() {
        DoubleBinding tile = Bindings.createDoubleBinding(
                () -> DigitImage.SIDE
                        * Math.max(LEAST_ZOOM, Math.min(Math.floor(0.44 * getWidth() / DigitImage.SIDE), MOST_ZOOM)),
                widthProperty());
        digit.setId("digit");
        digit.getStyleClass().add("large-digit");
        // The glyph alone, without the font's room above and below it, which is not the same in every font
        digit.setBoundsType(TextBoundsType.VISUAL);
        digit.fontProperty()
                .bind(Bindings.createObjectBinding(
                        () -> Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 1.05 * tile.get()), tile));
        StackPane digitField = new StackPane(digit);
        digitField.setMinWidth(0);
        digitField.prefHeightProperty().bind(tile);
        digitField.maxHeightProperty().bind(tile);
        HBox.setHgrow(digitField, Priority.ALWAYS);

        eye.setId("models-eye");
        eye.setPreserveRatio(true);
        eye.fitWidthProperty().bind(tile);
        eye.setClip(rounded(tile));
        eye.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        eye.setAccessibleText(Messages.get("reading.eye"));
        Label caption = new Label(Messages.get("reading.eye"));
        caption.getStyleClass().add("caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        StackPane frame = new StackPane(eye);
        frame.getStyleClass().add("frame");
        VBox eyeField = new VBox(frame, caption);
        eyeField.getStyleClass().add("eye");
        eyeField.setAlignment(Pos.TOP_CENTER);
        eyeField.setFillWidth(false);

        verdict.setId("verdict");
        verdict.getStyleClass().add("verdict");
        verdict.setMaxWidth(Double.MAX_VALUE);
        HBox headline = new HBox(digitField, eyeField);
        headline.getStyleClass().add("headline");
        headline.setAlignment(Pos.TOP_CENTER);
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().addAll(headline, verdict, bars);
    }

    private static Rectangle rounded(DoubleBinding side) {
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(side);
        edge.heightProperty().bind(side);
        edge.setArcWidth(8);
        edge.setArcHeight(8);
        return edge;
    }

    private void show(Optional<Reading> reading) {
        Optional<Prediction> prediction = reading.map(Reading::prediction);
        digit.setText(prediction.map(p -> Integer.toString(p.label())).orElse(""));
        verdict.setText(reading.map(PredictionView::verdict).orElse(Messages.get("reading.none")));
        verdict.pseudoClassStateChanged(CLOSE, reading.filter(Reading::isClose).isPresent());
        seen.show(reading.map(Reading::image).orElse(BLANK));
        bars.show(prediction);
    }

    private static String verdict(Reading reading) {
        Prediction prediction = reading.prediction();
        return reading.isClose()
                ? Messages.get("reading.close", prediction.label(), prediction.runnerUp())
                : Messages.get("reading.sure", ProbabilityBars.percent(prediction.probability(prediction.label())));
    }
}
