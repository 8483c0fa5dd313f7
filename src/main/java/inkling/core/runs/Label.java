package inkling.core.runs;

/**
 * What a person has put on a run.
 *
 * @param name empty where it has none
 * @param note of any length; empty where there is none
 * @param starred whether it is one of those to be found again
 */
public record Label(String name, String note, boolean starred) {
    /** Nothing yet. */
    public static final Label NONE = new Label("", "", false);

    /** The same with another name. */
    public Label withName(String other) {
        return new Label(other, note, starred);
    }

    /** The same with another note. */
    public Label withNote(String other) {
        return new Label(name, other, starred);
    }

    /** The same with or without a star. */
    public Label withStar(boolean other) {
        return new Label(name, note, other);
    }
}
