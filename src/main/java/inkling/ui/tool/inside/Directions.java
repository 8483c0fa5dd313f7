package inkling.ui.tool.inside;

import inkling.core.model.EdgePairs;
import inkling.core.model.FeatureGrid;
import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import java.util.List;
import java.util.stream.Stream;

/** The directions of the edges that a feature is about, in degrees: 0 to the right and 90 down. */
final class Directions implements FeatureMap.Visitor<List<Double>> {
    private static final double STEP = 360.0 / OrientedGradients.DIRECTIONS;

    private final FeatureGrid.Place place;

    private Directions(FeatureGrid.Place place) {
        this.place = place;
    }

    /** Those of the feature at a place of a map: none, one, or those of a pair. */
    static List<Double> of(FeatureMap map, FeatureGrid.Place place) {
        return map.accept(new Directions(place));
    }

    @Override
    public List<Double> pixels(Pixels map) {
        return List.of();
    }

    @Override
    public List<Double> orientedGradients(OrientedGradients map) {
        return place.direction().stream().boxed().toList();
    }

    @Override
    public List<Double> edgePairs(EdgePairs map) {
        int channel = place.channel();
        return place.grid().channels() == OrientedGradients.DIRECTIONS
                ? place.direction().stream().boxed().toList()
                : Stream.of(channel / OrientedGradients.DIRECTIONS, channel % OrientedGradients.DIRECTIONS)
                        .map(direction -> direction * STEP)
                        .toList();
    }
}
