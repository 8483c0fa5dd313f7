package inkling.ui.draw;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import javafx.scene.transform.Scale;

/**
 * The paper, always square. The pen draws where the primary button is held, be it a mouse's, a stylus's or a finger;
 * the secondary button erases.
 *
 * <p>Strokes are shapes in canvas units under one scale, so that they are sharp at any size. All but the last are kept
 * as a bitmap: drawing costs the same however much there is on the paper.
 */
final class InkCanvas extends Region {
    private static final double LEAST_SIDE = 160;

    private final DrawViewModel drawing;
    private final Group dry = new Group();
    private final Group wet = new Group();
    private final Circle brush = new Circle();
    private final PaperPicture picture = new PaperPicture();
    private final Group paper = new Group(picture, dry, wet, brush);
    private final Scale scale = new Scale();
    private final Label invitation = new Label(Texts.get("draw.invitation"));
    private final Rectangle edge = new Rectangle();

    InkCanvas(DrawViewModel drawing) {
        this.drawing = drawing;
        getStyleClass().add("ink-canvas");
        setId("ink-canvas");
        setCursor(Cursor.CROSSHAIR);
        setMinSize(LEAST_SIDE, LEAST_SIDE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("draw.canvas"));
        createView();
        listen();
        show(drawing.sheetProperty().get());
    }

    private void createView() {
        dry.setCache(true);
        invitation.getStyleClass().add("invitation");
        brush.getStyleClass().add("brush");
        brush.setStrokeType(StrokeType.INSIDE);
        brush.setVisible(false);
        paper.getTransforms().add(scale);
        // Managed by layoutChildren alone: ink near the edge must not move what lies below it
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        invitation.setMouseTransparent(true);
        edge.setArcWidth(16);
        edge.setArcHeight(16);
        setClip(edge);
        getChildren().addAll(paper, invitation);
    }

    private void listen() {
        drawing.sheetProperty().addListener((value, before, now) -> show(now));
        invitation
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> drawing.sheetProperty().get().isBare(), drawing.sheetProperty()));
        brush.radiusProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> DrawViewModel.brushWidth(
                                        drawing.toolProperty().get(),
                                        drawing.penWidthProperty().get())
                                / 2,
                        drawing.toolProperty(),
                        drawing.penWidthProperty()));
        setOnMousePressed(this::press);
        setOnMouseDragged(event -> {
            follow(event);
            drawing.extendStroke(toPaper(event.getX()), toPaper(event.getY()));
        });
        setOnMouseReleased(event -> drawing.endStroke());
        setOnMouseMoved(this::follow);
        setOnMouseExited(event -> brush.setVisible(false));
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            drawing.beginStroke(drawing.toolProperty().get(), toPaper(event.getX()), toPaper(event.getY()));
        } else if (event.getButton() == MouseButton.SECONDARY) {
            drawing.beginStroke(Stroke.Tool.ERASER, toPaper(event.getX()), toPaper(event.getY()));
        }
    }

    /** Shows the brush's size at the pointer; a finger hides it anyway. */
    private void follow(MouseEvent event) {
        brush.setCenterX(toPaper(event.getX()));
        brush.setCenterY(toPaper(event.getY()));
        brush.setVisible(!event.isSynthesized());
    }

    private double toPaper(double onScreen) {
        return onScreen / scale.getX();
    }

    private void show(Sheet sheet) {
        Ink ink = sheet.ink();
        picture.show(sheet.picture());
        int last = Math.max(0, ink.strokes().size() - 1);
        show(dry, ink.strokes().subList(0, last));
        show(wet, ink.strokes().subList(last, ink.strokes().size()));
        invitation.setManaged(sheet.isBare());
    }

    private static void show(Group group, List<Stroke> strokes) {
        ObservableList<Node> paths = group.getChildren();
        if (paths.size() > strokes.size()) {
            paths.remove(strokes.size(), paths.size());
        }
        for (int i = 0; i < strokes.size(); i++) {
            if (i < paths.size()) {
                ((StrokePath) paths.get(i)).show(strokes.get(i));
            } else {
                paths.add(new StrokePath(strokes.get(i)));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        scale.setX(side / DrawViewModel.PAPER);
        scale.setY(side / DrawViewModel.PAPER);
        edge.setWidth(side);
        edge.setHeight(side);
        double height = invitation.prefHeight(side);
        invitation.resizeRelocate(0, (side - height) / 2, side, height);
    }
}
