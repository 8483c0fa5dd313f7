package inkling.core.export;

import inkling.core.format.model.ModelFiles;
import inkling.core.model.TrainedModel;
import inkling.core.storage.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a model leaves for others, in the order in which people are offered them. */
public enum ModelExport {
    /** For anybody with a browser. */
    WEB_PAGE("html"),
    /** For runtimes of many languages. */
    ONNX("onnx"),
    /** For PyTorch and the like, and for Inkling itself. */
    SAFETENSORS("safetensors"),
    /** For programs in Java, which then need nothing else. */
    JAVA_CLASS(JavaClass.ENDING);

    private final String extension;

    ModelExport(String extension) {
        this.extension = extension;
    }

    /** The form that a file's name asks for. */
    public static Optional<ModelExport> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> name.endsWith("." + form.extension()))
                .findFirst();
    }

    /** The endings of the files' names, each with its dot. */
    public static List<String> endings() {
        return Arrays.stream(values()).map(form -> "." + form.extension()).toList();
    }

    /** The ending of its files' names, without the dot. */
    public String extension() {
        return extension;
    }

    /** What a file of this form may be called that would else be called so, without its ending. */
    public String fileName(String name) {
        return this == JAVA_CLASS ? JavaNames.classLike(name) : name;
    }

    /**
     * A file that holds a model. The same model gives the same bytes.
     *
     * @param file what it is to be called
     * @throws IOException if a file of this name cannot hold this model
     */
    public byte[] write(TrainedModel model, Path file) throws IOException {
        return switch (this) {
            case WEB_PAGE -> WebPage.of(model).getBytes(StandardCharsets.UTF_8);
            case ONNX, SAFETENSORS -> ModelFiles.write(file, model);
            case JAVA_CLASS -> JavaClass.of(model, file, Optional.empty()).bytes();
        };
    }

    /**
     * Saves a model.
     *
     * @throws IOException if it cannot be saved; what was there before is as it was
     */
    public void save(Path file, TrainedModel model) throws IOException {
        byte[] bytes = write(model, file);
        AtomicFiles.write(file, out -> out.write(bytes));
    }
}
