package inkling.core.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import inkling.core.model.ModelCard;
import inkling.core.text.CardSheet;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import j2html.tags.DomContent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the model is, what it was trained on, and with which settings. */
final class OriginSection {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private OriginSection() {}

    static DomContent of(Subject subject) {
        ModelCard card = subject.card();
        List<DomContent> contents = new ArrayList<>();
        contents.add(p(Texts.get("report.origin.about")));
        contents.add(Parts.facts(facts(subject)));
        contents.add(h3(Texts.get("card.data")));
        contents.add(card.trainedOn().isEmpty() ? p(Texts.get("report.data.unknown")) : data(card.trainedOn()));
        if (!card.settings().isEmpty()) {
            contents.add(h3(Texts.get("card.settings")));
            contents.add(Parts.facts(named(CardSheet.settings(card))).withClass("facts settings"));
        }
        return Parts.section(Texts.get("report.origin.title"), contents.toArray(DomContent[]::new));
    }

    private static Map<String, String> facts(Subject subject) {
        Map<String, String> facts = named(CardSheet.model(subject.trained()));
        subject.run()
                .ifPresent(run -> facts.put(
                        Texts.get("report.origin.began"), Texts.get("report.origin.utc", MINUTES.format(run.began()))));
        return facts;
    }

    private static DomContent data(List<ModelCard.Source> sources) {
        return div(table(
                        thead(tr(
                                column("report.data.name"),
                                column("report.data.examples"),
                                column("report.data.licence"),
                                column("report.data.sha256"))),
                        tbody(each(sources, OriginSection::row))))
                .withClass("wide");
    }

    private static DomContent column(String key) {
        return th(Texts.get(key)).attr("scope", "col");
    }

    private static DomContent row(ModelCard.Source source) {
        return tr(
                th(Parts.name(CardWords.data(source.name()))).attr("scope", "row"),
                td(Texts.get("report.whole", source.examples())).withClass("number"),
                td(licence(source)),
                td(code(Parts.name(source.sha256()))));
    }

    /** How much data there is, and whose it is. */
    static String words(ModelCard.Source source, String name) {
        return Texts.get("report.data.words", name, source.examples(), licence(source));
    }

    private static String licence(ModelCard.Source source) {
        return source.licence().isEmpty() ? Texts.get("report.data.no-licence") : Parts.name(source.licence());
    }

    private static Map<String, String> named(List<CardSheet.Row> rows) {
        Map<String, String> named = new LinkedHashMap<>();
        rows.forEach(row -> named.put(row.name(), row.value()));
        return named;
    }
}
