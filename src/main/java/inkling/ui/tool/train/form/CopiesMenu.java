package inkling.ui.tool.train.form;

import inkling.core.augmentation.Augmentation;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.kit.RadioItems;
import inkling.ui.tool.train.form.CopiesForm.Choice;
import inkling.ui.tool.train.form.CopiesForm.Offer;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;

/** Which copies join the data, each choice with what it needs; there only where a recipe makes copies. */
public final class CopiesMenu extends MenuButton {
    private final RadioItems<Augmentation> items;

    /**
     * A menu over a form.
     *
     * @param busy whether a run is under way, during which nothing can be chosen
     */
    public CopiesMenu(RecipeForm recipe, CopiesForm copies, ObservableBooleanValue busy) {
        setId("training-copies");
        getStyleClass().add("copies");
        setMinWidth(USE_PREF_SIZE);
        Icons.describe(this, Texts.get("training.copies"), Texts.get("training.copies.tip"));
        disableProperty().bind(busy);
        ObjectProperty<Augmentation> chosen = recipe.copiesProperty();
        items = new RadioItems<>(chosen, chosen::set);
        copies.offerProperty().addListener((value, before, now) -> show(now));
        show(copies.offerProperty().get());
    }

    private void show(Optional<Offer> offer) {
        Controls.show(this, offer.isPresent());
        offer.ifPresent(known -> {
            setText(Texts.get("training.copies." + known.taken().copies().id()));
            items.clear();
            getItems()
                    .setAll(known.choices().stream()
                            .map(choice -> item(known, choice))
                            .toList());
        });
    }

    private RadioMenuItem item(Offer offer, Choice choice) {
        String name = Texts.get("training.copies." + choice.copies().id());
        String text = Texts.get(
                choice.fits() ? "training.copies.item" : "training.copies.item.too-much", name, offer.needsOf(choice));
        RadioMenuItem item = items.add(text, choice.copies());
        item.setId("training-copies-" + choice.copies().id());
        item.setDisable(!choice.fits());
        return item;
    }
}
