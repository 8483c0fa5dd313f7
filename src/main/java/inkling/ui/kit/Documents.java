package inkling.ui.kit;

import java.nio.file.Path;

/** Opens files in the program that the desktop has for them. An interface, so that a test can look what is opened. */
@FunctionalInterface
public interface Documents {
    /** Shows a file to the user. */
    void open(Path file);
}
