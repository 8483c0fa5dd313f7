package inkling.core.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;

import inkling.core.text.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import j2html.tags.specialized.TableTag;
import java.util.Map;
import java.util.stream.Stream;

/** What several sections are made of. */
final class Parts {
    private Parts() {}

    /** A section under a title; what there is none of is left out. */
    static SectionTag section(String title, DomContent... contents) {
        return j2html.TagCreator.section(h2(title)).with(Stream.of(contents));
    }

    /** A table of names and values. */
    static TableTag facts(Map<String, String> facts) {
        return table(tbody(each(
                        facts.entrySet(), fact -> tr(th(fact.getKey()).attr("scope", "row"), td(fact.getValue())))))
                .withClass("facts");
    }

    /** A text of somebody else's, which may hold anything and have any length. */
    static String name(String foreign) {
        return foreign.isEmpty() ? "" : Texts.plain(foreign);
    }

    /** A share in per cent, as it stands in a sentence or a cell. */
    static String percent(double share, int decimals) {
        return Texts.get("report.percent", Texts.percent(share, decimals));
    }

    /** A mean loss in nats, which may be infinite or no number where a model's logits overflow. */
    static String loss(double nats) {
        return Double.isFinite(nats) ? Texts.number("%.4f", nats) : Texts.get("report.no-number");
    }
}
