package inkling.ui.tool.inside;

import inkling.core.explanation.ContributionMap;
import inkling.core.explanation.Contributions;
import inkling.core.explanation.Explanation;
import inkling.ui.draw.Reading;
import java.util.Comparator;
import java.util.List;

/**
 * What there is to say of a reading.
 *
 * @param reading the one that is explained
 * @param why its explanation
 * @param contributions what speaks for the digit that is asked about, and what against it
 * @param maps the same by place, one for each grid of features
 */
record Answer(Reading reading, Explanation why, Contributions contributions, List<ContributionMap> maps) {
    static Answer of(Reading reading, Question question) {
        Explanation why = Explanation.of(reading.model().model(), reading.features());
        Contributions contributions = question.answer(why);
        return new Answer(reading, why, contributions, contributions.maps());
    }

    /** The most that any cell says, whichever way it speaks. */
    double strongest() {
        return maps.stream().mapToDouble(ContributionMap::strongest).max().orElse(0);
    }

    /** The cell that says the most. */
    Cell strongestCell() {
        ContributionMap map = maps.stream()
                .max(Comparator.comparingDouble(ContributionMap::strongest))
                .orElseThrow();
        return Cell.strongest(map.grid(), map::at);
    }
}
