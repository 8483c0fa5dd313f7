package inkling.ui.models;

import inkling.core.model.ModelCard;
import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Overlay;
import inkling.ui.kit.RadioItems;
import inkling.ui.kit.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;

/** Names the model that reads and how well it does; a click chooses another, or looks closer at this one. */
public final class ModelChip extends MenuButton {
    /** Below this the name alone is shown. */
    private static final double ROOM_FOR_FIGURE = 160;

    private final ModelShelf shelf;
    private final RadioItems<Integer> choices;
    private final Overlay overlay;
    private final Runnable showCard;
    private final Runnable export;

    /**
     * A chip of a shelf's models.
     *
     * @param overlay where a new name is asked for
     * @param showCard shows the chosen one's card
     * @param export lets the chosen one leave
     */
    public ModelChip(ModelShelf shelf, Overlay overlay, Runnable showCard, Runnable export) {
        this.shelf = shelf;
        this.choices = new RadioItems<>(shelf.chosenProperty().map(ModelShelf.Item::id), shelf::choose);
        this.overlay = overlay;
        this.showCard = showCard;
        this.export = export;
        setId("model");
        getStyleClass().add("model-chip");
        setMnemonicParsing(false);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(0);
        textProperty()
                .bind(Bindings.createStringBinding(
                        this::name,
                        maxWidthProperty(),
                        shelf.chosenProperty(),
                        shelf.inTrainingProperty(),
                        shelf.followTrainingProperty()));
        Icons.describe(this, Texts.get("model.choice"), Texts.get("model.choice.tip"));
        textProperty().addListener(observable -> sayWhole());
        tooltipProperty().addListener(observable -> sayWhole());
        sayWhole();
        // Made when it is wanted, so that it is always that of the models at hand
        setOnShowing(event -> getItems().setAll(items()));
        getItems().setAll(items());
    }

    private void sayWhole() {
        setAccessibleText(Texts.get("model.choice.spoken", getText()));
        if (getTooltip() != null) {
            getTooltip().setText(getText() + "\n" + Texts.get("model.choice.tip"));
        }
    }

    private String name() {
        if (shelf.followTrainingProperty().get() && shelf.inTrainingProperty().get() != null) {
            return Texts.get("model.in-training");
        }
        ModelShelf.Item item = shelf.chosenProperty().get();
        if (item == null) {
            return "";
        }
        return getMaxWidth() < ROOM_FOR_FIGURE ? item.name() : described(item);
    }

    /** A model's name and, where it was measured, how much it reads right. */
    private static String described(ModelShelf.Item item) {
        List<ModelCard.Measurement> measured = item.trained().card().measurements();
        return measured.isEmpty()
                ? item.name()
                : Texts.get(
                        "model.described",
                        item.name(),
                        Texts.percent(measured.get(0).accuracy(), 1));
    }

    private List<MenuItem> items() {
        choices.clear();
        List<MenuItem> items = new ArrayList<>();
        shelf.items().forEach(model -> items.add(choices.add(described(model), model.id())));
        CheckMenuItem follow = new CheckMenuItem(Texts.get("model.follow"));
        follow.setId("follow-training");
        follow.setSelected(shelf.followTrainingProperty().get());
        follow.setOnAction(event -> shelf.followTrainingProperty().set(follow.isSelected()));
        items.addAll(List.of(
                new SeparatorMenuItem(),
                follow,
                new SeparatorMenuItem(),
                item(Shortcut.CARD, "model-card-item", showCard),
                item(Shortcut.EXPORT_MODEL, "model-export-item", export)));
        items.addAll(List.of(
                ofChosen("model.rename", item -> RenameView.show(shelf, item, overlay)),
                ofChosen("model.remove", item -> shelf.remove(item.id()))));
        return items;
    }

    private static MenuItem item(Shortcut shortcut, String id, Runnable action) {
        MenuItem item = new MenuItem(shortcut.action());
        item.setId(id);
        item.setAccelerator(shortcut.keys());
        item.setOnAction(event -> action.run());
        return item;
    }

    /** What can be done with the chosen model, unless it came with Inkling. */
    private MenuItem ofChosen(String key, Consumer<ModelShelf.Item> action) {
        ModelShelf.Item chosen = shelf.chosenProperty().get();
        MenuItem item = new MenuItem(Texts.get(key));
        item.setId(key.replace('.', '-') + "-item");
        item.setDisable(chosen == null || chosen.origin() == ModelShelf.Origin.SHIPPED);
        item.setOnAction(event -> action.accept(chosen));
        return item;
    }
}
