package inkling.ui.concurrent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DaemonTest {
    @Test
    void finishesWhatItWasGiven() {
        ExecutorService thread = Daemon.thread("files");
        CountDownLatch ending = new CountDownLatch(1);
        AtomicBoolean written = new AtomicBoolean();
        thread.execute(() -> {
            try {
                ending.await();
            } catch (InterruptedException e) {
                // Cut off: nothing is written
                return;
            }
        });
        thread.execute(() -> written.set(true));
        ending.countDown();

        assertTrue(Daemon.finish(thread));
        assertTrue(written.get());
    }
}
