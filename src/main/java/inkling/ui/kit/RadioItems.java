package inkling.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/**
 * Menu items of which the one is marked that stands for a value kept elsewhere. However often they are made anew, one
 * listener follows that value, and items that were let go of follow nothing.
 *
 * @param <T> what the items stand for, each for another
 */
public final class RadioItems<T> {
    private final ObservableValue<T> chosen;
    private final Consumer<T> choose;
    private final List<RadioMenuItem> items = new ArrayList<>();
    private ToggleGroup group = new ToggleGroup();

    /**
     * No items yet.
     *
     * @param choose is told what the user picks
     */
    public RadioItems(ObservableValue<T> chosen, Consumer<T> choose) {
        this.chosen = chosen;
        this.choose = choose;
        chosen.addListener((value, before, now) ->
                items.forEach(item -> item.setSelected(item.getUserData().equals(now))));
    }

    /** One more item, which stands for {@code what}. */
    public RadioMenuItem add(String text, T what) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(what.equals(chosen.getValue()));
        item.setOnAction(event -> choose.accept(what));
        item.setUserData(what);
        items.add(item);
        return item;
    }

    /** Lets go of all items, which are then as they are for ever. */
    public void clear() {
        items.clear();
        group = new ToggleGroup();
    }
}
