package inkling.ui.tool.train.form;

import inkling.core.model.EdgePairs;
import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.text.Texts;

/** What people call each feature map, with how many features it has. */
final class FeatureMapName implements FeatureMap.Visitor<String> {
    private FeatureMapName() {}

    static String of(FeatureMap features) {
        return features.accept(new FeatureMapName());
    }

    @Override
    public String pixels(Pixels map) {
        return Texts.get("training.features.pixels", map.size());
    }

    @Override
    public String orientedGradients(OrientedGradients map) {
        return Texts.get("training.features.gradients", map.size());
    }

    @Override
    public String edgePairs(EdgePairs map) {
        return Texts.get("training.features.pairs", map.size());
    }
}
