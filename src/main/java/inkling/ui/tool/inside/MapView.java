package inkling.ui.tool.inside;

import inkling.core.model.DigitImage;
import inkling.core.model.FeatureGrid;
import inkling.core.model.Sampling;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/**
 * A {@link CellPicture} under its caption. The pointer, or the arrow keys while it has the focus, mark a cell.
 */
final class MapView extends Tinted {
    /** The height of the caption's line. */
    static final double CAPTION = 16;

    /** Larger maps are stretched: ten of 448 pixels took longer to paint than a frame has. */
    private static final int MOST_ZOOM = 8;

    /** Cells are large, but ten maps of them change at once. */
    private static final int MOST_ZOOM_WITHOUT_INK = 4;

    /**
     * What is shown.
     *
     * @param full the amount that has a colour in full; more than 0
     * @param image the ink, where there is any
     */
    record Content(FeatureGrid grid, Cell.Values values, double full, Optional<DigitImage> image) {}

    private final Label caption = new Label();
    private final ImageView view = new ImageView();
    private final Rectangle mark = new Rectangle();
    private final ReadOnlyObjectWrapper<Optional<Cell>> marked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private CellPicture picture = new CellPicture(1);
    private Optional<Content> content = Optional.empty();

    MapView(String id) {
        setId(id);
        getStyleClass().add("map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        caption.getStyleClass().add("caption");
        mark.getStyleClass().add("mark");
        mark.setMouseTransparent(true);
        mark.setManaged(false);
        mark.setVisible(false);
        view.setImage(picture.image());
        view.setSmooth(true);
        getChildren().addAll(caption, view, mark);
        setOnMouseMoved(this::follow);
        setOnMouseDragged(this::follow);
        setOnMouseExited(event -> mark(Optional.empty()));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::move);
        focusedProperty().addListener((value, before, now) -> {
            if (!now) {
                mark(Optional.empty());
            }
        });
    }

    /** What stands above it. */
    void setCaption(String text) {
        caption.setText(text);
    }

    void show(Content shown) {
        if (content.filter(before -> !before.grid().equals(shown.grid())).isPresent()) {
            mark(Optional.empty());
        }
        content = Optional.of(shown);
        paint();
    }

    /** The cell under the pointer, or where the arrow keys have gone. */
    ReadOnlyObjectProperty<Optional<Cell>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** What is painted. */
    Optional<Content> content() {
        return content;
    }

    @Override
    void paint() {
        if (getScene() != null && side() > 0) {
            content.ifPresent(this::paint);
        }
    }

    private void paint(Content shown) {
        int most = shown.image().isPresent() ? MOST_ZOOM : MOST_ZOOM_WITHOUT_INK;
        int zoom = (int) Math.max(1, Math.min(Math.ceil(side() / DigitImage.SIDE), most));
        if (zoom != picture.zoom()) {
            picture = new CellPicture(zoom);
            view.setImage(picture.image());
        }
        picture.show(shown.grid(), shown.values(), shown.full(), shown.image(), colours(), ink());
    }

    private double side() {
        return Math.max(0, Math.min(getWidth(), getHeight() - CAPTION));
    }

    /** Image pixels per pixel of the screen. */
    private double perPixel() {
        return DigitImage.SIDE / side();
    }

    private void follow(MouseEvent event) {
        double x = event.getX() - view.getX();
        double y = event.getY() - view.getY();
        boolean inside = x >= 0 && y >= 0 && x < side() && y < side();
        mark(content.filter(shown -> inside).map(shown -> Cell.nearest(shown.grid(), x * perPixel(), y * perPixel())));
    }

    private void move(KeyEvent event) {
        int down = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        int right = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if ((down != 0 || right != 0) && content.isPresent()) {
            Content shown = content.get();
            mark(Optional.of(marked.get()
                    .map(cell -> cell.moved(down, right))
                    .orElseGet(() -> Cell.strongest(shown.grid(), shown.values()))));
            event.consume();
        }
    }

    private void mark(Optional<Cell> cell) {
        marked.set(cell);
        mark.setVisible(cell.isPresent());
        cell.ifPresent(this::placeMark);
    }

    /** Round the places that belong to the cell: half way to its neighbours, and to the edge at the image's end. */
    private void placeMark(Cell cell) {
        Sampling sampling = cell.grid().sampling();
        double left = edge(sampling, cell.column());
        double top = edge(sampling, cell.row());
        mark.setX(view.getX() + left / perPixel());
        mark.setY(view.getY() + top / perPixel());
        mark.setWidth((edge(sampling, cell.column() + 1) - left) / perPixel());
        mark.setHeight((edge(sampling, cell.row() + 1) - top) / perPixel());
    }

    /** Where a cell begins, in pixels of the image. */
    private static double edge(Sampling sampling, int index) {
        if (index == 0) {
            return 0;
        }
        return index == sampling.side() ? DigitImage.SIDE : sampling.centre(index) - sampling.step() / 2;
    }

    @Override
    protected void layoutChildren() {
        double side = side();
        double x = Math.rint((getWidth() - side) / 2);
        caption.resizeRelocate(x, 0, Math.max(0, getWidth() - x), CAPTION);
        view.setX(x);
        view.setY(CAPTION);
        view.setFitWidth(side);
        view.setFitHeight(side);
        marked.get().ifPresent(this::placeMark);
        paint();
    }
}
