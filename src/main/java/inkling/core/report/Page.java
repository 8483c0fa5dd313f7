package inkling.core.report;

import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import inkling.core.Version;
import inkling.core.report.Report.Measured;
import inkling.core.text.Texts;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The page as a whole. */
final class Page {
    /** Nothing is fetched and nothing runs, whatever stands in the page. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Subject subject;
    private final List<Measured> measured;

    Page(Subject subject, List<Measured> measured) {
        this.subject = subject;
        this.measured = measured;
    }

    String text() {
        String title = Texts.get("report.title", Parts.name(subject.name()));
        return "<!DOCTYPE html>\n"
                + html().withLang(Texts.language().id())
                        .with(
                                head(
                                        meta().withCharset("utf-8"),
                                        meta().attr("http-equiv", "Content-Security-Policy")
                                                .withContent(POLICY),
                                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                        meta().withName("color-scheme").withContent("light dark"),
                                        title(title),
                                        style().with(rawHtml(css()))),
                                body(
                                        header(
                                                h1(title),
                                                p(Texts.get("report.about")).withClass("about")),
                                        main(each(sections(), section -> section)),
                                        footer(p(Texts.get("report.made-by", Version.PRODUCER)))))
                        .render()
                + "\n";
    }

    private List<DomContent> sections() {
        List<DomContent> sections = new ArrayList<>();
        measured.forEach(found -> sections.add(ResultSection.of(subject, found)));
        sections.add(OriginSection.of(subject));
        subject.run().ifPresent(run -> sections.add(CurvesSection.of(run.history())));
        measured.forEach(found -> sections.addAll(MistakesSection.of(found)));
        sections.add(WeightsSection.of(subject.trained().model()));
        sections.add(RepeatSection.of(subject));
        return sections;
    }

    private static String css() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
