package inkling.ui.curves;

import inkling.core.history.RunAxis;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.kit.RadioItems;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
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

    private final ObservableValue<Boolean> empty;

    /**
     * A menu over some curves, which cannot be saved yet.
     *
     * @param id of the button
     * @param axes along which they may be laid out
     * @param empty whether there are no curves to save
     */
    CurvesMenu(String id, CurvesLook look, List<RunAxis> axes, ObservableValue<Boolean> empty) {
        this.empty = empty;
        setId(id);
        getStyleClass().add("curves-menu");
        setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        Icons.describe(this, Texts.get("training.curves-menu"), Texts.get("training.curves-menu.tip"));
        Property<RunAxis> axis = look.axisProperty();
        Property<Boolean> logarithmic = look.logarithmicProperty();
        RadioItems<RunAxis> along = new RadioItems<>(axis, axis::setValue);
        RadioItems<Boolean> scale = new RadioItems<>(logarithmic, logarithmic::setValue);
        getItems().addAll(smoothing(look), new SeparatorMenuItem());
        axes.forEach(one -> getItems().add(item(name(one), along, one)));
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("training.linear", scale, false),
                        item("training.logarithmic", scale, true),
                        new SeparatorMenuItem());
    }

    private static String name(RunAxis axis) {
        return switch (axis) {
            case EPOCHS -> "training.epochs-axis";
            case STEPS -> "training.steps-axis";
            case SECONDS -> "training.seconds-axis";
        };
    }

    /** Offers to save them in one more way, by the key of its text. */
    CurvesMenu offer(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(empty);
        getItems().add(item);
        return this;
    }

    private static CustomMenuItem smoothing(CurvesLook look) {
        Slider smoothing = Controls.slider("training.smoothing", "training.smoothing.tip", 0, MOST_SMOOTHING);
        smoothing.valueProperty().bindBidirectional(look.smoothingProperty());
        return new CustomMenuItem(Controls.named("training.smoothing", smoothing), false);
    }

    private static <T> RadioMenuItem item(String key, RadioItems<T> items, T value) {
        RadioMenuItem item = items.add(Texts.get(key), value);
        item.setId(key.replace('.', '-'));
        return item;
    }
}
