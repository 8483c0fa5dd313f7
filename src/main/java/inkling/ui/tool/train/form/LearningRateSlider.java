package inkling.ui.tool.train.form;

import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Icons;
import java.util.Locale;
import javafx.scene.control.Slider;

/** The learning rate on a logarithmic scale from 0.00001 to 10; beside the field, which takes every value. */
public final class LearningRateSlider extends Slider {
    private static final double LEAST_POWER = -5;
    private static final double GREATEST_POWER = 1;
    private static final double STRIDE = 0.1;

    private final CheckedField<Double> field;
    private boolean following;

    /**
     * A slider that moves with the field and moves it.
     *
     * @param moved called after the user has moved it
     */
    public LearningRateSlider(CheckedField<Double> field, Runnable moved) {
        super(LEAST_POWER, GREATEST_POWER, LEAST_POWER);
        this.field = field;
        setId("training-rate");
        setBlockIncrement(STRIDE);
        Icons.describe(this, Texts.get("training.rate"), Texts.get("training.rate.tip"));
        field.textProperty().addListener(observable -> follow());
        follow();
        valueProperty().addListener(observable -> {
            if (!following) {
                field.set(Double.parseDouble(String.format(Locale.ROOT, "%.1e", Math.pow(10, getValue()))));
                moved.run();
            }
        });
    }

    private void follow() {
        following = true;
        field.value().ifPresent(rate -> setValue(Math.log10(rate)));
        following = false;
    }
}
