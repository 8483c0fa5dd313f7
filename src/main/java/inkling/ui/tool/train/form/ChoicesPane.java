package inkling.ui.tool.train.form;

import atlantafx.base.controls.Popover;
import inkling.core.recipe.Recipe;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Explained;
import inkling.ui.kit.HelpButton;
import inkling.ui.kit.Popovers;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What to train: a recipe and the data for it, in one row, with everything else of the recipe behind a button. */
public final class ChoicesPane extends HBox {
    /** As much as the settings keep free. */
    private static final double EDGE = 4;

    private final Popover settings;

    /**
     * A pane over two forms.
     *
     * @param busy whether a run is under way, during which next to nothing can be chosen
     * @param applyLearningRate lets the run under way go on with the learning rate that is filled in
     * @param find looks for a learning rate, made to stand beside its field
     * @param sweep tries many settings, made to stand at the top right
     * @param others take the place of the settings, each while it is visible
     */
    public ChoicesPane(
            RecipeForm recipe,
            DataForm data,
            ObservableBooleanValue busy,
            Runnable applyLearningRate,
            Region find,
            Region sweep,
            List<? extends Region> others) {
        getStyleClass().add("choices");
        HyperparametersPane hyperparameters = new HyperparametersPane(recipe, busy, applyLearningRate, find);
        hyperparameters
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> others.stream().noneMatch(Region::isVisible),
                        others.stream().map(Region::visibleProperty).toArray(Observable[]::new)));
        // Behind all of the fields, so that the first of them has the focus
        sweep.visibleProperty().bind(hyperparameters.visibleProperty());
        StackPane.setAlignment(sweep, Pos.TOP_RIGHT);
        StackPane.setMargin(sweep, new Insets(0, EDGE, 0, 0));
        StackPane content = new StackPane(hyperparameters, sweep);
        content.getChildren().addAll(others);
        settings = Popovers.of(Texts.get("training.hyperparameters"), content, Popover.ArrowLocation.TOP_RIGHT);
        Button open =
                Controls.button(Feather.SLIDERS, "training.settings", "training.settings.tip", this::showSettings);
        open.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        choice(
                                Controls.choice(
                                        "training.preset",
                                        "training.preset.tip",
                                        Recipe.presets(),
                                        recipe.presetProperty(),
                                        preset -> Texts.get("training.preset." + preset.name())),
                                busy),
                        new HelpButton("preset"),
                        choice(
                                Controls.choice(
                                        "training.data",
                                        "training.data.tip",
                                        data.choices(),
                                        data.choiceProperty(),
                                        name -> Texts.get("data." + name)),
                                busy),
                        open);
    }

    private static Explained choice(ComboBox<?> box, ObservableBooleanValue busy) {
        box.disableProperty().bind(busy);
        box.setMinWidth(0);
        box.setPrefWidth(180);
        Explained choice = new Explained(box, Texts.get("training.why.busy"));
        choice.setMinWidth(0);
        choice.setMaxWidth(260);
        setHgrow(choice, Priority.ALWAYS);
        return choice;
    }

    private void showSettings() {
        if (settings.isShowing()) {
            settings.hide();
        } else {
            Popovers.show(settings, getChildren().get(getChildren().size() - 1));
        }
    }
}
