package inkling.core.format.model;

import inkling.core.format.FileFormatException;
import inkling.core.model.TrainedModel;

/**
 * A file format for trained models. What was written is read as the same model, and that gives the same bytes again; a
 * file of another version or program may hold the same model in other bytes.
 */
public sealed interface ModelFormat permits SafetensorsFormat, OnnxFormat {
    /** What people call the format. */
    String name();

    /** The ending of its files' names, without the dot. */
    String extension();

    /** Whether a file that starts like this is meant to be of this format; whether it is, {@link #read} says. */
    boolean recognises(byte[] file);

    /**
     * The model in a file.
     *
     * @param name what messages call the file
     * @param file its bytes, which are not trusted
     * @throws FileFormatException if there is no such model in it
     */
    TrainedModel read(String name, byte[] file) throws FileFormatException;

    /** A file that holds a model. The same model gives the same bytes. */
    byte[] write(TrainedModel model);
}
