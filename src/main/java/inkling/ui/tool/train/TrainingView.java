package inkling.ui.tool.train;

import inkling.core.text.Texts;
import inkling.ui.curves.CurvesPane;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Explained;
import inkling.ui.kit.Icons;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.train.finder.FinderPane;
import inkling.ui.tool.train.finder.FinderViewModel;
import inkling.ui.tool.train.form.ChoicesPane;
import inkling.ui.tool.train.form.CopiesMenu;
import inkling.ui.tool.train.form.DataLine;
import inkling.ui.tool.train.sweep.SweepFormPane;
import inkling.ui.tool.train.sweep.SweepViewModel;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The training tool. It belongs to its curves: what is chosen, what steers the run and what came of it stand in rows
 * around them whose heights never change. Needs a width of 360 or more.
 */
public final class TrainingView extends VBox {
    /** A view of a training. */
    public TrainingView(TrainingViewModel viewModel, Workspace workspace) {
        getStyleClass().add("training");
        getStylesheets()
                .add(Objects.requireNonNull(TrainingView.class.getResource("/inkling/ui/training.css"))
                        .toExternalForm());
        FinderViewModel finder = viewModel.finder();
        ObservableBooleanValue busy = viewModel.busyProperty();
        SweepViewModel sweep = viewModel.sweep();
        Button find = new Button();
        find.setId("training-find");
        find.setOnAction(event -> finder.find());
        Icons.dress(find, Feather.TARGET, Texts.get("training.find"), Texts.get("training.find.tip"));
        find.disableProperty().bind(viewModel.startableProperty().not());
        CurvesPane curves =
                new CurvesPane(viewModel.run().curves(), viewModel.recipeForm().plannedEpochs(), workspace);
        setVgrow(curves, Priority.ALWAYS);
        VBox choices = new VBox(
                new ChoicesPane(
                        viewModel.recipeForm(),
                        viewModel.dataForm(),
                        busy,
                        viewModel::applyLearningRate,
                        new Explained(find, viewModel.whyNotProperty()),
                        Controls.button(Feather.GRID, "training.sweep", "training.sweep.tip", sweep::show),
                        List.of(
                                new FinderPane(finder),
                                new SweepFormPane(sweep, viewModel.startableProperty(), viewModel.whyNotProperty()))),
                new DataLine(
                        viewModel.dataForm(),
                        new CopiesMenu(viewModel.recipeForm(), viewModel.copiesForm(), busy),
                        viewModel.copiesForm(),
                        workspace,
                        busy));
        choices.getStyleClass().add("choices-and-data");
        getChildren().addAll(choices, new LeversPane(viewModel), curves, new ResultPane(viewModel.run(), workspace));
        viewModel.dataForm().lookForMnist();
    }
}
