package inkling.ui.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundTest {
    private final TestUiThread ui = new TestUiThread();
    private final Background background = new Background("test", ui);
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void bringsTheResultToTheUiThread() throws Exception {
        Thread here = Thread.currentThread();
        listened(progress -> {
                    assertFalse(Thread.currentThread() == here);
                    return "done";
                })
                .onDone(result -> told.add(result + (Thread.currentThread() == here)))
                .start();

        ui.await("the result", () -> !told.isEmpty());
        assertEquals(List.of("donetrue"), told);
    }

    @Test
    void saysInOneSentenceWhatWentWrong() throws Exception {
        listened(progress -> {
                    throw new IOException("a.png: expected a picture, found none");
                })
                .start();

        ui.await("the failure", () -> !told.isEmpty());
        assertEquals(List.of("failed: a.png: expected a picture, found none"), told);
    }

    @Test
    void tellsOfWorkThatIsCancelledInTheMiddleAndInterruptsNothingElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean nextInterrupted = new AtomicBoolean();
        Job<String> waiting = listened(progress -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return "never";
        });
        waiting.start();
        begun.await();
        waiting.cancel();
        ui.await("the end", () -> !told.isEmpty());
        listened(progress -> {
                    nextInterrupted.set(Thread.currentThread().isInterrupted());
                    return "next";
                })
                .start();
        ui.await("the next", () -> told.size() == 2);

        assertEquals(List.of("cancelled", "done: next"), told);
        assertFalse(nextInterrupted.get());
    }

    @Test
    void neverBeginsWhatIsCancelledBefore() throws Exception {
        Job<String> cancelled = listened(progress -> {
            told.add("begun");
            return "";
        });
        cancelled.cancel();
        cancelled.start();

        ui.await("the end", () -> !told.isEmpty());
        assertEquals(List.of("cancelled"), told);
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        listened(progress -> {
                    progress.accept(0.5);
                    return "";
                })
                .onProgress(share -> told.add("at " + share))
                .start();

        ui.await("the end", () -> told.size() == 2);
        assertEquals(List.of("at 0.5", "done: "), told);
    }

    @Test
    void finishesWhatItWasGiven() {
        CountDownLatch ending = new CountDownLatch(1);
        AtomicBoolean written = new AtomicBoolean();
        listened(progress -> {
                    ending.await();
                    return "";
                })
                .start();
        listened(progress -> {
                    written.set(true);
                    return "";
                })
                .start();
        ending.countDown();

        assertTrue(background.finish(Duration.ofSeconds(10)));
        assertTrue(written.get());
    }

    private Job<String> listened(Work<String> work) {
        return background
                .job(work)
                .onDone(result -> told.add("done: " + result))
                .onFailed(failure -> told.add("failed: " + failure.sentence()))
                .onCancelled(() -> told.add("cancelled"));
    }
}
