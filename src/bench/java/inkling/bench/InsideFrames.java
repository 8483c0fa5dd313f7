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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * How long the tool that looks inside a reading holds the JavaFX thread for one frame: what follows a reading while a
 * digit is drawn, and what follows new weights while a model is trained, each with the layout after it. For each model
 * that is shipped, in a window of 1280 × 840 and on a screen of 3840 × 2160.
 */
public final class InsideFrames {
    private static final int DIGITS = 300;
    private static final int WARMUP = 500;
    private static final int WEIGHT_FRAMES = 120;
    private static final int WEIGHT_WARMUP = 20;
    private static final long LEAST = TimeUnit.MILLISECONDS.toNanos(51);

    private InsideFrames() {}

    /** Runs the measurement in a window. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The window with the tool. */
    public static final class Window extends Application {
        private final TestUiThread pulses = new TestUiThread();

        @Override
        public void start(Stage stage) {
            for (String name : List.of(ShippedModels.DEFAULT, ShippedModels.TUTORIAL)) {
                measure(stage, ShippedModels.open(name), 560, 774);
                measure(stage, ShippedModels.open(name), 1760, 2096);
            }
            Platform.exit();
        }

        private void measure(Stage stage, TrainedModel model, double width, double height) {
            FakeWorkspace window = new FakeWorkspace(Path.of(""), new FakeData(), pulses);
            window.shelf.add(ModelShelf.Origin.SHIPPED, "Model", model, Optional.empty());
            window.shelf.followTrainingProperty().set(true);
            Tool tool = InsideTool.KIND.opener().apply(window, Map.of());
            stage.setScene(new Scene(tool.view(), width, height));
            stage.getScene().getStylesheets().add("/inkling/ui/app.css");
            Theme.LIGHT.apply(tool.view());
            stage.show();
            System.out.printf(
                    Locale.ROOT, "%s, %.0f × %.0f%n", model.model().features().id(), width, height);
            print("a reading", maps(window, tool.view(), readings(model)), WARMUP);
            print("new weights", weights(window, tool.view(), model), WEIGHT_WARMUP);
            tool.close();
        }

        /** What is read in digits as they grow, a point more each time. */
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

        private static long[] maps(FakeWorkspace window, Region view, List<Reading> readings) {
            return readings.stream()
                    .mapToLong(reading -> timed(view, () -> window.reading.set(Optional.of(reading))))
                    .toArray();
        }

        private long[] weights(FakeWorkspace window, Region view, TrainedModel model) {
            ((ToggleButton) view.lookup("#inside-page-weights")).fire();
            SoftmaxRegression one = model.model();
            float[] weights = one.layer().weights();
            long[] nanos = new long[WEIGHT_FRAMES];
            for (int i = 0; i < nanos.length; i++) {
                LockSupport.parkNanos(LEAST);
                weights[i] += 1;
                SoftmaxRegression changed = new SoftmaxRegression(
                        one.features(), weights, one.layer().bias());
                window.shelf.inTrainingProperty().set(new TrainedModel(changed, model.card()));
                nanos[i] = timed(view, pulses::pulse);
            }
            window.shelf.inTrainingProperty().set(null);
            return nanos;
        }

        private static long timed(Region view, Runnable change) {
            long begin = System.nanoTime();
            change.run();
            view.applyCss();
            view.layout();
            return System.nanoTime() - begin;
        }

        private static void print(String name, long[] nanos, int warmup) {
            long[] sorted = Arrays.copyOfRange(nanos, warmup, nanos.length);
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "  %s: %d frames, median %.2f ms, 99 %% %.2f ms%n",
                    name,
                    sorted.length,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6);
        }
    }
}
