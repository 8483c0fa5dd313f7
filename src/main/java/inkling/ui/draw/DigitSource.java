package inkling.ui.draw;

import java.util.function.Consumer;

/** Where digits come from that nobody has to draw. */
public interface DigitSource {
    /** Gives another digit to {@code paper}, on the UI thread, now or as soon as it is there. */
    void next(Consumer<Sheet> paper);
}
