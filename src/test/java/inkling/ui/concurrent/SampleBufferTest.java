package inkling.ui.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SampleBufferTest {
    private static final int SAMPLES = 2_000_000;

    private final SampleBuffer buffer = new SampleBuffer();
    private int received;

    @Test
    void losesNothingHoweverFastItIsFilledAndKeepsTheOrder() {
        CompletableFuture<Void> producer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < SAMPLES; i++) {
                buffer.add(i, -i, 2 * i);
            }
        });
        while (!producer.isDone()) {
            buffer.drain(this::receive);
        }
        producer.join();
        buffer.drain(this::receive);
        assertEquals(SAMPLES, received);
    }

    private void receive(float[] losses, float[] learningRates, float[] seconds, int count) {
        for (int i = 0; i < count; i++) {
            assertEquals(received, losses[i]);
            assertEquals(-received, learningRates[i]);
            assertEquals(2 * received, seconds[i]);
            received++;
        }
    }

    @Test
    void handsNothingOverWhereNothingCame() {
        buffer.add(1, 2, 3);
        buffer.drain(this::count);
        buffer.drain(this::count);
        assertEquals(1, received);
    }

    private void count(float[] losses, float[] learningRates, float[] seconds, int count) {
        received += count;
    }
}
