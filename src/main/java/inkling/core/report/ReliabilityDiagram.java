package inkling.core.report;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;

import inkling.core.evaluation.Calibration;
import inkling.core.evaluation.Calibration.Bin;
import inkling.core.text.Texts;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** A bar for each bin of probabilities, as high as the share that was right, and the diagonal of an honest model. */
final class ReliabilityDiagram {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 280;
    private static final double LEFT = 44;
    private static final double RIGHT = 384;
    private static final double TOP = 26;
    private static final double BOTTOM = 234;

    private ReliabilityDiagram() {}

    static DomContent of(Calibration calibration) {
        String error = Texts.percent(calibration.expectedError(), 2);
        List<Svg> parts = new ArrayList<>();
        for (int tick = 0; tick <= 4; tick++) {
            double share = tick / 4.0;
            parts.add(Svg.line(LEFT, y(share), RIGHT, y(share), "grid"));
            parts.add(Svg.text(LEFT - 6, y(share) + 4, "tick up", Texts.percent(share, 0)));
            parts.add(Svg.text(x(share), BOTTOM + 16, "tick across", Texts.percent(share, 0)));
        }
        for (Bin bin : calibration.bins()) {
            parts.add(Svg.rectangle(
                    x(bin.from()) + 1,
                    y(bin.accuracy()),
                    x(bin.to()) - x(bin.from()) - 2,
                    BOTTOM - y(bin.accuracy()),
                    bin.total() < Bin.FEW ? "bar few" : "bar"));
        }
        parts.add(Svg.line(LEFT, BOTTOM, RIGHT, TOP, "honest"));
        parts.add(Svg.text(0, 14, "axis", Texts.get("report.reliability.right")));
        parts.add(Svg.text(RIGHT, HEIGHT - 6, "axis end", Texts.get("report.reliability.sure")));
        return figure(
                        Svg.drawing(WIDTH, HEIGHT, Texts.get("report.reliability.spoken", error))
                                .with(parts),
                        figcaption(Texts.get("report.reliability.about", error, Bin.FEW)))
                .withClass("diagram");
    }

    private static double x(double probability) {
        return LEFT + probability * (RIGHT - LEFT);
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
