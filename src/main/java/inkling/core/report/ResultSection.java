package inkling.core.report;

import static j2html.TagCreator.p;

import inkling.core.evaluation.ConfusionMatrix;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.Interval;
import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.report.Report.Measured;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well it reads, first in one sentence. */
final class ResultSection {
    private ResultSection() {}

    static DomContent of(Subject subject, Measured measured) {
        ModelCard.Source data = measured.digits().source();
        Evaluation found = measured.evaluation();
        String name = Parts.name(CardWords.data(data.name()));
        List<DomContent> contents = new ArrayList<>();
        contents.add(p(sentence(found, name)).withClass("result"));
        if (found.total() > 0) {
            mostCommon(found.confusion())
                    .ifPresent(pair -> contents.add(p(Texts.get(
                            "report.result.most-common",
                            pair.truth(),
                            pair.label(),
                            found.confusion().count(pair.truth(), pair.label())))));
        }
        if (isTrainedOn(subject, data)) {
            contents.add(p(Texts.get("report.result.seen")).withClass("warning"));
        }
        contents.add(Parts.facts(facts(found, data, name)));
        return Parts.section(Texts.get("report.result.title", name), contents.toArray(DomContent[]::new));
    }

    private static String sentence(Evaluation found, String name) {
        return found.total() == 0
                ? Texts.get("report.result.nothing", name)
                : Texts.get(
                        "report.result.sentence",
                        name,
                        found.total(),
                        found.correct(),
                        Parts.percent(found.accuracy(), 2));
    }

    private static boolean isTrainedOn(Subject subject, ModelCard.Source data) {
        return subject.card().trainedOn().stream()
                .anyMatch(source -> source.sha256().equals(data.sha256()));
    }

    private static Map<String, String> facts(Evaluation found, ModelCard.Source data, String name) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (found.total() > 0) {
            Interval interval = found.interval();
            facts.put(
                    Texts.get("report.result.interval"),
                    Texts.get(
                            "report.result.bounds",
                            Texts.percent(interval.low(), 2),
                            Texts.percent(interval.high(), 2)));
            facts.put(Texts.get("report.result.loss"), Texts.get("report.nats", Parts.loss(found.meanLoss())));
            facts.put(
                    Texts.get("report.result.calibration"),
                    Texts.get("report.points", Texts.percent(found.calibration().expectedError(), 2)));
        }
        facts.put(Texts.get("report.data.measured-on"), OriginSection.words(data, name));
        facts.put(Texts.get("report.data.sha256"), Parts.name(data.sha256()));
        return facts;
    }

    private record Pair(int truth, int label) {}

    /** The digit that is most often taken for another. */
    private static Optional<Pair> mostCommon(ConfusionMatrix matrix) {
        Optional<Pair> most = Optional.empty();
        int times = 0;
        for (int truth = 0; truth < SoftmaxRegression.CLASSES; truth++) {
            for (int label = 0; label < SoftmaxRegression.CLASSES; label++) {
                if (truth != label && matrix.count(truth, label) > times) {
                    times = matrix.count(truth, label);
                    most = Optional.of(new Pair(truth, label));
                }
            }
        }
        return most;
    }
}
