package inkling.ui.window;

import inkling.ui.kit.Motion;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/**
 * The desk at the left, the tool that is shown at its right, and the rail with all tools. The desk gets what its paper
 * can use and the tool the rest; without a tool the desk has it all. No content moves anything: the window's size and
 * whether there is a tool decide alone.
 */
final class WorkArea extends Region {
    /** What a tool needs at least, in the smallest window too. */
    private static final double LEAST_TOOL = 360;

    /** Of the height, whatever the guide says; the tool below it is what it is about. */
    private static final double MOST_GUIDE = 0.35;

    /** In a presentation tool and guide have this width and are enlarged as if the screen were no higher than this. */
    private static final double PRESENTED_TOOL = 400;

    private static final double PRESENTED_HEIGHT = 720;

    private final Region desk;
    private final StackPane tool = new StackPane();
    private final StackPane guide = new StackPane();
    private final Region rail;
    private final Scale zoom = new Scale();

    /** A work area without a tool. */
    WorkArea(Region desk, Region rail) {
        this.desk = desk;
        this.rail = rail;
        getStyleClass().add("work-area");
        tool.getStyleClass().add("tool");
        tool.setVisible(false);
        guide.setVisible(false);
        getChildren().addAll(desk, tool, guide, rail);
        tool.getTransforms().add(zoom);
        guide.getTransforms().add(zoom);
    }

    /** Shows desk and tool to a room, tool and guide enlarged and as narrow as they can be, without the rail; or not. */
    void present(boolean now) {
        rail.setVisible(!now);
        requestLayout();
    }

    /**
     * Has a guide above the tool while it is wanted, as high as it likes up to its share.
     *
     * @param view makes it, when it is wanted for the first time
     */
    void guide(ObservableValue<Boolean> wanted, Supplier<Region> view) {
        guide.visibleProperty().bind(wanted);
        guide.visibleProperty().addListener(observable -> {
            if (guide.isVisible() && guide.getChildren().isEmpty()) {
                guide.getChildren().add(view.get());
            }
            requestLayout();
        });
    }

    /** Gives a tool its place before there is anything to show in it. */
    void reserve() {
        tool.setVisible(true);
        requestLayout();
    }

    /** Shows a tool's view in the place of the one before. */
    void show(Region view) {
        tool.getChildren().setAll(view);
        Motion.unveil(tool);
        reserve();
    }

    /** Leaves everything to the desk. */
    void fold() {
        tool.getChildren().clear();
        tool.setVisible(false);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean presented = !rail.isVisible();
        double larger = presented ? Math.max(1, height / PRESENTED_HEIGHT) : 1;
        double railWidth = presented ? 0 : snapSizeX(rail.prefWidth(-1));
        double rest = width - railWidth;
        double wanted =
                presented ? rest - larger * PRESENTED_TOOL : Math.min(desk.prefWidth(height), rest - LEAST_TOOL);
        boolean guided = guide.isVisible();
        double deskWidth = tool.isVisible() || guided ? snapSizeX(wanted) : rest;
        desk.resizeRelocate(0, 0, deskWidth, height);
        zoom.setX(larger);
        zoom.setY(larger);
        double toolWidth = (rest - deskWidth) / larger;
        double toolHeight = height / larger;
        double most = tool.isVisible() ? MOST_GUIDE * toolHeight : toolHeight;
        double guideHeight = guided ? snapSizeY(Math.min(guide.prefHeight(toolWidth), most)) : 0;
        guide.resizeRelocate(deskWidth, 0, toolWidth, guideHeight);
        tool.resizeRelocate(deskWidth, larger * guideHeight, toolWidth, toolHeight - guideHeight);
        rail.resizeRelocate(rest, 0, railWidth, height);
    }
}
