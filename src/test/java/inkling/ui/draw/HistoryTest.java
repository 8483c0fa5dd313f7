package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void theOldestStepsOfADayAreForgotten() {
        History<Integer> history = new History<>(0);
        int steps = History.MOST + 5;
        for (int i = 1; i <= steps; i++) {
            history.put(i);
        }
        int undone = 0;
        while (history.canUndoProperty().get()) {
            history.undo();
            undone++;
        }

        assertEquals(History.MOST, undone);
        assertEquals(5, history.get());
    }
}
