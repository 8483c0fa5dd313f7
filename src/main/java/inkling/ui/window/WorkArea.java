package inkling.ui.window;

import inkling.ui.kit.Motion;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The desk at the left, the tool that is shown at its right, and the rail with all tools. The desk gets what its paper
 * can use and the tool the rest; without a tool the desk has it all. No content moves anything: the window's size and
 * whether there is a tool decide alone.
 */
final class WorkArea extends Region {
    /** What a tool needs at least, in the smallest window too. */
    private static final double LEAST_TOOL = 360;

    private final Region desk;
    private final StackPane tool = new StackPane();
    private final Region rail;

    WorkArea(Region desk, Region rail) {
        this.desk = desk;
        this.rail = rail;
        getStyleClass().add("work-area");
        tool.getStyleClass().add("tool");
        tool.setVisible(false);
        getChildren().addAll(desk, tool, rail);
    }

    /** Gives a tool its place before there is anything to show in it. */
    void reserve() {
        tool.setVisible(true);
        requestLayout();
    }

    /** Shows a tool's view in the place of the one before. */
    void show(Region view) {
        tool.getChildren().setAll(view);
        Motion.appear(view);
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
        double railWidth = snapSizeX(rail.prefWidth(-1));
        double rest = width - railWidth;
        double deskWidth = tool.isVisible() ? snapSizeX(Math.min(desk.prefWidth(height), rest - LEAST_TOOL)) : rest;
        desk.resizeRelocate(0, 0, deskWidth, height);
        tool.resizeRelocate(deskWidth, 0, rest - deskWidth, height);
        rail.resizeRelocate(rest, 0, railWidth, height);
    }
}
