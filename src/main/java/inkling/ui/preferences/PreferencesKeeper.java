package inkling.ui.preferences;

import java.io.IOException;

/**
 * Brings what is to be remembered into its file: the newest of it, whichever thread comes to write first, and nothing
 * where nothing has changed. What another window has written meanwhile stays, but for what this one has changed.
 */
public final class PreferencesKeeper {
    private final PreferencesFile file;

    /** Guarded by this object, as is the next. */
    private Preferences newest;

    /** What this window knew of the file when it last read or wrote it. */
    private Preferences known;

    /**
     * A keeper for one window.
     *
     * @param found what the window began with
     */
    public PreferencesKeeper(PreferencesFile file, Preferences found) {
        this.file = file;
        this.known = found;
    }

    /** Takes what is to be remembered from now on; whether that is anything new. Never waits for the disk. */
    public synchronized boolean note(Preferences now) {
        newest = now;
        return !now.equals(known);
    }

    /**
     * Writes what was noted last, unless nothing has changed.
     *
     * @throws IOException if it could not be saved; the next call tries again
     */
    public void write() throws IOException {
        synchronized (file) {
            Preferences before = known();
            Preferences now = newest();
            if (now != null && !now.equals(before)) {
                file.change(before, now);
                knows(now);
            }
        }
    }

    private synchronized Preferences newest() {
        return newest;
    }

    private synchronized Preferences known() {
        return known;
    }

    private synchronized void knows(Preferences now) {
        known = now;
    }
}
