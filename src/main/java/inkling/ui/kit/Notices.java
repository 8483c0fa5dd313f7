package inkling.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What there is to tell the user without stopping them. For the JavaFX thread only. */
public final class Notices {
    /** How much a notice matters. */
    public enum Kind {
        /** It is done; the status bar says so. */
        DONE,
        /** Something finished that the user may not be looking at; it pops up for a while. */
        FINISHED,
        /** It could not be done; it pops up and stays until it is dismissed. */
        PROBLEM
    }

    /**
     * One thing to tell.
     *
     * @param text one sentence
     */
    public record Notice(Kind kind, String text) {}

    private final ReadOnlyObjectWrapper<Notice> latest = new ReadOnlyObjectWrapper<>(new Notice(Kind.DONE, ""));

    /** The latest notice. */
    public ReadOnlyObjectProperty<Notice> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** Tells something. */
    public void tell(Kind kind, String text) {
        Notice notice = new Notice(kind, text);
        if (notice.equals(latest.get())) {
            // Saying the same again is news too
            latest.set(new Notice(Kind.DONE, ""));
        }
        latest.set(notice);
    }
}
