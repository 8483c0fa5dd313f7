package inkling.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for a file. An interface, so that a test can answer in the user's place. */
public interface FileDialogs {
    /**
     * A kind of file to choose among.
     *
     * @param name what people call it
     * @param extensions endings of the files' names, without the dot
     */
    record FileType(String name, List<String> extensions) {}

    /**
     * Asks for a file that is there.
     *
     * @param folder where to look first; empty for where the system thinks
     * @return empty if the user thinks better of it
     */
    Optional<Path> open(String title, List<FileType> types, Optional<Path> folder);

    /**
     * Asks where to save.
     *
     * @param name a name to start with, without an ending
     * @param folder as above
     * @return with one of the types' endings; empty if the user thinks better of it
     */
    Optional<Path> save(String title, String name, List<FileType> types, Optional<Path> folder);

    /**
     * Asks for a folder that is there.
     *
     * @param folder as above
     * @return empty if the user thinks better of it
     */
    Optional<Path> openFolder(String title, Optional<Path> folder);
}
