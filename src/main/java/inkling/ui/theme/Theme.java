package inkling.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/** Light or dark. */
public enum Theme {
    /** Dark on light. */
    LIGHT(new PrimerLight(), "#f6f8fa", "light"),
    /** Light on dark. */
    DARK(new PrimerDark(), "#14171c", "dark");

    /** The style sheet with what pop-ups go without where windows cannot be seen through. */
    static final String OPAQUE = sheet("opaque");

    private final String styleSheet;
    private final String ground;
    private final String shades;

    /**
     * A theme.
     *
     * @param ground of a window before anything is on it
     * @param shades the style sheet with Inkling's own colours, and those that it changes
     */
    Theme(atlantafx.base.theme.Theme colours, String ground, String shades) {
        // Binary, which is read in a fraction of the time
        this.styleSheet = colours.getUserAgentStylesheetBSS();
        this.ground = ground;
        this.shades = sheet(shades);
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/inkling/ui/" + name + ".css").toExternalForm();
    }

    /** Dresses all windows, and the bare ground of this root's, which shows for a moment before anything else does. */
    public void apply(Node root) {
        Scene scene = root.getScene();
        scene.setFill(Color.web(ground));
        for (Theme other : values()) {
            scene.getStylesheets().remove(other.shades);
        }
        scene.getStylesheets().remove(OPAQUE);
        scene.getStylesheets().add(shades);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(OPAQUE);
        }
        Application.setUserAgentStylesheet(styleSheet);
    }
}
