package inkling.ui.tool.mistakes;

import inkling.core.evaluation.Calibration;
import inkling.core.evaluation.Calibration.Bin;
import inkling.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/**
 * For each bin of probabilities, a bar as high as the share of digits that were right, and the diagonal that a perfectly
 * honest model has.
 */
final class ReliabilityDiagram extends Region {
    private static final double LEFT = 36;
    private static final double BOTTOM = 20;
    private static final double GAP = 2;

    private static final PseudoClass OF_FEW = PseudoClass.getPseudoClass("few");

    private final Line honest = new Line();
    private final Label top = new Label("100");
    private final Label zero = new Label("0");
    private final Label axis = new Label(Texts.get("mistakes.reliability.axis"));
    private final List<Region> bars = new ArrayList<>();
    private Optional<Calibration> shown = Optional.empty();

    ReliabilityDiagram() {
        setId("mistakes-reliability");
        getStyleClass().add("reliability");
        honest.getStyleClass().add("honest");
        for (int i = 0; i < Calibration.BINS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            bars.add(bar);
        }
        getChildren().addAll(bars);
        getChildren().addAll(honest, top, zero, axis);
    }

    void show(Optional<Calibration> calibration) {
        shown = calibration;
        calibration.ifPresent(found -> {
            for (int i = 0; i < bars.size(); i++) {
                Bin bin = found.bins().get(i);
                bars.get(i).pseudoClassStateChanged(OF_FEW, bin.total() < Bin.FEW);
                Tooltip.install(
                        bars.get(i),
                        new Tooltip(Texts.get(
                                "mistakes.reliability.bin",
                                Texts.percent(bin.from(), 0),
                                Texts.percent(bin.to(), 0),
                                bin.correct(),
                                bin.total())));
            }
        });
        setAccessibleText(calibration
                .map(found -> Texts.get("mistakes.calibration", Texts.percent(found.expectedError(), 2)))
                .orElse(""));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT;
        double height = getHeight() - BOTTOM;
        double column = width / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            int bin = i;
            double share = shown.map(found -> found.bins().get(bin).accuracy()).orElse(0.0);
            double length = Math.rint(height * share);
            bars.get(i).resizeRelocate(LEFT + i * column, height - length, column - GAP, length);
        }
        honest.setStartX(LEFT);
        honest.setStartY(height);
        honest.setEndX(LEFT + width);
        honest.setEndY(0);
        top.resizeRelocate(0, 0, LEFT - 8, 16);
        zero.resizeRelocate(0, height - 16, LEFT - 8, 16);
        double text = axis.prefWidth(-1);
        axis.resizeRelocate(LEFT + (width - text) / 2, height + 2, text, BOTTOM - 2);
    }
}
