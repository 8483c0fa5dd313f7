package inkling.ui.tool.inside;

import inkling.core.model.FeatureGrid;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.text.FeatureWords;
import inkling.core.text.Texts;
import inkling.ui.concurrent.NextPulse;
import inkling.ui.kit.Controls;
import inkling.ui.kit.HelpButton;
import inkling.ui.kit.NamedSwitch;
import inkling.ui.tool.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The weights of the model that reads, which change before one's eyes while it is trained: at most 20 times a second,
 * which is as fast as anybody sees.
 */
final class WeightsPane extends VBox {
    private static final Duration LEAST = Duration.ofMillis(50);

    private final Workspace workspace;
    private final ObjectProperty<FeatureGrid> grid = new SimpleObjectProperty<>();
    private final ComboBox<FeatureGrid> grids;
    private final NamedSwitch own = new NamedSwitch(Texts.get("inside.weights.own-scale"));
    private final WeightMaps maps = new WeightMaps("inside-weights", this::mark);
    private final ScaleBar scale = new ScaleBar("inside-weights-scale");
    private final CellDetails details = new CellDetails("inside-weights-details");
    private final NextPulse painting;
    private Optional<SoftmaxRegression> shown = Optional.empty();
    private Optional<Cell> marked = Optional.empty();
    private int digit;

    WeightsPane(Workspace workspace) {
        this.workspace = workspace;
        this.painting = new NextPulse(workspace.ui(), LEAST, this::paint);
        getStyleClass().add("page");
        grids = Controls.choice("inside.grid", "inside.grid.tip", List.of(), grid, FeatureWords::grid);
        own.setId("inside-own-scale");
        own.setMinWidth(USE_PREF_SIZE);
        own.setAccessibleText(Texts.get("inside.weights.own-scale"));
        Region apart = new Region();
        HBox.setHgrow(apart, Priority.ALWAYS);
        HBox row = new HBox(grids, new HelpButton("weights"), apart, own);
        row.getStyleClass().add("choices");
        setVgrow(maps, Priority.ALWAYS);
        getChildren().addAll(row, maps, scale, details);
        grid.addListener(observable -> paint());
        own.selectedProperty().addListener(observable -> paint());
        workspace.models().inUseProperty().addListener(observable -> painting.ask());
        visibleProperty().addListener(observable -> painting.ask());
        sceneProperty().addListener(observable -> painting.ask());
        paint();
    }

    /** Whether each digit has a scale of its own. */
    BooleanProperty ownScaleProperty() {
        return own.selectedProperty();
    }

    private void paint() {
        TrainedModel inUse = workspace.models().inUseProperty().get();
        if (!isVisible() || getScene() == null || inUse == null) {
            return;
        }
        shown = Optional.of(inUse.model());
        List<FeatureGrid> all = inUse.model().features().grids();
        if (!all.equals(grids.getItems())) {
            Controls.show(grids, all.size() > 1);
            marked = Optional.empty();
            grids.getItems().setAll(all);
            // Paints
            grid.set(all.get(0));
            return;
        }
        double end = maps.show(inUse.model(), grid.get(), own.isSelected());
        String most = own.isSelected() ? Texts.get("inside.weights.most") : Figures.scale(end);
        scale.show(Texts.get("inside.weights.against", most), Texts.get("inside.weights.for", most));
        tell();
    }

    private void mark(int of, Optional<Cell> cell) {
        marked = cell;
        digit = of;
        tell();
    }

    private void tell() {
        Optional<Cell> cell = marked.filter(there -> there.grid().equals(grid.get()));
        if (cell.isPresent() && shown.isPresent()) {
            details.show(cell.get(), shown.get(), digit);
        } else {
            details.say(Texts.get("inside.weights.point"));
        }
    }
}
