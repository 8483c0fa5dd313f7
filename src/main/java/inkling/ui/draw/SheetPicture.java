package inkling.ui.draw;

import inkling.core.ink.Stroke;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/** A sheet to look at, a square of any size, with strokes marked on it that are not there. */
public final class SheetPicture extends Region {
    private final PaperPicture picture = new PaperPicture();
    private final Group strokes = new Group();
    private final Group marks = new Group();
    private final Group paper = new Group(picture, strokes, marks);
    private final Scale scale = new Scale();
    private final Rectangle edge = new Rectangle();

    /** A bare sheet. */
    public SheetPicture() {
        getStyleClass().add("sheet-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        marks.getStyleClass().add("marks");
        paper.getTransforms().add(scale);
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        setClip(edge);
        getChildren().add(paper);
    }

    /**
     * Shows a sheet.
     *
     * @param marked what would be drawn and erased on it
     */
    public void show(Sheet sheet, List<Stroke> marked) {
        picture.show(sheet.picture());
        StrokePath.show(strokes, sheet.ink().strokes());
        StrokePath.show(marks, marked);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        scale.setX(side / DrawViewModel.PAPER);
        scale.setY(side / DrawViewModel.PAPER);
        edge.setWidth(side);
        edge.setHeight(side);
    }
}
