package inkling.ui.tool.train.form;

import atlantafx.base.theme.Styles;
import inkling.core.model.FeatureMap;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Explained;
import inkling.ui.kit.Icons;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything of a recipe that can be changed, with what the recipe is good for. */
final class HyperparametersPane extends VBox {
    /** Of four lines. */
    private static final double ABOUT_HEIGHT = 68;

    private final RecipeForm form;
    private final ObservableBooleanValue busy;
    private final Runnable applyLearningRate;

    /**
     * A pane over a form.
     *
     * @param busy whether a run is under way, during which next to nothing can be changed
     * @param applyLearningRate lets the run under way go on with the learning rate that is filled in
     */
    HyperparametersPane(RecipeForm form, ObservableBooleanValue busy, Runnable applyLearningRate) {
        this.form = form;
        this.busy = busy;
        this.applyLearningRate = applyLearningRate;
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
        getChildren().addAll(about, grid());
    }

    private GridPane grid() {
        GridPane grid = halves();
        grid.addRow(
                0,
                field("training.epochs", "training.epochs.tip", form.epochs()),
                field("training.batch-size", "training.batch-size.tip", form.batchSize()));
        grid.addRow(1, learningRate(), field("training.momentum", "training.momentum.tip", form.momentum()));
        grid.addRow(
                2,
                field("training.weight-decay", "training.weight-decay.tip", form.weightDecay()),
                field("training.seed", "training.seed.tip", form.seed()));
        Region features = Controls.named(
                "training.features",
                Controls.choice(
                        "training.features",
                        "training.features.tip",
                        FeatureMap.all(),
                        form.featuresProperty(),
                        FeatureMapName::of));
        grid.add(duringNoRun(features), 0, 3, 2, 1);
        return grid;
    }

    /** The only field that stays open during a run: what is typed counts from Enter on, or when the field is left. */
    private Node learningRate() {
        TextField typed = textField("training.learning-rate", "training.learning-rate.tip", form.learningRate());
        typed.setOnAction(event -> applyLearningRate.run());
        typed.focusedProperty().addListener((focused, before, now) -> {
            if (before) {
                applyLearningRate.run();
            }
        });
        return withProblem("training.learning-rate", typed, form.learningRate());
    }

    private Node field(String key, String tip, CheckedField<?> field) {
        return duringNoRun(withProblem(key, textField(key, tip, field), field));
    }

    private Node duringNoRun(Region setting) {
        setting.disableProperty().bind(busy);
        return new Explained(setting, Texts.get("training.why.busy"));
    }

    private static TextField textField(String key, String tip, CheckedField<?> field) {
        TextField typed = new TextField();
        typed.setId(key.replace('.', '-'));
        typed.textProperty().bindBidirectional(field.textProperty());
        Icons.describe(typed, Texts.get(key), Texts.get(tip));
        return typed;
    }

    /** A field with its name above and what is wrong with it below. */
    private static Region withProblem(String key, TextField typed, CheckedField<?> field) {
        Label problem = new Label();
        problem.setId(typed.getId() + "-problem");
        problem.setWrapText(true);
        problem.getStyleClass().addAll("problem", Styles.DANGER);
        VBox box = Controls.named(key, typed);
        box.getChildren().add(problem);
        problem.textProperty().bind(field.problemProperty());
        Runnable mark = () -> {
            boolean wrong = !field.problemProperty().get().isEmpty();
            Controls.show(problem, wrong);
            typed.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
            typed.setAccessibleHelp(field.problemProperty().get());
        };
        field.problemProperty().addListener(observable -> mark.run());
        mark.run();
        return box;
    }

    private static GridPane halves() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        return grid;
    }
}
