package inkling.ui.tool.train.form;

import atlantafx.base.theme.Styles;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Explained;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The choice of a rule with those settings that it has, in one row, and a line on what it does. */
final class RulePane extends VBox {
    private final RuleChoice<?> choice;
    private final Map<String, Node> more;
    private final Map<Range, Node> settings = new EnumMap<>(Range.class);
    private final FormGrid row = new FormGrid();

    /**
     * A pane over a choice.
     *
     * @param busy whether a run is under way, during which nothing can be chosen
     * @param more a further cell of the row, by the id of the rule that has it
     */
    RulePane(RuleChoice<?> choice, ObservableBooleanValue busy, Map<String, Node> more) {
        this.choice = choice;
        this.more = Map.copyOf(more);
        String key = "training." + choice.name();
        Region box = Controls.named(
                key,
                Controls.choice(
                        key, key + ".tip", choice.kinds(), choice.kindProperty(), kind -> Texts.get(key + "." + kind)));
        row.add(duringNoRun(box, busy), 0, 0);
        choice.fields().forEach((setting, field) -> {
            String name = "training." + RuleChoice.key(setting);
            settings.put(setting, duringNoRun(new SettingField(name, name + ".tip", field), busy));
        });
        Label about = new Label();
        about.setId("training-" + choice.name() + "-about");
        about.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        about.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(key + "." + choice.kindProperty().get() + ".about"), choice.kindProperty()));
        choice.kindProperty().addListener(observable -> fillRow());
        fillRow();
        getStyleClass().add("field");
        getChildren().addAll(row, about);
    }

    private void fillRow() {
        List<Node> cells = row.getChildren();
        // The choice itself stays, or it would lose the focus
        cells.subList(1, cells.size()).clear();
        for (Range setting : choice.settings()) {
            row.add(settings.get(setting), cells.size(), 0);
        }
        Optional.ofNullable(more.get(choice.kindProperty().get())).ifPresent(cell -> row.add(cell, cells.size(), 0));
    }

    /** A setting that says why it cannot be changed during a run. */
    static Explained duringNoRun(Region setting, ObservableBooleanValue busy) {
        setting.disableProperty().bind(busy);
        return new Explained(setting, Texts.get("training.why.busy"));
    }
}
