package inkling.ui.models;

import inkling.core.model.ModelCard;
import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Shortcut;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** Names the model that reads and how well it does; a click chooses another, or looks closer at this one. */
public final class ModelChip extends MenuButton {
    /** Below this the name alone is shown. */
    private static final double ROOM_FOR_FIGURE = 160;

    private final ModelShelf shelf;
    private final Runnable showCard;

    /**
     * A chip of a shelf's models.
     *
     * @param showCard shows the chosen one's card
     */
    public ModelChip(ModelShelf shelf, Runnable showCard) {
        this.shelf = shelf;
        this.showCard = showCard;
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
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        for (ModelShelf.Item model : shelf.items()) {
            RadioMenuItem item = new RadioMenuItem(described(model));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(model.equals(shelf.chosenProperty().get()));
            item.setOnAction(event -> shelf.choose(model.id()));
            items.add(item);
        }
        CheckMenuItem follow = new CheckMenuItem(Texts.get("model.follow"));
        follow.setId("follow-training");
        follow.setSelected(shelf.followTrainingProperty().get());
        follow.setOnAction(event -> shelf.followTrainingProperty().set(follow.isSelected()));
        MenuItem card = new MenuItem(Texts.get("model.card"));
        card.setId("model-card-item");
        card.setAccelerator(Shortcut.CARD.keys());
        card.setOnAction(event -> showCard.run());
        items.addAll(List.of(new SeparatorMenuItem(), follow, new SeparatorMenuItem(), card));
        return items;
    }
}
