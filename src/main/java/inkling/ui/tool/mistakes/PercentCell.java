package inkling.ui.tool.mistakes;

import inkling.core.evaluation.DigitScore;
import inkling.core.text.Texts;
import javafx.scene.control.TableCell;

/** A share in per cent. */
final class PercentCell extends TableCell<DigitScore, Double> {
    @Override
    protected void updateItem(Double share, boolean empty) {
        super.updateItem(share, empty);
        setText(empty || share == null ? "" : Texts.number("%.2f", 100 * share));
    }
}
