package inkling.ui.training;

import inkling.ui.Icons;
import inkling.ui.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;

/** How this pane's controls are made: each gets its id, its name and its tooltip from one key. */
final class Controls {
    private Controls() {}

    /** A button with an icon and its name. */
    static Button button(Ikon icon, String key, String tip, Runnable action) {
        Button button = new Button(Messages.get(key), Icons.of(icon));
        button.setId(id(key));
        button.setOnAction(event -> action.run());
        Icons.describe(button, Messages.get(key), Messages.get(tip));
        return button;
    }

    static Slider slider(String key, String tip, double min, double max) {
        Slider slider = new Slider(min, max, min);
        slider.setId(id(key));
        slider.setBlockIncrement((max - min) / 20);
        Icons.describe(slider, Messages.get(key), Messages.get(tip));
        return slider;
    }

    /** A choice whose value is {@code chosen}. */
    static <T> ComboBox<T> choice(
            String key, String tip, List<T> values, ObjectProperty<T> chosen, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id(key));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        Icons.describe(box, Messages.get(key), Messages.get(tip));
        return box;
    }

    /** A control under its name. */
    static VBox named(String key, Node control) {
        Label name = new Label(Messages.get(key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(control);
        VBox box = new VBox(name, control);
        box.getStyleClass().add("field");
        return box;
    }

    /** Shows a node, or takes it away with the room it needs. */
    static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String id(String key) {
        return key.replace('.', '-');
    }
}
