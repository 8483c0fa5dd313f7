package inkling.ui.tool.inside;

import inkling.core.explanation.ContributionMap;
import inkling.core.model.FeatureGrid;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;

/** Ten maps, one a digit: the weights in each cell of a grid, summed over the cell's features. */
final class WeightMaps extends StackPane {
    private final List<MapView> maps = new ArrayList<>();

    /**
     * No weights yet.
     *
     * @param id with which the maps' ids begin
     * @param marked is told the digit and the cell that is marked, if any
     */
    WeightMaps(String id, BiConsumer<Integer, Optional<Cell>> marked) {
        MapsGrid grid = new MapsGrid();
        for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
            int of = digit;
            MapView map = new MapView(id + "-" + digit);
            map.setAccessibleText(Texts.get("inside.weights.spoken", digit));
            map.markedProperty().addListener((value, before, now) -> marked.accept(of, now));
            maps.add(map);
        }
        grid.show(maps);
        getChildren().add(grid);
    }

    /**
     * Shows the weights of a model.
     *
     * @param grid one of its map's
     * @param own whether each digit has a scale of its own
     * @return the end of the scale that all have, or of the one that reaches farthest
     */
    double show(SoftmaxRegression model, FeatureGrid grid, boolean own) {
        List<ContributionMap> weights = IntStream.range(0, maps.size())
                .mapToObj(digit -> ContributionMap.ofWeights(model, grid, digit))
                .toList();
        double end = Figures.scaleEnd(
                weights.stream().mapToDouble(ContributionMap::strongest).max().orElse(0));
        for (int digit = 0; digit < maps.size(); digit++) {
            ContributionMap cells = weights.get(digit);
            double full = own ? Figures.scaleEnd(cells.strongest()) : end;
            maps.get(digit)
                    .setCaption(
                            own
                                    ? Texts.get("inside.weights.own", digit, Figures.scale(full))
                                    : Integer.toString(digit));
            maps.get(digit).show(new MapView.Content(grid, cells::at, full, Optional.empty()));
        }
        return end;
    }
}
