package inkling.ui.concurrent;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Something that is done at the next pulse, once, however often it is asked for till then: events come quicker than
 * frames, and what no frame shows need not be done. For the UI thread only.
 */
public final class NextPulse {
    private final UiThread ui;
    private final Runnable task;
    private final long leastNanos;
    private UiThread.Pulse awaited;
    private OptionalLong last = OptionalLong.empty();

    /** Nothing is asked for yet. */
    public NextPulse(UiThread ui, Runnable task) {
        this(ui, Duration.ZERO, task);
    }

    /**
     * Nothing is asked for yet.
     *
     * @param least how long it is from one time to the next at least
     */
    public NextPulse(UiThread ui, Duration least, Runnable task) {
        this.ui = ui;
        this.task = task;
        this.leastNanos = least.toNanos();
    }

    /** Has it done at the next pulse that is not too soon after the last one. */
    public void ask() {
        if (awaited == null) {
            awaited = ui.eachPulse(this::pulse);
        }
    }

    private void pulse(long now) {
        if (last.isEmpty() || now - last.getAsLong() >= leastNanos) {
            last = OptionalLong.of(now);
            settle();
        }
    }

    /** Does it now if it was asked for, and at no pulse any more. */
    public void settle() {
        if (awaited != null) {
            awaited.close();
            awaited = null;
            task.run();
        }
    }
}
