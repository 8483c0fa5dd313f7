package inkling.core.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.dataset.MiniBatches.MiniBatch;
import inkling.core.model.Pixels;
import java.nio.BufferOverflowException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class MiniBatchesTest {
    private static final int PIXELS = 784;

    private static MiniBatches batches(int batchSize, FloatBuffer... buffers) {
        Examples three =
                Examples.of(new Pixels(), new DigitDataset("three", "", new byte[3 * PIXELS], new byte[] {7, 8, 9}));
        return new MiniBatches(three, batchSize, new EpochOrder(3, false, new SplittableRandom(1)), List.of(buffers));
    }

    @Test
    void theLastBatchOfAnEpochIsTheRest() {
        try (MiniBatches batches = batches(2, FloatBuffer.allocate(2 * PIXELS))) {
            MiniBatch first = batches.next().orElseThrow();
            assertEquals(2, first.size());
            assertEquals(7, first.labels()[0]);
            batches.release(first);
            MiniBatch rest = batches.next().orElseThrow();
            assertEquals(1, rest.size());
            assertEquals(9, rest.labels()[0]);
        }
    }

    @Test
    void aFailureOfTheGatheringThreadReachesTheOneWhoWaits() {
        FloatBuffer tooSmall = FloatBuffer.allocate(PIXELS);
        try (MiniBatches batches = batches(2, tooSmall)) {
            assertThrows(BufferOverflowException.class, batches::next);
        }
    }
}
