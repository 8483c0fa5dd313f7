package inkling.ui.surface;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.model.Pixels;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunPath;
import inkling.core.surface.LossSurface;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.kit.HelpButton;
import inkling.ui.tool.DataAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * The loss surface of a run, computed in the background, or why there is none to see. It is computed when it is in a
 * window and not before.
 */
public final class SurfacePane extends StackPane {
    private final Background background;
    private final DataAccess data;
    private final SurfaceChart chart = new SurfaceChart();
    private final Label words = new Label();
    private Optional<KeptRun> wanted = Optional.empty();
    private Optional<String> shown = Optional.empty();
    private Optional<Job<Computed>> job = Optional.empty();

    private record Computed(RunPath path, LossSurface surface) {}

    /**
     * A pane without a run.
     *
     * @param background where surfaces are computed
     * @param data where the digits of a run come from
     */
    public SurfacePane(Background background, DataAccess data) {
        this.background = background;
        this.data = data;
        getStyleClass().add("surface");
        getStylesheets()
                .add(Objects.requireNonNull(SurfacePane.class.getResource("/inkling/ui/surface.css"))
                        .toExternalForm());
        words.setId("surface-words");
        words.setWrapText(true);
        setAlignment(words, Pos.CENTER);
        setMinHeight(0);
        getChildren().addAll(chart, words, HelpButton.atCorner(Pos.TOP_RIGHT, "loss-surface"));
        sceneProperty().addListener(observable -> update());
        show(Optional.empty());
    }

    /** Shows the surface of another run; of none where not exactly one is meant. */
    public void show(Optional<KeptRun> run) {
        wanted = run;
        update();
    }

    /** The step whose place on the way is marked; whoever has a pointer on another chart sets it too. */
    public LongProperty stepProperty() {
        return chart.stepProperty();
    }

    private void update() {
        if (getScene() == null) {
            return;
        }
        Optional<String> id = wanted.map(KeptRun::id);
        if (id.isPresent() && id.equals(shown)) {
            return;
        }
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        shown = Optional.empty();
        chart.clear();
        if (wanted.isEmpty()) {
            say(Texts.get("surface.choose"));
        } else if (!(wanted.get().recipe().features() instanceof Pixels)) {
            say(Texts.get("surface.pixels"));
        } else if (!wanted.get().hasPath()) {
            say(Texts.get("surface.no-path"));
        } else {
            compute(wanted.get());
        }
    }

    private void compute(KeptRun run) {
        say(Texts.get("surface.computing"));
        shown = Optional.of(run.id());
        Job<Computed> begun = background.job(progress -> {
            Thread thread = Thread.currentThread();
            RunPath path = run.path();
            List<DigitDataset> digits = new ArrayList<>();
            for (String name : run.data()) {
                TrainingData loaded = data.load(name);
                loaded.train().stream()
                        .map(LabelledDigits::digits)
                        .map(all -> all.spread(LossSurface.MOST_DIGITS))
                        .forEach(digits::add);
            }
            return new Computed(path, LossSurface.around(path, DigitDataset.concat(digits), thread::isInterrupted));
        });
        job = Optional.of(begun);
        begun.onDone(found -> {
                    if (job.filter(begun::equals).isPresent()) {
                        words.setVisible(false);
                        chart.show(found.path(), found.surface());
                    }
                })
                .onFailed(failure -> {
                    if (job.filter(begun::equals).isPresent()) {
                        shown = Optional.empty();
                        say(failure.sentence());
                    }
                })
                .start();
    }

    private void say(String sentence) {
        words.setText(sentence);
        words.setVisible(true);
    }
}
