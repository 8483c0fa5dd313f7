package inkling.ui.window;

/** Which theme the user wants. */
enum Appearance {
    /** What the desktop has. */
    SYSTEM,
    /** Always the light one. */
    LIGHT,
    /** Always the dark one. */
    DARK;

    /** The theme to show where the desktop has {@code system}. */
    Theme theme(Theme system) {
        return switch (this) {
            case SYSTEM -> system;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
