package inkling.ui.tool.train.form;

import atlantafx.base.theme.Styles;
import inkling.core.model.FeatureMap;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Explained;
import inkling.ui.kit.HelpButton;
import inkling.ui.kit.Icons;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything of a recipe that can be changed, with what the recipe is good for. */
final class HyperparametersPane extends VBox {
    /** Of three lines. */
    private static final double ABOUT_HEIGHT = 52;

    private final RecipeForm form;
    private final ObservableBooleanValue busy;
    private final Runnable applyLearningRate;
    private final Region find;

    /**
     * A pane over a form.
     *
     * @param busy whether a run is under way, during which next to nothing can be changed
     * @param applyLearningRate lets the run under way go on with the learning rate that is filled in
     * @param find stands beside the field of the learning rate
     */
    HyperparametersPane(RecipeForm form, ObservableBooleanValue busy, Runnable applyLearningRate, Region find) {
        this.form = form;
        this.busy = busy;
        this.applyLearningRate = applyLearningRate;
        this.find = find;
        getStyleClass().add("hyperparameters");
        Label about = new Label();
        about.setId("training-about");
        about.getStyleClass().addAll("about", Styles.TEXT_MUTED);
        about.setWrapText(true);
        // Whatever it says, nothing below it moves, and the pop-over around it keeps its size
        about.setMinHeight(ABOUT_HEIGHT);
        about.setMaxHeight(ABOUT_HEIGHT);
        about.setAlignment(Pos.TOP_LEFT);
        about.textProperty().bind(form.aboutProperty());
        getChildren()
                .addAll(
                        about,
                        first(),
                        new RulePane(form.schedule(), busy, Map.of()),
                        new RulePane(form.optimizer(), busy, Map.of(Sgd.PLAIN.id(), nesterov())),
                        last());
    }

    private FormGrid first() {
        FormGrid grid = new FormGrid();
        grid.addRow(
                0,
                field("training.epochs", "training.epochs.tip", form.epochs()),
                field("training.batch-size", "training.batch-size.tip", form.batchSize()),
                learningRate(),
                field("training.seed", "training.seed.tip", form.seed()));
        return grid;
    }

    private FormGrid last() {
        FormGrid grid = new FormGrid();
        Region features = Controls.named(
                "training.features",
                Controls.choice(
                        "training.features",
                        "training.features.tip",
                        FeatureMap.all(),
                        form.featuresProperty(),
                        FeatureMapName::of));
        grid.add(RulePane.duringNoRun(features, busy), 0, 0, FormGrid.COLUMNS / 2, 1);
        grid.add(field("training.patience", "training.patience.tip", form.patience()), FormGrid.COLUMNS / 2, 0);
        grid.add(
                RulePane.duringNoRun(Controls.named("training.start-from", start()), busy),
                FormGrid.COLUMNS / 2 + 1,
                0);
        return grid;
    }

    /** The fresh starts, and the weights of a run where those are filled in. */
    private ComboBox<Start> start() {
        ComboBox<Start> box = Controls.choice(
                "training.start-from",
                "training.start-from.tip",
                Start.fresh(),
                form.startProperty(),
                start -> Texts.get("training.start-from." + start.id()));
        form.startProperty().addListener((value, before, now) -> {
            if (now instanceof Start.Given && !box.getItems().contains(now)) {
                box.getItems().removeIf(Start.Given.class::isInstance);
                box.getItems().add(now);
                box.setValue(now);
            }
        });
        return box;
    }

    /** The only field that stays open during a run: what is typed counts from Enter on, or when the field is left. */
    private Node learningRate() {
        SettingField rate =
                new SettingField("training.learning-rate", "training.learning-rate.tip", form.learningRate());
        rate.typed().setOnAction(event -> applyLearningRate.run());
        rate.typed().focusedProperty().addListener((focused, before, now) -> {
            if (before) {
                applyLearningRate.run();
            }
        });
        rate.putBeside(find);
        return rate;
    }

    private Node field(String key, String tip, CheckedField<?> field) {
        return RulePane.duringNoRun(new SettingField(key, tip, field), busy);
    }

    private Node nesterov() {
        CheckBox box = new CheckBox(Texts.get("training.nesterov"));
        box.setId("training-nesterov");
        box.selectedProperty().bindBidirectional(form.nesterovProperty());
        Icons.describe(box, Texts.get("training.nesterov"), Texts.get("training.nesterov.tip"));
        BooleanBinding possible = form.nesterovPossible();
        box.disableProperty().bind(Bindings.createBooleanBinding(() -> busy.get() || !possible.get(), busy, possible));
        // On the line of the fields, which have their names above
        HBox line = new HBox(
                new Explained(
                        box,
                        Bindings.createStringBinding(
                                () -> Texts.get(busy.get() ? "training.why.busy" : "training.why.no-momentum"), busy)),
                new HelpButton("nesterov"));
        line.getStyleClass().add("with-help");
        VBox cell = new VBox(new Label(), line);
        cell.getStyleClass().addAll("field", "check");
        return cell;
    }
}
