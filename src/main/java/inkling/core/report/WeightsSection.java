package inkling.core.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;

import inkling.core.explanation.ContributionMap;
import inkling.core.model.FeatureGrid;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.FeatureWords;
import inkling.core.text.Texts;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What it has learned: for each digit a map of its weights. */
final class WeightsSection {
    private WeightsSection() {}

    static DomContent of(SoftmaxRegression model) {
        List<FeatureGrid> grids = model.features().grids();
        List<DomContent> contents = new ArrayList<>();
        contents.add(p(Texts.get("report.weights.about")));
        for (FeatureGrid grid : grids) {
            if (grids.size() > 1) {
                contents.add(h3(FeatureWords.grid(grid)));
            }
            contents.add(maps(model, grid));
        }
        return Parts.section(Texts.get("report.weights.title"), contents.toArray(DomContent[]::new));
    }

    private static DomContent maps(SoftmaxRegression model, FeatureGrid grid) {
        List<ContributionMap> maps = IntStream.range(0, SoftmaxRegression.CLASSES)
                .mapToObj(digit -> ContributionMap.ofWeights(model, grid, digit))
                .toList();
        double full =
                maps.stream().mapToDouble(ContributionMap::strongest).max().orElse(0);
        return div(
                div(each(
                                IntStream.range(0, maps.size()).boxed().toList(),
                                digit -> figure(
                                        Pictures.map(maps.get(digit), full, Texts.get("report.weights.spoken", digit)),
                                        figcaption(digit.toString()))))
                        .withClass("pictures weights"),
                p(Texts.get("report.weights.scale", Texts.number(full < 1e5 && full >= 1e-3 ? "%.3f" : "%.2e", full)))
                        .withClass("note"));
    }
}
