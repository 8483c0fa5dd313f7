package inkling.ui.draw;

import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.core.text.Texts;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
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

/** What the model reads: the digit in large type, the image as the model sees it, how sure it is. */
final class AnswerView extends VBox {
    private static final DigitImage BLANK = DigitImage.of(new float[DigitImage.PIXELS]);
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");

    /** From here on the percentage would be rounded to 100, which no model can be. */
    private static final float NEARLY_ONE = 0.9995f;

    private static final double CAPTION_GAP = 6;
    private static final int LEAST_ZOOM = 3;
    private static final int MOST_ZOOM = 8;

    private final Text digit = new Text();
    private final Label verdict = new Label();
    private final Label caption = new Label(Texts.get("reading.eye"));
    private final EnlargedImage seen = new EnlargedImage(MOST_ZOOM);
    private final ImageView eye = new ImageView(seen.image());

    /** The side of the model's image on the screen, a whole multiple of its 28 pixels; the digit is as tall. */
    private final DoubleProperty tile = new SimpleDoubleProperty(LEAST_ZOOM * DigitImage.SIDE);

    AnswerView() {
        getStyleClass().add("prediction");
        digit.setId("digit");
        digit.getStyleClass().add("large-digit");
        // The glyph alone, without the font's room above and below it, which is not the same in every font
        digit.setBoundsType(TextBoundsType.VISUAL);
        digit.fontProperty()
                .bind(tile.map(
                        side -> Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 1.05 * side.doubleValue())));
        StackPane digitField = new StackPane(digit);
        digitField.setMinWidth(0);
        digitField.prefHeightProperty().bind(tile);
        digitField.maxHeightProperty().bind(tile);
        HBox.setHgrow(digitField, Priority.ALWAYS);
        verdict.setId("verdict");
        verdict.getStyleClass().add("verdict");
        verdict.setMaxWidth(Double.MAX_VALUE);
        HBox headline = new HBox(digitField, eyeField());
        headline.getStyleClass().add("headline");
        headline.setAlignment(Pos.TOP_CENTER);
        getChildren().addAll(headline, verdict);
    }

    private VBox eyeField() {
        eye.setId("models-eye");
        eye.setPreserveRatio(true);
        eye.fitWidthProperty().bind(tile);
        eye.setClip(rounded());
        eye.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        eye.setAccessibleText(Texts.get("reading.eye"));
        caption.getStyleClass().add("caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        StackPane frame = new StackPane(eye);
        frame.getStyleClass().add("frame");
        VBox field = new VBox(CAPTION_GAP, frame, caption);
        field.getStyleClass().add("eye");
        field.setAlignment(Pos.TOP_CENTER);
        field.setFillWidth(false);
        return field;
    }

    private Rectangle rounded() {
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(tile);
        edge.heightProperty().bind(tile);
        edge.setArcWidth(8);
        edge.setArcHeight(8);
        return edge;
    }

    /** Takes the size that suits a room; the height that it then has. Where room is short, the caption has to go. */
    double fit(double width, double height) {
        double captioned = caption.prefHeight(-1) + CAPTION_GAP;
        double aroundTile = prefHeight(width) - tile.get() - (caption.isManaged() ? captioned : 0);
        boolean withCaption = height - aroundTile - captioned >= LEAST_ZOOM * DigitImage.SIDE;
        if (withCaption != caption.isManaged()) {
            caption.setManaged(withCaption);
            caption.setVisible(withCaption);
        }
        aroundTile += withCaption ? captioned : 0;
        double side = Math.min(0.44 * width, height - aroundTile);
        double zoom = Math.max(LEAST_ZOOM, Math.min(Math.floor(side / DigitImage.SIDE), MOST_ZOOM));
        tile.set(zoom * DigitImage.SIDE);
        return aroundTile + tile.get();
    }

    void show(Optional<Reading> reading) {
        Optional<Prediction> prediction = reading.map(Reading::prediction);
        digit.setText(prediction.map(p -> Integer.toString(p.label())).orElse(""));
        verdict.setText(reading.map(AnswerView::verdict).orElse(Texts.get("reading.none")));
        verdict.pseudoClassStateChanged(CLOSE, reading.filter(Reading::isClose).isPresent());
        seen.show(reading.map(Reading::image).orElse(BLANK));
    }

    private static String verdict(Reading reading) {
        Prediction prediction = reading.prediction();
        if (reading.isClose()) {
            return Texts.get("reading.close", prediction.label(), prediction.runnerUp());
        }
        float probability = prediction.probability(prediction.label());
        return probability >= NEARLY_ONE
                ? Texts.get("reading.nearly-sure")
                : Texts.get("reading.sure", ProbabilityBars.percent(probability));
    }
}
