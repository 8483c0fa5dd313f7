package inkling.ui.draw;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.text.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
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

    /** Where the sentence of a first start has its middle, as a share of the paper's side: below the digit. */
    private static final double BELOW_DIGIT = 0.84;

    private final DrawViewModel drawing;
    private final Group dried = new Group();
    private final Group dry = new Group(ground(), dried);
    private final Group wet = new Group();
    private final Circle brush = new Circle();
    private final PaperPicture picture = new PaperPicture();
    private final Group paper = new Group(picture, dry, wet, brush);
    private final Scale scale = new Scale();
    private final Label invitation = new Label();
    private final Rectangle edge = new Rectangle();

    /** Whether to show how it goes: nobody has drawn yet, and what is to be drawn is up to them. */
    private final BooleanBinding first;

    /** The button that holds the brush on the paper; whatever others do, it is lifted with this one. */
    private Optional<MouseButton> held = Optional.empty();

    /** What the held button does, or the primary one would. */
    private final ObjectProperty<Stroke.Tool> inHand = new SimpleObjectProperty<>(Stroke.Tool.PEN);

    InkCanvas(DrawViewModel drawing) {
        this.drawing = drawing;
        this.first = Bindings.createBooleanBinding(
                () -> !drawing.drawnProperty().get()
                        && drawing.askedForProperty().get().isEmpty(),
                drawing.drawnProperty(),
                drawing.askedForProperty());
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
        // Its bitmap always has the paper's size, and so is the same one
        dry.setCache(true);
        dry.setClip(new Rectangle(DrawViewModel.PAPER, DrawViewModel.PAPER));
        invitation.getStyleClass().add("invitation");
        invitation.setWrapText(true);
        brush.getStyleClass().add("brush");
        brush.setStrokeType(StrokeType.INSIDE);
        brush.setVisible(false);
        paper.getTransforms().add(scale);
        // Managed by layoutChildren alone: ink near the edge must not move what lies below it
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        invitation.setMouseTransparent(true);
        // Not rounded: another shape is cut out of a bitmap that the graphics library makes for each size of a change
        setClip(edge);
        getChildren().addAll(paper, invitation);
    }

    /** Nothing, as large as the paper. */
    private static Rectangle ground() {
        Rectangle ground = new Rectangle(DrawViewModel.PAPER, DrawViewModel.PAPER);
        ground.setFill(Color.TRANSPARENT);
        return ground;
    }

    private void listen() {
        drawing.sheetProperty().addListener((value, before, now) -> show(now));
        invitation.textProperty().bind(Bindings.createStringBinding(this::invite, first, drawing.askedForProperty()));
        // It makes way for the brush at once, and not only for what that leaves
        invitation
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> drawing.sheetProperty().get().isBare()
                                && !drawing.strokeUnderWayProperty().get(),
                        drawing.sheetProperty(),
                        drawing.strokeUnderWayProperty()));
        inHand.bind(drawing.toolProperty());
        brush.radiusProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> DrawViewModel.brushWidth(
                                        inHand.get(), drawing.penWidthProperty().get())
                                / 2,
                        inHand,
                        drawing.penWidthProperty()));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::move);
        setOnMouseEntered(this::follow);
        setOnMouseExited(event -> brush.setVisible(held.isPresent()));
    }

    /** What bare paper says. */
    private String invite() {
        return drawing.askedForProperty()
                .get()
                .orElseGet(() -> Texts.get(first.get() ? "draw.invitation.first" : "draw.invitation"));
    }

    /** Shows how it goes, now and whenever there is reason to, until somebody has drawn. */
    void demonstrate() {
        demonstrate(first.get());
        first.addListener((value, before, now) -> demonstrate(now));
    }

    private void demonstrate(boolean shown) {
        paper.getChildren().removeIf(Demonstration.class::isInstance);
        if (shown) {
            paper.getChildren().add(0, new Demonstration());
        }
    }

    private void press(MouseEvent event) {
        // The next key is meant for the drawing, and not for what was clicked before
        requestFocus();
        follow(event);
        boolean erases = event.getButton() == MouseButton.SECONDARY;
        if (held.isPresent() && !held.get().equals(event.getButton())) {
            drag(event);
        } else if (erases || event.getButton() == MouseButton.PRIMARY) {
            held = Optional.of(event.getButton());
            if (erases) {
                inHand.unbind();
                inHand.set(Stroke.Tool.ERASER);
            }
            drawing.beginStroke(inHand.get(), toPaper(event.getX()), toPaper(event.getY()));
        }
    }

    private void drag(MouseEvent event) {
        follow(event);
        drawing.extendStroke(toPaper(event.getX()), toPaper(event.getY()));
    }

    /** The pointer has moved on since its last movement was told, and in a quick stroke far. */
    private void release(MouseEvent event) {
        drag(event);
        if (held.isPresent() && held.get().equals(event.getButton())) {
            lift();
        }
    }

    private void move(MouseEvent event) {
        // Without a button; nobody has told of its release
        lift();
        follow(event);
    }

    private void lift() {
        if (held.isPresent()) {
            held = Optional.empty();
            inHand.bind(drawing.toolProperty());
            drawing.endStroke();
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
        StrokePath.show(dried, ink.strokes().subList(0, last));
        StrokePath.show(wet, ink.strokes().subList(last, ink.strokes().size()));
        invitation.setManaged(sheet.isBare());
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        scale.setX(side / DrawViewModel.PAPER);
        scale.setY(side / DrawViewModel.PAPER);
        edge.setWidth(side);
        edge.setHeight(side);
        double height = invitation.prefHeight(side);
        double middle = first.get() ? BELOW_DIGIT * side : side / 2;
        invitation.resizeRelocate(0, middle - height / 2, side, height);
    }
}
