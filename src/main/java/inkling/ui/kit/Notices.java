package inkling.ui.kit;

import inkling.ui.concurrent.Failure;
import java.util.Optional;
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
     * Something that can be done at once about what is told.
     *
     * @param key of the text that names it
     * @param tip the key of its explanation
     * @param take does it
     */
    public record Offer(String key, String tip, Runnable take) {}

    /**
     * One thing to tell.
     *
     * @param text one sentence
     * @param details the same with whole paths and addresses; like the text where there are none
     * @param offer what can be done about it at once, if anything
     */
    public record Notice(Kind kind, String text, String details, Optional<Offer> offer) {
        /** One that offers nothing. */
        public Notice(Kind kind, String text, String details) {
            this(kind, text, details, Optional.empty());
        }

        /** One that has no details. */
        public static Notice of(Kind kind, String text) {
            return new Notice(kind, text, text);
        }

        /** That something could not be done. */
        public static Notice of(Failure failure) {
            return new Notice(Kind.PROBLEM, failure.sentence(), failure.details());
        }

        /** The same with something to do about it. */
        public Notice with(Offer other) {
            return new Notice(kind, text, details, Optional.of(other));
        }

        /** Whether the details say more than the text. */
        public boolean hasDetails() {
            return !details.equals(text);
        }
    }

    private static final Notice NONE = Notice.of(Kind.DONE, "");

    private final ReadOnlyObjectWrapper<Notice> latest = new ReadOnlyObjectWrapper<>(NONE);

    /** The latest notice. */
    public ReadOnlyObjectProperty<Notice> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** Tells something. */
    public void tell(Kind kind, String text) {
        tell(Notice.of(kind, text));
    }

    /** Tells that something could not be done. */
    public void tell(Failure failure) {
        tell(Notice.of(failure));
    }

    /** Tells something. */
    public void tell(Notice notice) {
        if (notice.equals(latest.get())) {
            // Saying the same again is news too
            latest.set(NONE);
        }
        latest.set(notice);
    }
}
