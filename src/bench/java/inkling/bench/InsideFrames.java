package inkling.bench;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.draw.Reading;
import inkling.ui.draw.Sheet;
import inkling.ui.models.ModelShelf;
import inkling.ui.theme.Theme;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.FakeWorkspace;
import inkling.ui.tool.Tool;
import inkling.ui.tool.inside.InsideTool;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/**
 * How much of the processor the tool that looks inside a reading takes on the JavaFX thread for one frame, from a new
 * reading, or new weights, to the end of the layout: while a digit is drawn, and while a model is trained. For each
 * model that is shipped, with the room of a window of 1280 × 840 and of a screen of 3840 × 2160.
 */
public final class InsideFrames {
    private static final int DIGITS = 40;
    private static final int WARMUP = 150;
    private static final int WEIGHT_FRAMES = 120;
    private static final int WEIGHT_WARMUP = 20;
    private static final long LEAST = TimeUnit.MILLISECONDS.toNanos(51);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private InsideFrames() {}

    /** Runs the measurement in a window. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /**
     * Frames to be measured.
     *
     * @param before them all
     * @param changes one a frame
     * @param warmup how many of them do not count
     * @param leastNanos from one to the next
     */
    private record Series(String name, Runnable before, List<Runnable> changes, int warmup, long leastNanos) {}

    /** The window with the tool. */
    public static final class Window extends Application {
        private final TestUiThread pulses = new TestUiThread();
        private final Deque<Series> todo = new ArrayDeque<>();
        private final List<Long> nanos = new ArrayList<>();
        private Stage stage;
        private Series series;
        private long lastFrame;

        /** The processor time at which the change of this frame began; negative in a frame without one. */
        private long began = -1;

        @Override
        public void start(Stage window) {
            stage = window;
            for (String name : List.of(ShippedModels.DEFAULT, ShippedModels.TUTORIAL)) {
                plan(ShippedModels.open(name), 560, 774);
                plan(ShippedModels.open(name), 1760, 2096);
            }
            next();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame(now);
                }
            }.start();
        }

        private void plan(TrainedModel model, double width, double height) {
            FakeWorkspace window = new FakeWorkspace(Path.of(""), new FakeData(), pulses);
            window.shelf.add(ModelShelf.Origin.SHIPPED, "Model", model, Optional.empty());
            window.shelf.followTrainingProperty().set(true);
            String name = String.format(
                    Locale.ROOT, "%s, %.0f × %.0f", model.model().features().id(), width, height);
            Tool tool = InsideTool.KIND.opener().apply(window, Map.of());
            List<Runnable> readings = readings(model).stream()
                    .<Runnable>map(reading -> () -> window.reading.set(Optional.of(reading)))
                    .toList();
            todo.add(new Series(name + ": a reading", () -> show(tool, width, height), readings, WARMUP, 0));
            ToggleButton page = (ToggleButton) tool.view().lookup("#inside-page-weights");
            todo.add(new Series(name + ": new weights", page::fire, weights(window, model), WEIGHT_WARMUP, LEAST));
        }

        private void show(Tool tool, double width, double height) {
            Scene scene = new Scene(tool.view(), width, height);
            scene.getStylesheets().add("/inkling/ui/app.css");
            Theme.LIGHT.apply(tool.view());
            scene.addPostLayoutPulseListener(this::laidOut);
            stage.setScene(scene);
            stage.show();
        }

        /** What is read in digits as they grow. */
        private List<Reading> readings(TrainedModel model) {
            ModelShelf shelf = new ModelShelf();
            shelf.add(ModelShelf.Origin.SHIPPED, "Model", model, Optional.empty());
            DrawViewModel drawing = new DrawViewModel(shelf.inUseProperty(), show -> {}, pulses);
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < DIGITS; i++) {
                Ink whole =
                        SyntheticDigits.draw(i % 10, new SplittableRandom(i)).ink();
                Stroke stroke = whole.strokes().get(0);
                for (int points = 2; points <= stroke.size(); points += 3) {
                    float[] xy = new float[2 * points];
                    for (int point = 0; point < points; point++) {
                        xy[2 * point] = stroke.x(point);
                        xy[2 * point + 1] = stroke.y(point);
                    }
                    drawing.show(Sheet.of(new Ink(List.of(new Stroke(stroke.tool(), stroke.width(), xy)))));
                    drawing.readingProperty().get().ifPresent(readings::add);
                }
            }
            return readings;
        }

        private List<Runnable> weights(FakeWorkspace window, TrainedModel model) {
            SoftmaxRegression one = model.model();
            float[] weights = one.layer().weights();
            List<Runnable> changes = new ArrayList<>();
            for (int i = 0; i < WEIGHT_FRAMES; i++) {
                weights[i] += 1;
                TrainedModel changed = new TrainedModel(
                        new SoftmaxRegression(
                                one.features(), weights, one.layer().bias()),
                        model.card());
                changes.add(() -> {
                    window.shelf.inTrainingProperty().set(changed);
                    pulses.pulse();
                });
            }
            return changes;
        }

        private void next() {
            nanos.clear();
            series = todo.poll();
            if (series == null) {
                Platform.exit();
            } else {
                series.before().run();
            }
        }

        private void frame(long now) {
            if (series == null || now - lastFrame < series.leastNanos()) {
                return;
            }
            if (nanos.size() == series.changes().size()) {
                print();
                next();
                return;
            }
            lastFrame = now;
            began = THREADS.getCurrentThreadCpuTime();
            series.changes().get(nanos.size()).run();
        }

        private void laidOut() {
            if (began >= 0) {
                nanos.add(THREADS.getCurrentThreadCpuTime() - began);
                began = -1;
            }
        }

        private void print() {
            long[] sorted = nanos.stream()
                    .skip(series.warmup())
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d frames, median %.2f ms, 99 %% %.2f ms%n",
                    series.name(),
                    sorted.length,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6);
        }
    }
}
