package inkling.ui.preferences;

import inkling.core.text.Texts;
import java.io.IOException;

/**
 * Brings what is to be remembered into its file: the newest of it, whichever thread comes to write first, and nothing
 * where nothing has changed.
 */
public final class PreferencesKeeper {
    private final PreferencesFile file;

    /** Guarded by this object, as is the next. */
    private Preferences newest;

    private Preferences written;

    public PreferencesKeeper(PreferencesFile file) {
        this.file = file;
    }

    /** Takes what is to be remembered from now on; whether that is anything new. Never waits for the disk. */
    public synchronized boolean note(Preferences now) {
        newest = now;
        return !now.equals(written);
    }

    /** Writes what was noted last, unless it stands in the file already. What hinders it is told on standard error. */
    public void write() {
        synchronized (file) {
            Preferences now = toWrite();
            if (now == null) {
                return;
            }
            try {
                file.save(now);
                wrote(now);
            } catch (IOException e) {
                System.err.println(Texts.get("app.preferences-not-saved", Texts.of(e)));
            }
        }
    }

    private synchronized Preferences toWrite() {
        return newest == null || newest.equals(written) ? null : newest;
    }

    private synchronized void wrote(Preferences now) {
        written = now;
    }
}
