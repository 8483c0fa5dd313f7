package inkling.ui.kit;

import atlantafx.base.theme.Styles;
import inkling.core.help.Topics;
import inkling.core.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;

/** How this pane's controls are made: each gets its id, its name and its tooltip from one key. */
public final class Controls {
    private Controls() {}

    /** A button with its name. */
    public static Button button(String key, String tip, Runnable action) {
        Button button = new Button(Texts.get(key));
        button.setId(id(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        Icons.describe(button, Texts.get(key), Texts.get(tip));
        return button;
    }

    /** A button with an icon and its name. */
    public static Button button(Ikon icon, String key, String tip, Runnable action) {
        Button button = button(key, tip, action);
        button.setGraphic(Icons.of(icon));
        return button;
    }

    /** A button that is as quiet as a link in a text. */
    public static Button link(String key, String tip, Runnable action) {
        Button button = button(key, tip, action);
        button.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "link");
        return button;
    }

    public static Slider slider(String key, String tip, double min, double max) {
        Slider slider = new Slider(min, max, min);
        slider.setId(id(key));
        slider.setBlockIncrement((max - min) / 20);
        Icons.describe(slider, Texts.get(key), Texts.get(tip));
        return slider;
    }

    /** A choice whose value is {@code chosen}, which is never null. */
    public static <T> ComboBox<T> choice(
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
        box.setValue(chosen.get());
        chosen.addListener((value, before, now) -> box.setValue(now));
        // A box is without a value for a moment when its list changes
        box.valueProperty().addListener((value, before, now) -> {
            if (now != null) {
                chosen.set(now);
            }
        });
        Icons.describe(box, Texts.get(key), Texts.get(tip));
        return box;
    }

    /** Offers other values, or the same with other names; what is chosen stays chosen. */
    public static <T> void offer(ComboBox<T> box, List<T> values) {
        T chosen = box.getValue();
        box.getItems().setAll(values);
        box.setValue(chosen);
    }

    /** A control under its name; behind that a question mark, where the last part of the key is a topic of the help. */
    public static VBox named(String key, Node control) {
        return named(key, key.substring(key.lastIndexOf('.') + 1), control);
    }

    /** A control under its name, with a question mark behind that where the help has a topic with this id. */
    public static VBox named(String key, String topic, Node control) {
        Label name = new Label(Texts.get(key));
        name.getStyleClass().add("field-name");
        if (Topics.ids().contains(topic)) {
            HelpButton.beside(name, topic);
        }
        name.setLabelFor(control);
        VBox box = new VBox(name, control);
        box.getStyleClass().add("field");
        return box;
    }

    /** Shows a node, or takes it away with the room it needs. */
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String id(String key) {
        return key.replace('.', '-');
    }
}
