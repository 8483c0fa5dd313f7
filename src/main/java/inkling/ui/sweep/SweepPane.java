package inkling.ui.sweep;

import inkling.core.text.Texts;
import inkling.core.tuning.Trial;
import inkling.core.tuning.Trial.Score;
import inkling.ui.kit.Controls;
import inkling.ui.kit.HelpButton;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Runs by their settings: all settings side by side, or two against each other, as the user chooses. */
public final class SweepPane extends VBox {
    /** How the runs can be drawn. */
    private enum Picture {
        PARALLEL,
        HEAT_MAP
    }

    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>(Picture.PARALLEL);
    private final ObjectProperty<String> row = new SimpleObjectProperty<>("");
    private final ObjectProperty<String> column = new SimpleObjectProperty<>("");
    private final ObjectProperty<Score> score = new SimpleObjectProperty<>(Score.ACCURACY);
    private final ParallelCoordinates parallel = new ParallelCoordinates();
    private final HeatMap heatMap = new HeatMap();
    private final ComboBox<String> rows = setting("sweep.row", "sweep.row.tip", row);
    private final ComboBox<String> columns = setting("sweep.column", "sweep.column.tip", column);
    private List<Trial> trials = List.of();

    /** A pane without runs. */
    public SweepPane() {
        getStyleClass().add("sweep");
        getStylesheets()
                .add(Objects.requireNonNull(SweepPane.class.getResource("/inkling/ui/sweep.css"))
                        .toExternalForm());
        ComboBox<Picture> pictures = Controls.choice(
                "sweep.picture", "sweep.picture.tip", List.of(Picture.values()), picture, SweepPane::name);
        ComboBox<Score> scores =
                Controls.choice("sweep.score", "sweep.score.tip", List.of(Score.values()), score, TrialWords::score);
        FlowPane choices = new FlowPane(Controls.named("sweep.picture", pictures));
        Stream.of(
                        Controls.named("sweep.row", rows),
                        Controls.named("sweep.column", columns),
                        Controls.named("sweep.score", scores))
                .forEach(box -> {
                    box.visibleProperty().bind(picture.isEqualTo(Picture.HEAT_MAP));
                    box.managedProperty().bind(box.visibleProperty());
                    choices.getChildren().add(box);
                });
        choices.getStyleClass().add("choices");
        StackPane pictureOf = new StackPane(
                explained(parallel, Picture.PARALLEL, "parallel-coordinates"),
                explained(heatMap, Picture.HEAT_MAP, "heat-map"));
        setVgrow(pictureOf, Priority.ALWAYS);
        getChildren().addAll(choices, pictureOf);
        row.addListener(observable -> showHeatMap());
        column.addListener(observable -> showHeatMap());
        score.addListener(observable -> showHeatMap());
        show(List.of());
    }

    private static String name(Picture picture) {
        return Texts.get(picture == Picture.PARALLEL ? "sweep.picture.parallel" : "sweep.picture.heat-map");
    }

    private static ComboBox<String> setting(String key, String tip, ObjectProperty<String> chosen) {
        return Controls.choice(key, tip, List.of(), chosen, id -> id.isEmpty() ? "" : TrialWords.setting(id));
    }

    /** A picture that is seen while it is chosen, with what it is at its corner. */
    private StackPane explained(Node drawn, Picture when, String topic) {
        StackPane pane = new StackPane(drawn, HelpButton.atCorner(Pos.TOP_RIGHT, topic));
        pane.visibleProperty().bind(picture.isEqualTo(when));
        return pane;
    }

    /** Shows runs in the place of those before; what is chosen stays chosen where it can. */
    public void show(List<Trial> shown) {
        trials = List.copyOf(shown);
        parallel.show(trials);
        List<String> differing = Trial.differing(trials);
        Controls.offer(rows, differing);
        Controls.offer(columns, differing);
        if (differing.size() > 1 && !(differing.contains(row.get()) && differing.contains(column.get()))) {
            row.set(differing.get(1));
            column.set(differing.get(0));
        }
        showHeatMap();
    }

    /** Shows the runs of one sweep, in the picture that suits them: two settings against each other where just two differ. */
    public void showSweep(List<Trial> shown) {
        show(shown);
        picture.set(Trial.differing(shown).size() == 2 ? Picture.HEAT_MAP : Picture.PARALLEL);
    }

    private void showHeatMap() {
        boolean known = !trials.isEmpty()
                && trials.stream()
                        .anyMatch(trial -> trial.settings().keySet().containsAll(List.of(row.get(), column.get())));
        heatMap.show(known ? trials : List.of(), row.get(), column.get(), score.get());
    }

    /** What is done with a run that is clicked on. */
    public void whenChosen(Consumer<Trial> then) {
        parallel.whenChosen(then);
        heatMap.whenChosen(then);
    }
}
