package inkling.ui.kit;

import javafx.scene.control.ScrollPane;

/** How what is higher than its place is scrolled. */
public final class Scrolling {
    private Scrolling() {}

    /**
     * Lets a pane scroll up and down alone, its content as wide as the pane. What is seen of it is painted when it
     * changes: JavaFX would keep a picture of it, and of every size that the pane ever had, and those of panes that are
     * gone, until memory is short.
     */
    public static void upAndDown(ScrollPane pane) {
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.skinProperty().addListener((value, before, now) -> {
            if (now != null) {
                pane.lookup(".viewport").setCache(false);
            }
        });
    }
}
