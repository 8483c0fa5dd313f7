package inkling.ui.kit;

import inkling.core.text.Texts;

/** Times as people say them. */
public final class Durations {
    private static final int MINUTE = 60;
    private static final int FEW_SECONDS = 10;
    private static final int STEP = 5;

    private Durations() {}

    /** A time of some seconds. */
    public static String of(long seconds) {
        if (seconds < MINUTE) {
            return Texts.get("duration.seconds", seconds);
        }
        long minutes = (seconds + MINUTE / 2) / MINUTE;
        return minutes < MINUTE
                ? Texts.get("duration.minutes", minutes)
                : Texts.get("duration.hours", minutes / MINUTE, minutes % MINUTE);
    }

    /** A time that is not known well, no finer than that. */
    public static String about(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        return of(whole < FEW_SECONDS || whole >= MINUTE ? whole : STEP * Math.round((double) whole / STEP));
    }
}
