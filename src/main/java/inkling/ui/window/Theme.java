package inkling.ui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Light or dark. */
public enum Theme {
    /** Dark on light. */
    LIGHT(new PrimerLight()),
    /** Light on dark. */
    DARK(new PrimerDark());

    private static final PseudoClass DARK_STATE = PseudoClass.getPseudoClass("dark");

    private final String styleSheet;

    Theme(atlantafx.base.theme.Theme colours) {
        // Binary, which is read in a fraction of the time
        this.styleSheet = colours.getUserAgentStylesheetBSS();
    }

    /** Dresses all windows; the root of each says which theme it is with the style sheet's state {@code :dark}. */
    public void apply(Node root) {
        root.pseudoClassStateChanged(DARK_STATE, this == DARK);
        Application.setUserAgentStylesheet(styleSheet);
    }
}
