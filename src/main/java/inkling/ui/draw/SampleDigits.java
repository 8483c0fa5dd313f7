package inkling.ui.draw;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.ink.StrokeCurve;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import java.util.SplittableRandom;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.layout.TilePane;
import javafx.scene.shape.Polyline;
import javafx.scene.transform.Scale;

/** Ten made-up digits, for whoever wants to see what happens before drawing one. */
final class SampleDigits extends TilePane {
    /** Any number: the same ten digits at each start. */
    private static final long SEED = 28;

    private static final double GAP = 4;
    private static final double MOST_SIDE = 56;

    /** From canvas units to the size on the screen. */
    private final Scale scale = new Scale();

    SampleDigits(DrawViewModel drawing) {
        getStyleClass().add("samples");
        setId("samples");
        setHgap(GAP);
        setVgap(GAP);
        setAlignment(Pos.CENTER);
        setPrefColumns(SoftmaxRegression.CLASSES / 2);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
            getChildren()
                    .add(button(
                            drawing, digit, SyntheticDigits.draw(digit, random).ink()));
        }
    }

    /** Takes the size that suits a room, in two rows; how wide that is. */
    double fit(double width, double height) {
        double inRow = (width + GAP) / getPrefColumns() - GAP;
        double side = Math.floor(Math.min(Math.min(inRow, (height - GAP) / 2), MOST_SIDE));
        setPrefTileWidth(side);
        setPrefTileHeight(side);
        scale.setX(side / DrawViewModel.PAPER);
        scale.setY(side / DrawViewModel.PAPER);
        return getPrefColumns() * (side + GAP) - GAP;
    }

    private Button button(DrawViewModel drawing, int digit, Ink ink) {
        Group strokes = new Group();
        strokes.getTransforms().add(scale);
        ink.strokes().forEach(stroke -> strokes.getChildren().add(line(stroke)));
        Button button = new Button("", new Group(strokes));
        button.setId("sample-" + digit);
        button.getStyleClass().add("sample");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(event -> drawing.show(Sheet.of(ink).from(Sheet.Origin.madeUp(digit))));
        Icons.describe(button, Texts.get("draw.origin.made-up", digit), Texts.get("draw.sample.tip"));
        return button;
    }

    /** One line for a stroke: it never grows, as a {@link StrokePath} may. */
    private static Polyline line(Stroke stroke) {
        Stroke curve = StrokeCurve.of(stroke);
        double[] points = new double[2 * curve.size()];
        for (int i = 0; i < curve.size(); i++) {
            points[2 * i] = curve.x(i);
            points[2 * i + 1] = curve.y(i);
        }
        Polyline line = new Polyline(points);
        StrokePath.brush(line, stroke);
        return line;
    }
}
