package inkling.ui.tool.train.form;

import atlantafx.base.theme.Styles;
import inkling.core.model.FeatureMap;
import inkling.core.text.Texts;
import inkling.core.training.Recipe;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.tool.Workspace;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is chosen before a run: the recipe, the data and the hyperparameters. */
public final class SettingsPane extends VBox {
    private final RecipeForm form;
    private final DataForm dataForm;
    private final ObservableBooleanValue busy;
    private final Runnable applyLearningRate;
    private final TitledPane hyperparameters;

    /**
     * A pane over two forms.
     *
     * @param busy whether a run is under way, during which next to nothing can be chosen
     * @param applyLearningRate lets the run under way go on with the learning rate that is filled in
     */
    public SettingsPane(
            RecipeForm form,
            DataForm dataForm,
            ObservableBooleanValue busy,
            Runnable applyLearningRate,
            Workspace workspace) {
        this.form = form;
        this.dataForm = dataForm;
        this.busy = busy;
        this.applyLearningRate = applyLearningRate;
        this.hyperparameters = new TitledPane(Texts.get("training.hyperparameters"), hyperparameterGrid());
        getStyleClass().add("settings");
        Label about = new Label();
        about.getStyleClass().addAll("about", Styles.TEXT_MUTED);
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.textProperty().bind(form.presetProperty().map(SettingsPane::about));
        GridPane choices = grid();
        choices.addRow(0, disabledInRuns(preset()), disabledInRuns(data()));
        hyperparameters.getStyleClass().addAll(Styles.DENSE, "hyperparameters");
        hyperparameters.setAnimated(false);
        getChildren().addAll(choices, new DataPane(dataForm, workspace, busy), about, hyperparameters);
    }

    /** Opens or folds the hyperparameters. */
    public void setExpanded(boolean expanded) {
        hyperparameters.setExpanded(expanded);
    }

    private Node preset() {
        return Controls.named(
                "training.preset",
                Controls.choice(
                        "training.preset",
                        "training.preset.tip",
                        Recipe.presets(),
                        form.presetProperty(),
                        SettingsPane::name));
    }

    private Node data() {
        return Controls.named(
                "training.data",
                Controls.choice(
                        "training.data",
                        "training.data.tip",
                        dataForm.choices(),
                        dataForm.choiceProperty(),
                        SettingsPane::dataName));
    }

    private GridPane hyperparameterGrid() {
        GridPane grid = grid();
        grid.addRow(
                0,
                field("training.epochs", "training.epochs.tip", form.epochs()),
                field("training.batch-size", "training.batch-size.tip", form.batchSize()));
        grid.addRow(1, learningRate(), field("training.momentum", "training.momentum.tip", form.momentum()));
        grid.addRow(
                2,
                field("training.weight-decay", "training.weight-decay.tip", form.weightDecay()),
                field("training.seed", "training.seed.tip", form.seed()));
        grid.add(
                disabledInRuns(Controls.named(
                        "training.features",
                        Controls.choice(
                                "training.features",
                                "training.features.tip",
                                FeatureMap.all(),
                                form.featuresProperty(),
                                FeatureMapName::of))),
                0,
                3,
                2,
                1);
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
        return disabledInRuns(withProblem(key, textField(key, tip, field), field));
    }

    private static TextField textField(String key, String tip, CheckedField<?> field) {
        TextField typed = new TextField();
        typed.setId(key.replace('.', '-'));
        typed.textProperty().bindBidirectional(field.textProperty());
        Icons.describe(typed, Texts.get(key), Texts.get(tip));
        return typed;
    }

    /** A field with its name above and what is wrong with it below. */
    private static Node withProblem(String key, TextField typed, CheckedField<?> field) {
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

    private Node disabledInRuns(Node node) {
        node.disableProperty().bind(busy);
        return node;
    }

    private static GridPane grid() {
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

    private static String name(Recipe preset) {
        return Texts.get("training.preset." + preset.name());
    }

    private static String about(Recipe preset) {
        return Texts.get("training.preset." + preset.name() + ".about");
    }

    private static String dataName(String choice) {
        return Texts.get("data." + choice);
    }
}
