package inkling.ui.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LaterPulseTest {
    private final TestUiThread ui = new TestUiThread();
    private int done;

    @Test
    void doesItOnceSoManyPulsesLater() {
        LaterPulse.after(2, ui, () -> done++);
        ui.pulse();
        assertEquals(0, done);
        ui.pulse();
        assertEquals(1, done);
        ui.pulse();
        assertEquals(1, done);
        assertEquals(0, ui.openPulses());
    }
}
