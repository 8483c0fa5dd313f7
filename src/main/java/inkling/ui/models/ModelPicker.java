package inkling.ui.models;

import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import inkling.ui.kit.NamedSwitch;
import inkling.ui.kit.Shortcut;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which model reads: a choice of those at hand, a look at its card, and a switch to those in training. */
public final class ModelPicker extends VBox {
    private final ModelShelf shelf;
    private final ComboBox<ModelShelf.Item> models = new ComboBox<>();
    private final Button card = new Button();
    private final ObservableBooleanValue toolShown;
    private final Runnable showCard;

    /**
     * A choice among a shelf's models.
     *
     * @param toolShown whether a tool is shown; the switch to the model in training is then there before a run begins
     * @param showCard shows the chosen one's card
     */
    public ModelPicker(ModelShelf shelf, ObservableBooleanValue toolShown, Runnable showCard) {
        this.shelf = shelf;
        this.toolShown = toolShown;
        this.showCard = showCard;
        getStyleClass().add("model-picker");
        createView();
        listen();
    }

    private void createView() {
        models.setId("models");
        models.setItems(shelf.items());
        models.setCellFactory(list -> new ItemCell());
        models.setButtonCell(new ItemCell());
        models.setMaxWidth(Double.MAX_VALUE);
        models.setMinWidth(0);
        models.setPrefWidth(160);
        Icons.describe(models, Texts.get("model.choice"), Texts.get("model.choice.tip"));
        HBox.setHgrow(models, Priority.ALWAYS);
        card.setId("model-card-button");
        Icons.dress(card, Feather.INFO, Shortcut.CARD);
        card.setOnAction(event -> showCard.run());
        HBox choice = new HBox(models, card);
        choice.getStyleClass().add("choice");
        choice.setAlignment(Pos.CENTER_LEFT);

        NamedSwitch follow = new NamedSwitch(Texts.get("model.follow"));
        follow.setId("follow-training");
        Icons.describe(follow, Texts.get("model.follow"), Texts.get("model.follow.tip"));
        follow.selectedProperty().bindBidirectional(shelf.followTrainingProperty());
        follow.disableProperty().bind(shelf.inTrainingProperty().isNull());
        // Not only while it can be used: the readings would jump whenever a run begins or ends
        follow.visibleProperty().bind(shelf.inTrainingProperty().isNotNull().or(toolShown));
        follow.managedProperty().bind(follow.visibleProperty());
        models.disableProperty()
                .bind(shelf.followTrainingProperty()
                        .and(shelf.inTrainingProperty().isNotNull()));
        getChildren().addAll(choice, follow);
    }

    private void listen() {
        models.setValue(shelf.chosenProperty().get());
        shelf.chosenProperty().addListener((value, before, now) -> models.setValue(now));
        models.valueProperty().addListener((value, before, now) -> {
            if (now != null) {
                shelf.choose(now.id());
            }
        });
    }

    /** A model by its name. */
    private static final class ItemCell extends ListCell<ModelShelf.Item> {
        @Override
        protected void updateItem(ModelShelf.Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.name());
        }
    }
}
