package inkling.core.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What data are read from, as it is at one time. While it stays equal, reading them again would give the same.
 *
 * @param name of the data
 * @param files all that they are read from; none for data that are made up
 */
public record DataState(String name, List<FileState> files) {
    /**
     * A file as the folder shows it.
     *
     * @param bytes its size
     * @param changed when it was last written
     */
    public record FileState(Path file, long bytes, FileTime changed) {}

    /** Copies the list. */
    public DataState {
        files = List.copyOf(files);
    }

    /**
     * The state of these files now.
     *
     * @throws IOException if one is not there
     */
    static DataState of(String name, List<Path> files) throws IOException {
        List<FileState> states = new ArrayList<>();
        for (Path file : files) {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            states.add(new FileState(file.toAbsolutePath(), now.size(), now.lastModifiedTime()));
        }
        return new DataState(name, states);
    }
}
