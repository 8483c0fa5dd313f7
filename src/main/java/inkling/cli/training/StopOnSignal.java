package inkling.cli.training;

import inkling.core.text.Texts;
import inkling.core.training.TrainingControl;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, Ctrl-C (or SIGTERM, or logging out) does not end the program at once: it stops the training, and the
 * program goes on until this is closed, that is until everything is written.
 */
final class StopOnSignal implements AutoCloseable {
    /** How long writing may take after the signal; then the program ends in any case. */
    private static final long PATIENCE_SECONDS = 60;

    private final TrainingControl control = new TrainingControl();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    StopOnSignal() {
        hook = new Thread(
                () -> {
                    control.stop();
                    try {
                        boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        if (!inTime) {
                            System.err.println(Texts.get("print.gave-up", PATIENCE_SECONDS));
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop on signal");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The control that a signal stops. */
    TrainingControl control() {
        return control;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and this thread's part in it is done
            return;
        }
    }
}
