package inkling.core.text;

import inkling.core.model.FeatureGrid;

/** What people call the features of a model. */
public final class FeatureWords {
    private FeatureWords() {}

    /** The name of a grid. */
    public static String grid(FeatureGrid grid) {
        return Texts.get("inside.grid." + grid.id().replace(' ', '-'));
    }
}
