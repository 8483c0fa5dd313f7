package inkling.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpochOrderTest {
    @Test
    void withoutShufflingItIsFileOrderAgainAndAgain() {
        EpochOrder order = new EpochOrder(3, false, new SplittableRandom(1));
        for (int epoch = 0; epoch < 2; epoch++) {
            assertArrayEquals(new int[] {0, 1}, order.next(2));
            assertArrayEquals(new int[] {2}, order.next(2), "no more than the epoch has");
        }
    }

    @Test
    void everyEpochHasEveryRowOnceInAnOrderOfItsOwn() {
        EpochOrder order = new EpochOrder(100, true, new SplittableRandom(1));
        int[] first = order.next(100);
        int[] second = order.next(100);
        assertFalse(Arrays.equals(first, second));
        int[] sorted = IntStream.of(second).sorted().toArray();
        assertArrayEquals(IntStream.range(0, 100).toArray(), sorted);
    }

    @Test
    void theOrderDoesNotDependOnHowManyAreTakenAtATime() {
        EpochOrder atOnce = new EpochOrder(10, true, new SplittableRandom(1));
        EpochOrder oneByOne = new EpochOrder(10, true, new SplittableRandom(1));
        for (int epoch = 0; epoch < 2; epoch++) {
            for (int row : atOnce.next(10)) {
                assertArrayEquals(new int[] {row}, oneByOne.next(1));
            }
        }
    }
}
