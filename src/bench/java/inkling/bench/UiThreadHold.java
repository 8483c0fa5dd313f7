package inkling.bench;

import inkling.ui.concurrent.UiThread;
import inkling.ui.theme.Theme;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.FakeWorkspace;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.train.TrainingView;
import inkling.ui.tool.train.TrainingViewModel;
import inkling.ui.tool.train.run.Phase;
import inkling.ui.tool.train.run.RunEnd;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Measures how long the JavaFX thread is held while a model is trained at full speed on MNIST, with the curves on the
 * screen. A thread posts a heartbeat every millisecond, whether or not the last one was answered, and notes how long
 * each waits for the JavaFX thread: a hold of 40 ms thus shows as 40 waits of up to 40 ms. On a busy machine most of
 * that is time in which others have the processor. So the same heartbeats also go to a thread that does nothing else,
 * whose waits are the machine's alone, and the processor time that the JavaFX thread spends from one heartbeat to the
 * next is shown. Argument: the number of epochs (100).
 */
public final class UiThreadHold {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int MOST_HEARTBEATS = 3_600_000;

    private UiThreadHold() {}

    /** Runs the measurement in a window. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The window with the training pane. */
    public static final class Window extends Application {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final long[] waits = new long[MOST_HEARTBEATS];
        private final long[] work = new long[MOST_HEARTBEATS];
        private final long[] idleWaits = new long[MOST_HEARTBEATS];
        private final ExecutorService idle = Executors.newSingleThreadExecutor();
        private long workBefore;
        private TrainingViewModel training;
        private long begin;
        private int answered;
        private int answeredIdly;
        private volatile boolean measuring = true;

        @Override
        public void start(Stage stage) {
            DataAccess data = DataAccess.ofThisComputer();
            Workspace around = new FakeWorkspace(Path.of(""), data, UiThread.FX);
            training = new TrainingViewModel(around.models(), around.runs(), data, around.files(), around.ui());
            TrainingView view = new TrainingView(training, around);
            stage.setScene(new Scene(view, 1180, 760));
            Theme.LIGHT.apply(view);
            stage.show();
            String epochs = getParameters().getRaw().stream().findFirst().orElse("100");
            training.recipeForm().epochs().textProperty().set(epochs);
            training.dataForm().mnistProperty().addListener((observable, before, now) -> training.start());
            training.phaseProperty().addListener((observable, before, now) -> {
                if (now == Phase.RUNNING) {
                    begin = System.nanoTime();
                    Thread heart = new Thread(this::beat, "heartbeat");
                    heart.setDaemon(true);
                    heart.start();
                }
            });
            training.endProperty().addListener((observable, before, now) -> {
                if (now != null) {
                    report(now);
                    training.close();
                    Platform.exit();
                }
            });
        }

        private void beat() {
            for (long due = System.nanoTime(); measuring; due += INTERVAL) {
                LockSupport.parkNanos(due - System.nanoTime());
                long posted = System.nanoTime();
                Platform.runLater(() -> note(System.nanoTime() - posted));
                idle.execute(() -> idleWaits[answeredIdly++] = System.nanoTime() - posted);
            }
        }

        private void note(long wait) {
            if (answered < waits.length) {
                long workNow = threads.getCurrentThreadCpuTime();
                work[answered] = answered == 0 ? 0 : workNow - workBefore;
                workBefore = workNow;
                waits[answered++] = wait;
            }
        }

        private void report(RunEnd end) {
            measuring = false;
            System.out.printf(
                    Locale.ROOT,
                    "%s%n%s, %.1f s, %d heartbeats%n",
                    end,
                    training.progress().placeProperty().get(),
                    (System.nanoTime() - begin) / 1e9,
                    answered);
            idle.shutdown();
            try {
                idle.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            print("waits", waits, answered);
            print("waits for a thread that does nothing", idleWaits, answeredIdly);
            print("work from one to the next", work, answered);
        }

        private static void print(String name, long[] nanos, int count) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "%s, in ms: median %.2f, 99 %% %.2f, 99.9 %% %.2f, most %.2f%n",
                    name,
                    millis(sorted, 0.5),
                    millis(sorted, 0.99),
                    millis(sorted, 0.999),
                    millis(sorted, 1));
        }

        private static double millis(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
        }
    }
}
