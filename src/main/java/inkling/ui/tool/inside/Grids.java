package inkling.ui.tool.inside;

import inkling.core.model.FeatureGrid;
import inkling.core.text.Texts;

/** What people call the grids of features. */
final class Grids {
    private Grids() {}

    /** A grid's name, from its id. */
    static String name(FeatureGrid grid) {
        return Texts.get("inside.grid." + grid.id().replace(' ', '-'));
    }
}
