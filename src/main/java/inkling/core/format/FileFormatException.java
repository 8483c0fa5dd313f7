package inkling.core.format;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that is not what it should be. The message is one line for a person: the file, what was expected, what was
 * found.
 */
public final class FileFormatException extends IOException {
    private static final int LONGEST_PART = 160;

    /**
     * A problem in a file.
     *
     * @param expected in words that follow "expected "
     * @param found in words that follow "found "; both may quote the file, since only the first characters are kept, and
     *     those that are not printable are replaced
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
        super(printable(name + ": expected " + cut(expected) + ", found " + cut(found)), cause);
    }

    private static String cut(String part) {
        return part.length() > LONGEST_PART ? part.substring(0, LONGEST_PART) + "…" : part;
    }

    private static String printable(String message) {
        return message.replaceAll("[\\p{C}\\u2028\\u2029]", "·");
    }
}
