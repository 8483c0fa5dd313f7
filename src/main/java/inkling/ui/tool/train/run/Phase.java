package inkling.ui.tool.train.run;

/** Where a training stands. */
public enum Phase {
    /** Nothing runs. */
    IDLE,
    /** Data are loaded; no step is made yet. */
    PREPARING,
    /** Steps are made. */
    RUNNING,
    /** Steps are made only when they are asked for. */
    PAUSED,
    /** It was told to stop. */
    STOPPING
}
