package inkling.ui.curves;

import inkling.core.history.RunAxis;
import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The choice of both axes, in one button, since a narrow pane has no room for more. */
final class AxesMenu extends MenuButton {
    AxesMenu(CurvesViewModel viewModel) {
        super(Texts.get("training.axes"));
        setId("training-axes");
        setMinWidth(USE_PREF_SIZE);
        Icons.describe(this, Texts.get("training.axes"), Texts.get("training.axes.tip"));
        ToggleGroup along = new ToggleGroup();
        ToggleGroup scale = new ToggleGroup();
        getItems()
                .addAll(
                        item("training.epochs-axis", along, viewModel.axisProperty(), RunAxis.EPOCHS),
                        item("training.steps-axis", along, viewModel.axisProperty(), RunAxis.STEPS),
                        new SeparatorMenuItem(),
                        item("training.linear", scale, viewModel.logarithmicProperty(), false),
                        item("training.logarithmic", scale, viewModel.logarithmicProperty(), true));
    }

    private static <T> RadioMenuItem item(String key, ToggleGroup group, Property<T> chosen, T value) {
        RadioMenuItem item = new RadioMenuItem(Texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setToggleGroup(group);
        item.setSelected(value.equals(chosen.getValue()));
        chosen.addListener((observable, before, now) -> item.setSelected(value.equals(now)));
        item.setOnAction(event -> chosen.setValue(value));
        return item;
    }
}
