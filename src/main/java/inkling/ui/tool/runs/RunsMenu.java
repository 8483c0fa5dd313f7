package inkling.ui.tool.runs;

import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import inkling.ui.tool.TrainingOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the selected runs, and with the table. */
final class RunsMenu {
    private final RunsViewModel viewModel;
    private final RunsTable table;
    private final RunActions actions;

    RunsMenu(RunsViewModel viewModel, RunsTable table) {
        this.viewModel = viewModel;
        this.table = table;
        actions = viewModel.actions();
    }

    /** Whether the model of the selected run can be used. */
    ObservableValue<Boolean> usable() {
        return one(RunRow::hasModel);
    }

    /** Whether one run is selected that can be read, and is as wanted. */
    private ObservableValue<Boolean> one(Predicate<RunRow> wanted) {
        return viewModel
                .selectedProperty()
                .map(rows -> rows.size() == 1 && rows.get(0).run().isPresent() && wanted.test(rows.get(0)));
    }

    /** What can be done with runs; anew at every call, as an item is in one menu only. */
    List<MenuItem> ofRuns() {
        return new ArrayList<>(List.of(
                item("runs.use", usable(), this::use),
                goOn(),
                item("runs.repeat", one(row -> true), () -> order(TrainingOrder.Repeat::new)),
                item(
                        "runs.prepare",
                        one(row -> true),
                        () -> order(run -> new TrainingOrder.Prepare(run, run.recipe()))),
                item("runs.from-weights", one(RunRow::hasModel), () -> withRun(actions::startFromWeights)),
                new SeparatorMenuItem(),
                item("runs.report", one(RunRow::hasModel), () -> withRun(actions::report)),
                item("runs.program", one(row -> true), () -> withRun(actions::exportProgram)),
                new SeparatorMenuItem(),
                item("runs.rename", one(row -> true), () -> table.write(RunColumn.NAME)),
                item("runs.note", one(row -> true), () -> table.write(RunColumn.NOTE)),
                item(
                        "runs.star",
                        one(row -> true),
                        () -> viewModel.selectedProperty().get().forEach(viewModel::star)),
                new SeparatorMenuItem(),
                item("runs.delete", viewModel.selectedProperty().map(rows -> !rows.isEmpty()), viewModel::delete)));
    }

    /** Says how far, since that is not asked. */
    private MenuItem goOn() {
        MenuItem item = item(
                "runs.go-on",
                one(row -> row.run().filter(KeptRun::canGoOn).isPresent()),
                () -> order(run -> new TrainingOrder.GoOn(run, epochs(run))));
        item.textProperty()
                .bind(viewModel
                        .selectedProperty()
                        .map(rows -> rows.size() == 1
                                ? rows.get(0)
                                        .run()
                                        .map(run -> Texts.get("runs.go-on-to", epochs(run)))
                                        .orElse(Texts.get("runs.go-on"))
                                : Texts.get("runs.go-on")));
        return item;
    }

    /** To the end that it did not come to, or else as far again. */
    private static int epochs(KeptRun run) {
        int planned = run.recipe().hyperparameters().epochs();
        return run.stepsDone() < (long) planned * run.stepsPerEpoch() ? planned : 2 * planned;
    }

    private void order(Function<KeptRun, TrainingOrder> order) {
        withRun(run -> actions.order(order.apply(run)));
    }

    /** Lets the model of the selected run read. */
    void use() {
        viewModel.selectedProperty().get().stream()
                .filter(RunRow::hasModel)
                .findFirst()
                .ifPresent(row -> row.run().ifPresent(run -> actions.use(run, row.title())));
    }

    private void withRun(Consumer<KeptRun> action) {
        viewModel.selectedProperty().get().stream()
                .map(RunRow::run)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(action);
    }

    private static MenuItem item(String key, ObservableValue<Boolean> possible, Runnable action) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setId(key.replace('.', '-') + "-item");
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(possible.map(can -> !can));
        return item;
    }

    /** A button that has all of it. */
    MenuButton button() {
        MenuButton button = new MenuButton();
        button.setId("runs-menu");
        button.getStyleClass().add("curves-menu");
        button.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        button.setMinWidth(Region.USE_PREF_SIZE);
        Icons.describe(button, Texts.get("runs.menu"), Texts.get("runs.menu.tip"));
        Menu columns = new Menu(Texts.get("runs.columns"));
        columns.setId("runs-columns");
        for (RunColumn column : RunColumn.values()) {
            CheckMenuItem item = new CheckMenuItem(column.title());
            item.setId("runs-show-" + column.id());
            item.selectedProperty().bindBidirectional(table.of(column).visibleProperty());
            columns.getItems().add(item);
        }
        button.getItems().addAll(ofRuns());
        button.getItems().addAll(new SeparatorMenuItem(), columns);
        return button;
    }
}
