package inkling.core.dataset;

import inkling.core.dataset.IdxFolder.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where labelled digits come from. */
public interface DataSource {
    /** What a person calls it, on the command line as well: one word, or a path. */
    String id();

    /** Whether it has digits of its own for this half; one that has none to test with is trained on as a whole. */
    boolean has(Split split);

    /**
     * The files that its digits are read from, as far as they are there; none where the program makes them up.
     *
     * @throws IOException if nobody can say
     */
    List<Path> files() throws IOException;

    /**
     * The digits of one half. A source of strokes has but one, which serves as both.
     *
     * @throws IOException if they are not there or cannot be read
     */
    LabelledDigits read(Split split) throws IOException;
}
