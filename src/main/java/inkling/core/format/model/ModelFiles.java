package inkling.core.format.model;

import inkling.core.format.FileFormatException;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Opens and saves trained models, whatever their format. */
public final class ModelFiles {
    /**
     * How large a model file may be. The largest, a pixel model in float64, takes 63 KB; the rest is for the card. A small
     * bound keeps small what a malicious file can make its reader allocate.
     */
    private static final int MOST_BYTES = 1 << 19;

    private static final List<ModelFormat> FORMATS = List.of(new SafetensorsFormat(), new OnnxFormat());

    private ModelFiles() {}

    /** The formats there are, the native one first. */
    public static List<ModelFormat> formats() {
        return FORMATS;
    }

    /** The format that a file's name says it has. */
    public static Optional<ModelFormat> formatOf(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return FORMATS.stream()
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst();
    }

    /**
     * Opens a model file; its content, not its name, says which format it has.
     *
     * @throws IOException if there is no model in it
     */
    public static TrainedModel open(Path file) throws IOException {
        return read(file.toString(), BoundedFiles.readAll(file, MOST_BYTES, Problem.of("model-file.model")));
    }

    /**
     * Reads a model file that is in memory already.
     *
     * @param name what messages call it
     * @throws FileFormatException if there is no model in it
     */
    public static TrainedModel read(String name, byte[] file) throws FileFormatException {
        for (ModelFormat format : FORMATS) {
            if (format.recognises(file)) {
                return format.read(name, file);
            }
        }
        throw new FileFormatException(
                name,
                Problem.of("model-file.formats", Problem.anyOf(names(ModelFormat::name))),
                Problem.of("file.something-else"));
    }

    /**
     * Saves a model in the format that the file's name asks for.
     *
     * @throws IOException if it could not be saved; what was there before is as it was
     */
    public static void save(Path file, TrainedModel model) throws IOException {
        byte[] bytes = write(file, model);
        AtomicFiles.write(file, out -> out.write(bytes));
    }

    /**
     * A model in the format that a file's name asks for.
     *
     * @param file what it is to be called
     * @throws IOException if it could not be saved under this name, or not be read again
     */
    public static byte[] write(Path file, TrainedModel model) throws IOException {
        Optional<ModelFormat> format = formatOf(file);
        if (format.isEmpty()) {
            throw notSaved(file, Problem.of("model-file.other-name", endings()));
        }
        byte[] bytes = format.get().write(model);
        if (bytes.length > MOST_BYTES) {
            throw notSaved(file, Problem.of("model-file.large-card"));
        }
        return bytes;
    }

    /** What is expected of a model file's name: the phrase that lists the endings. */
    public static Problem endings() {
        return Problem.of("model-file.endings", Problem.anyOf(names(format -> "." + format.extension())));
    }

    private static List<String> names(Function<ModelFormat, String> name) {
        return FORMATS.stream().map(name).toList();
    }

    private static ProblemException notSaved(Path file, Problem reason) {
        return new ProblemException(Problem.of("file.not-saved", file, reason));
    }
}
