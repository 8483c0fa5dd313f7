package inkling.core.library;

import inkling.core.library.CollectionFile.Content;
import java.io.IOException;
import java.nio.file.Path;

/** Lets fuzzing at the files of collections. */
public final class FuzzedCollection {
    private FuzzedCollection() {}

    /** Reads a file; the digits in it come out of a file of their own as they were. */
    public static void read(Path file) throws IOException {
        Content content = CollectionFile.read(file);
        CollectionFile.write(file, CollectionFile.lines(content.digits()));
        Content again = CollectionFile.read(file);
        if (!again.isAll() || !again.digits().equals(content.digits())) {
            throw new AssertionError("other digits after they were written");
        }
    }
}
