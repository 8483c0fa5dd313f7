package inkling.bench;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.TrainingData;
import inkling.core.format.model.ShippedModels;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.models.ModelShelf;
import inkling.ui.theme.Theme;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.FakeWorkspace;
import inkling.ui.tool.Tool;
import inkling.ui.tool.mistakes.MistakesTool;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.controlsfx.control.GridView;

/**
 * What scrolling through the gallery of all of MNIST's 10,000 test images takes: of each frame the JavaFX thread's
 * processor time to the end of the layout, and the time from it to the next. Argument: MNIST's folder.
 */
public final class GalleryFrames {
    private static final int FRAMES = 600;
    private static final int WARMUP = 120;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private GalleryFrames() {}

    /** Runs the measurement in a window. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The window with the tool. */
    public static final class Window extends Application {
        /** What is scrolled in a frame, in pixels: a slow wheel, a fast one, and a page at once. */
        private static final double[] STEPS = {20, 120, 600};

        private final long[] work = new long[FRAMES];
        private final long[] between = new long[FRAMES];
        private Node view;
        private GridView<?> gallery;
        private int step;
        private int frames;
        private long last;

        /** The processor time at which this frame's scrolling began; negative in a frame without. */
        private long began = -1;

        @Override
        public void start(Stage stage) throws IOException, InterruptedException {
            DigitDataset images =
                    IdxFolder.of(Path.of(getParameters().getRaw().get(0))).read(IdxFolder.Split.TEST);
            FakeData data = new FakeData();
            data.loading = name -> new TrainingData(List.of(images), List.of(images));
            TestUiThread ui = new TestUiThread();
            FakeWorkspace window = new FakeWorkspace(Path.of(""), data, ui);
            window.shelf.add(
                    ModelShelf.Origin.SHIPPED, "Model", ShippedModels.open(ShippedModels.DEFAULT), Optional.empty());
            Tool tool = MistakesTool.KIND.opener().apply(window, Map.of());
            Scene scene = new Scene(tool.view(), 560, 774);
            scene.getStylesheets().add("/inkling/ui/app.css");
            Theme.LIGHT.apply(tool.view());
            scene.addPostLayoutPulseListener(this::laidOut);
            stage.setScene(scene);
            stage.show();
            view = tool.view();
            ((ButtonBase) view.lookup("#mistakes-measure")).fire();
            ((ToggleButton) view.lookup("#mistakes-page-images")).fire();
            view.applyCss();
            ComboBox<?> which = (ComboBox<?>) view.lookup("#mistakes-which");
            which.getSelectionModel().selectLast();
            gallery = (GridView<?>) view.lookup("#mistakes-gallery");
            ui.await("all images", () -> gallery.getItems().size() == images.size());
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame(now);
                }
            }.start();
        }

        private void frame(long now) {
            if (frames > 0) {
                between[frames - 1] = now - last;
            }
            last = now;
            if (frames == FRAMES) {
                print();
                frames = 0;
                step++;
            }
            if (step == STEPS.length) {
                Platform.exit();
                return;
            }
            began = THREADS.getCurrentThreadCpuTime();
            // Down and up again, so that the end is never reached
            scroll(frames < FRAMES / 2 ? -STEPS[step] : STEPS[step]);
        }

        private void scroll(double pixels) {
            Node flow = gallery.lookup(".virtual-flow");
            flow.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    0,
                    0,
                    0,
                    0,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    0,
                    pixels,
                    0,
                    pixels,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    new PickResult(flow, 0, 0)));
        }

        private void laidOut() {
            if (began >= 0) {
                work[frames++] = THREADS.getCurrentThreadCpuTime() - began;
                began = -1;
            }
        }

        private void print() {
            System.out.printf(
                    Locale.ROOT,
                    "%.0f pixels a frame: JavaFX thread %s; from frame to frame %s%n",
                    STEPS[step],
                    figures(work),
                    figures(between));
        }

        private static String figures(long[] nanos) {
            long[] sorted = Arrays.copyOfRange(nanos, WARMUP, FRAMES);
            Arrays.sort(sorted);
            return String.format(
                    Locale.ROOT,
                    "median %.2f ms, 99 %% %.2f ms",
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6);
        }
    }
}
