package inkling.bench;

import inkling.outside.ShownProgram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/**
 * Measures how long the JavaFX thread is held from the moment that Start is pressed in the real window until a model is
 * trained at full speed on MNIST, with the curves on the screen. A thread posts a heartbeat every millisecond, whether or
 * not the last one was answered, and notes how long each waits for the JavaFX thread: a hold of 40 ms thus shows as 40
 * waits of up to 40 ms. On a busy machine most of that is time in which others have the processor. So the same heartbeats
 * also go to a thread that does nothing else, whose waits are the machine's alone, and the processor time that the JavaFX
 * thread spends from one heartbeat to the next is shown. Arguments: the folder with MNIST, the number of epochs (100),
 * the number of runs in the same window (1).
 *
 * <p>It knows the program by its main class and what is on the screen, so that it measures an installed one too.
 */
public final class UiThreadHold {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(1);

    /** Three minutes; room for more would be a third of the heap that is measured. */
    private static final int MOST_HEARTBEATS = 200_000;

    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(17);

    /** A person sees the window and presses Start; how long a window takes to open is another figure. */
    private static final long LOOKING = TimeUnit.SECONDS.toNanos(2);

    private final LongSupplier time = processorTime();
    private final long[] waits = new long[MOST_HEARTBEATS];
    private final long[] work = new long[MOST_HEARTBEATS];
    private final long[] idleWaits = new long[MOST_HEARTBEATS];
    private final ExecutorService idle = Executors.newSingleThreadExecutor();
    private long workBefore;
    private int answered;
    private int answeredIdly;
    private volatile boolean measuring = true;

    private UiThreadHold() {}

    /** Runs the measurement in a window. */
    public static void main(String[] arguments) throws IOException {
        int epochs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        Path home = Files.createTempDirectory("hold");
        Path cache = Files.createDirectories(home.resolve(".cache/inkling"));
        Files.createSymbolicLink(cache.resolve("mnist"), Path.of(arguments[0]).toAbsolutePath());
        System.setProperty("user.home", home.toString());
        ShownProgram.open(() -> use(epochs, runs), "--tool", "train");
    }

    private static void use(int epochs, int runs) {
        ShownProgram.await("training-start", start -> !start.isDisabled());
        ShownProgram.press("training-settings");
        ShownProgram.ask(() -> {
            TextInputControl field =
                    (TextInputControl) ShownProgram.find("training-epochs").orElseThrow();
            field.setText(Integer.toString(epochs));
            field.getScene().getWindow().hide();
            return field;
        });
        for (int run = 0; run < runs; run++) {
            LockSupport.parkNanos(LOOKING);
            new UiThreadHold().measure();
        }
    }

    private void measure() {
        long begin = System.nanoTime();
        Thread heart = new Thread(this::beat, "heartbeat");
        heart.start();
        ShownProgram.press("training-start");
        ShownProgram.await("training-start", Node::isVisible);
        measuring = false;
        double seconds = (System.nanoTime() - begin) / 1e9;
        try {
            heart.join();
            idle.shutdown();
            idle.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // After the last heartbeat
        System.out.println(ShownProgram.ask(() -> report(seconds)));
    }

    private void beat() {
        long begin = System.nanoTime();
        for (int beat = 0; measuring && beat < MOST_HEARTBEATS; beat++) {
            LockSupport.parkNanos(begin + beat * INTERVAL - System.nanoTime());
            long posted = System.nanoTime();
            Platform.runLater(() -> note(System.nanoTime() - posted));
            idle.execute(() -> idleWaits[answeredIdly++] = System.nanoTime() - posted);
        }
    }

    private void note(long wait) {
        long workNow = time.getAsLong();
        work[answered] = answered == 0 ? 0 : workNow - workBefore;
        workBefore = workNow;
        waits[answered++] = wait;
    }

    private String report(double seconds) {
        Labeled place = (Labeled) ShownProgram.find("training-place").orElseThrow();
        return String.format(Locale.ROOT, "%s, %.1f s, %d heartbeats%n", place.getText(), seconds, answered)
                + holds()
                + line("waits", waits, answered)
                + line("waits for a thread that does nothing", idleWaits, answeredIdly)
                + line("work from one to the next", work, answered);
    }

    /** When the thread was held for longer than a frame takes: the first heartbeat of each hold waits longest. */
    private String holds() {
        StringBuilder holds = new StringBuilder();
        long held = 0;
        for (int beat = 0; beat < answered; beat++) {
            long at = beat * INTERVAL;
            if (waits[beat] > FRAME && at >= held) {
                holds.append(String.format(Locale.ROOT, "held at %.2f s for %.1f ms%n", at / 1e9, waits[beat] / 1e6));
                held = at + waits[beat];
            }
        }
        return holds.toString();
    }

    private static String line(String name, long[] nanos, int count) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%s, in ms: median %.2f, 99 %% %.2f, 99.9 %% %.2f, most %.2f%n",
                name,
                millis(sorted, 0.5),
                millis(sorted, 0.99),
                millis(sorted, 0.999),
                millis(sorted, 1));
    }

    /** The processor time of the thread that asks, in nanoseconds; 0 where the runtime has no module that knows it. */
    private static LongSupplier processorTime() {
        try {
            return ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;
        } catch (NoClassDefFoundError e) {
            return () -> 0;
        }
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
