package inkling.ui.theme;

/** Which theme the user wants. */
public enum Appearance {
    /** What the desktop has. */
    SYSTEM,
    /** Always the light one. */
    LIGHT,
    /** Always the dark one. */
    DARK;

    /** The theme to show where the desktop has {@code system}. */
    public Theme theme(Theme system) {
        return switch (this) {
            case SYSTEM -> system;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
