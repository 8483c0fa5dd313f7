package inkling.ui.draw;

import inkling.core.model.DigitImage;
import inkling.core.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The drawing as the model sees it, every pixel a sharp square, with a caption where there is room for one. */
final class ModelsEye extends VBox {
    private static final double CAPTION_GAP = 4;
    private static final int LEAST_ZOOM = 3;
    private static final int MOST_ZOOM = 8;

    private final EnlargedImage seen = new EnlargedImage(MOST_ZOOM);
    private final ImageView picture = new ImageView(seen.image());
    private final Label caption = new Label(Texts.get("reading.eye"));
    private final Rectangle edge = new Rectangle();

    ModelsEye() {
        super(CAPTION_GAP);
        getStyleClass().add("eye");
        setAlignment(Pos.CENTER);
        picture.setId("models-eye");
        picture.setPreserveRatio(true);
        edge.setArcWidth(8);
        edge.setArcHeight(8);
        picture.setClip(edge);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(Texts.get("reading.eye.spoken"));
        caption.getStyleClass().add("caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(picture, caption);
    }

    void show(DigitImage image) {
        seen.show(image);
    }

    /** Takes the size that suits a height, a whole multiple of the image's 28 pixels; how wide that is. */
    double fit(double height) {
        double captioned = snapSizeY(caption.prefHeight(-1)) + CAPTION_GAP;
        boolean withCaption = height - captioned >= LEAST_ZOOM * DigitImage.SIDE;
        caption.setManaged(withCaption);
        caption.setVisible(withCaption);
        double zoom = Math.floor((height - (withCaption ? captioned : 0)) / DigitImage.SIDE);
        double side = DigitImage.SIDE * Math.max(LEAST_ZOOM, Math.min(zoom, MOST_ZOOM));
        picture.setFitWidth(side);
        edge.setWidth(side);
        edge.setHeight(side);
        return side;
    }
}
