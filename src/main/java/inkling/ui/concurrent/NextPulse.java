package inkling.ui.concurrent;

/**
 * Something that is done at the next pulse, once, however often it is asked for till then: events come quicker than
 * frames, and what no frame shows need not be done. For the UI thread only.
 */
public final class NextPulse {
    private final UiThread ui;
    private final Runnable task;
    private UiThread.Pulse awaited;

    /** Nothing is asked for yet. */
    public NextPulse(UiThread ui, Runnable task) {
        this.ui = ui;
        this.task = task;
    }

    /** Has it done at the next pulse. */
    public void ask() {
        if (awaited == null) {
            awaited = ui.eachPulse(now -> settle());
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
