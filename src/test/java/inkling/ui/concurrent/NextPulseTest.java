package inkling.ui.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NextPulseTest {
    private final TestUiThread ui = new TestUiThread();
    private int done;
    private final NextPulse next = new NextPulse(ui, () -> done++);

    @Test
    void doesOnceAtThePulseWhatWasAskedForOften() {
        next.ask();
        next.ask();
        assertEquals(0, done);
        ui.pulse();
        ui.pulse();
        assertEquals(1, done);
        assertEquals(0, ui.openPulses());

        next.ask();
        ui.pulse();
        assertEquals(2, done);
    }

    @Test
    void doesItAtOnceWhereItCannotWait() {
        next.settle();
        assertEquals(0, done);
        next.ask();
        next.settle();
        assertEquals(1, done);
        ui.pulse();
        assertEquals(1, done);
    }

    @Test
    void holdsToAPaceWhereOneIsSet() {
        NextPulse paced = new NextPulse(ui, Duration.ofDays(1), () -> done++);
        paced.ask();
        ui.pulse();
        assertEquals(1, done, "the first is not too soon");

        paced.ask();
        ui.pulse();
        ui.pulse();
        assertEquals(1, done);
        assertEquals(1, ui.openPulses(), "it is not forgotten");

        paced.settle();
        assertEquals(2, done);
    }
}
