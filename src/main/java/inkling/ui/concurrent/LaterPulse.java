package inkling.ui.concurrent;

/** Something that is done once, some frames from now: what must not hold up the frames before it. */
public final class LaterPulse {
    private final Runnable task;
    private final UiThread.Pulse pulse;
    private int left;

    private LaterPulse(int pulses, UiThread ui, Runnable task) {
        this.task = task;
        this.left = pulses;
        this.pulse = ui.eachPulse(now -> count());
    }

    /**
     * Has something done at a later pulse; to be called on the UI thread.
     *
     * @param pulses which one, 1 for the next
     */
    public static void after(int pulses, UiThread ui, Runnable task) {
        new LaterPulse(pulses, ui, task);
    }

    private void count() {
        left--;
        if (left == 0) {
            pulse.close();
            task.run();
        }
    }
}
