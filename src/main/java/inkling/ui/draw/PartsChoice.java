package inkling.ui.draw;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Of a drawing in which two digits stand side by side: whether the whole is looked at, or one of the two by itself. */
final class PartsChoice extends HBox {
    private static final int TWO = 2;

    private final ToggleGroup group = new ToggleGroup();

    /**
     * A choice of nothing yet.
     *
     * @param show shows the reading that is looked at
     */
    PartsChoice(Consumer<Optional<Reading>> show) {
        setId("parts");
        getStyleClass().add("parts");
        group.selectedToggleProperty().addListener((value, before, now) -> {
            if (now == null) {
                // One of them always is; not while the buttons are taken away
                Optional.ofNullable(before)
                        .filter(group.getToggles()::contains)
                        .ifPresent(last -> last.setSelected(true));
            } else {
                show.accept(Optional.of((Reading) now.getUserData()));
            }
        });
    }

    /** Whether a reading is of such a drawing. */
    static boolean isFor(Reading reading) {
        return reading.parts().size() == TWO;
    }

    /** Offers the parts of a reading, and shows the whole. */
    void offer(Reading whole) {
        List<Reading> parts = whole.parts();
        group.getToggles().clear();
        getChildren()
                .setAll(
                        button(
                                "part-all",
                                Styles.LEFT_PILL,
                                Texts.get("reading.parts.all"),
                                "reading.parts.all.tip",
                                whole),
                        button(
                                "part-left",
                                Styles.CENTER_PILL,
                                name(parts.get(0)),
                                "reading.parts.left.tip",
                                parts.get(0)),
                        button(
                                "part-right",
                                Styles.RIGHT_PILL,
                                name(parts.get(1)),
                                "reading.parts.right.tip",
                                parts.get(1)));
        group.getToggles().get(0).setSelected(true);
    }

    private static String name(Reading part) {
        return Integer.toString(part.prediction().label());
    }

    private ToggleButton button(String id, String pill, String name, String tip, Reading reading) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(pill);
        button.setUserData(reading);
        button.setToggleGroup(group);
        Icons.describe(button, name, Texts.get(tip));
        return button;
    }
}
