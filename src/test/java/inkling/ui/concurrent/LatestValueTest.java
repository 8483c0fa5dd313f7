package inkling.ui.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestValueTest {
    private final TestUiThread ui = new TestUiThread();
    private final List<Integer> received = new ArrayList<>();
    private final LatestValue<Integer> latest = new LatestValue<>(ui, received::add);

    @Test
    void handsTheNewestOfManyValuesOverOnce() throws InterruptedException {
        latest.set(1);
        latest.set(2);
        latest.set(3);
        assertEquals(1, ui.pending());
        ui.await("the value", () -> !received.isEmpty());
        assertEquals(List.of(3), received);
    }

    @Test
    void goesOnAfterAHandOver() throws InterruptedException {
        latest.set(1);
        ui.await("the first value", () -> received.size() == 1);
        latest.set(2);
        ui.await("the second value", () -> received.size() == 2);
        assertEquals(List.of(1, 2), received);
    }
}
