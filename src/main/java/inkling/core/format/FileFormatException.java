package inkling.core.format;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that is not what it should be. The message is one line for a person: the file, what was expected, what was
 * found.
 */
public final class FileFormatException extends IOException {
    private static final int LONGEST_FINDING = 120;

    /**
     * A problem in a file.
     *
     * @param expected in words that follow "expected "
     * @param found in words that follow "found "; may quote the file, since only its first printable characters are kept
     */
    public FileFormatException(Path file, String expected, String found) {
        this(file.toString(), expected, found);
    }

    /**
     * A problem in something that need not be a file of its own, such as a resource of the program.
     *
     * @param name what people call it
     * @param expected as above
     * @param found as above
     */
    public FileFormatException(String name, String expected, String found) {
        this(name, expected, found, null);
    }

    /**
     * A problem that a library found.
     *
     * @param name what people call the file
     * @param expected as above
     * @param found as above
     * @param cause what the library said
     */
    public FileFormatException(String name, String expected, String found, Throwable cause) {
        super(name + ": expected " + expected + ", found " + printable(found), cause);
    }

    private static String printable(String found) {
        String cut = found.length() > LONGEST_FINDING ? found.substring(0, LONGEST_FINDING) + "…" : found;
        return cut.replaceAll("\\p{Cntrl}", "·");
    }
}
