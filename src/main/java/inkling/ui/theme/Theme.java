package inkling.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.paint.Color;

/** Light or dark. */
public enum Theme {
    /** Dark on light. */
    LIGHT(new PrimerLight(), "#f6f8fa"),
    /** Light on dark. */
    DARK(new PrimerDark(), "#010409");

    private final String styleSheet;
    private final String ground;

    Theme(atlantafx.base.theme.Theme colours, String ground) {
        // Binary, which is read in a fraction of the time
        this.styleSheet = colours.getUserAgentStylesheetBSS();
        this.ground = ground;
    }

    /** Dresses all windows, and the bare ground of this root's, which shows for a moment before anything else does. */
    public void apply(Node root) {
        root.getScene().setFill(Color.web(ground));
        Application.setUserAgentStylesheet(styleSheet);
    }
}
