package inkling.ui.curves;

import inkling.core.history.RunAxis;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.kit.RadioItems;
import javafx.beans.property.Property;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import org.kordamp.ikonli.feather.Feather;

/** How the curves are looked at, and how they are saved, in one button that takes no room from them. */
final class CurvesMenu extends MenuButton {
    private static final double MOST_SMOOTHING = 0.995;

    /**
     * A menu over some curves.
     *
     * @param saveCsv asks where to, and saves the newest run as a table
     * @param savePng asks where to, and saves a picture
     */
    CurvesMenu(CurvesViewModel viewModel, Runnable saveCsv, Runnable savePng) {
        setId("training-curves-menu");
        getStyleClass().add("curves-menu");
        setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        Icons.describe(this, Texts.get("training.curves-menu"), Texts.get("training.curves-menu.tip"));
        Property<RunAxis> axis = viewModel.axisProperty();
        Property<Boolean> logarithmic = viewModel.logarithmicProperty();
        RadioItems<RunAxis> along = new RadioItems<>(axis, axis::setValue);
        RadioItems<Boolean> scale = new RadioItems<>(logarithmic, logarithmic::setValue);
        getItems()
                .addAll(
                        smoothing(viewModel),
                        new SeparatorMenuItem(),
                        item("training.epochs-axis", along, RunAxis.EPOCHS),
                        item("training.steps-axis", along, RunAxis.STEPS),
                        new SeparatorMenuItem(),
                        item("training.linear", scale, false),
                        item("training.logarithmic", scale, true),
                        new SeparatorMenuItem(),
                        save("training.save-curves.csv", saveCsv, viewModel),
                        save("training.save-curves.png", savePng, viewModel));
    }

    private static CustomMenuItem smoothing(CurvesViewModel viewModel) {
        Slider smoothing = Controls.slider("training.smoothing", "training.smoothing.tip", 0, MOST_SMOOTHING);
        smoothing.valueProperty().bindBidirectional(viewModel.smoothingProperty());
        return new CustomMenuItem(Controls.named("training.smoothing", smoothing), false);
    }

    private static <T> RadioMenuItem item(String key, RadioItems<T> items, T value) {
        RadioMenuItem item = items.add(Texts.get(key), value);
        item.setId(key.replace('.', '-'));
        return item;
    }

    private static MenuItem save(String key, Runnable action, CurvesViewModel viewModel) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(viewModel.emptyProperty());
        return item;
    }
}
