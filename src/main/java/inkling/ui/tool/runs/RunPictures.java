package inkling.ui.tool.runs;

import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import inkling.core.tuning.Trial;
import inkling.ui.curves.ComparisonPane;
import inkling.ui.kit.Icons;
import inkling.ui.surface.SurfacePane;
import inkling.ui.sweep.SweepPane;
import inkling.ui.tool.Workspace;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/**
 * The selected runs in pictures: their curves; of one the loss around its way, beside its curves where there is room; of
 * several what their settings have brought.
 */
final class RunPictures extends VBox {
    /** Below this width the curves make room for the surface. */
    private static final double BESIDE = 500;

    private final RunsViewModel viewModel;
    private final ToggleGroup pages = new ToggleGroup();
    private final ComparisonPane curves;
    private final SurfacePane surface;
    private final SweepPane settings = new SweepPane();
    private final HBox beside = new HBox();
    private final StackPane page = new StackPane(beside);
    private final ToggleButton ofCurves = button("runs.page.curves", "runs.page.curves.tip");
    private final ToggleButton ofSurface = button("runs.page.surface", "runs.page.surface.tip");
    private final ToggleButton ofSettings = button("runs.page.settings", "runs.page.settings.tip");

    RunPictures(RunsViewModel viewModel, Workspace workspace) {
        this.viewModel = viewModel;
        curves = new ComparisonPane(viewModel.comparison(), workspace);
        surface = new SurfacePane(workspace.files(), workspace.data());
        getStyleClass().add("pictures");
        setMinHeight(0);
        page.setMinHeight(0);
        setVgrow(page, Priority.ALWAYS);
        share(curves);
        share(surface);
        SegmentedButton choice = new SegmentedButton(ofCurves, ofSurface, ofSettings);
        choice.setToggleGroup(pages);
        ofCurves.setSelected(true);
        pages.selectedToggleProperty().addListener((value, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                show();
            }
        });
        widthProperty().addListener(observable -> show());
        curves.crosshairProperty().addListener(observable -> mark());
        viewModel.selectedProperty().addListener(observable -> choose());
        settings.whenChosen(trial -> viewModel.select(viewModel.rows().stream()
                .filter(row -> row.id().equals(trial.id()))
                .toList()));
        getChildren().addAll(choice, page);
        show();
        choose();
    }

    private static void share(Region half) {
        HBox.setHgrow(half, Priority.ALWAYS);
        half.setPrefWidth(0);
        half.setMinWidth(0);
    }

    private static ToggleButton button(String key, String tip) {
        ToggleButton button = new ToggleButton(Texts.get(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        Icons.describe(button, Texts.get(key), Texts.get(tip));
        return button;
    }

    private void show() {
        List<Node> wanted = !ofSurface.isSelected()
                ? List.of(curves)
                : getWidth() < BESIDE ? List.of(surface) : List.of(curves, surface);
        if (!beside.getChildren().equals(wanted)) {
            beside.getChildren().setAll(wanted);
        }
        List<Node> shown = List.of(ofSettings.isSelected() ? settings : beside);
        if (!page.getChildren().equals(shown)) {
            page.getChildren().setAll(shown);
        }
    }

    private List<KeptRun> selected() {
        return viewModel.selectedProperty().get().stream()
                .map(RunRow::run)
                .flatMap(Optional::stream)
                .toList();
    }

    private void choose() {
        List<KeptRun> runs = selected();
        surface.show(runs.size() == 1 ? Optional.of(runs.get(0)) : Optional.empty());
        // Of one alone there is nothing to compare, and whoever has just clicked it in the picture still looks at that
        if (runs.size() != 1) {
            settings.show(runs.stream().map(Trial::of).toList());
        }
        surface.stepProperty().set(Long.MAX_VALUE);
    }

    /** The mark on the way goes along with the one on the curves. */
    private void mark() {
        viewModel.stepAt(curves.crosshairProperty().get()).ifPresent(surface.stepProperty()::set);
    }
}
