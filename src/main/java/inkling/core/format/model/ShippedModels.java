package inkling.core.format.model;

import inkling.core.model.TrainedModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The models that come with the program; {@code assets/models} holds their files. */
public final class ShippedModels {
    /** The best one: trained by the recipe "best" on MNIST and pen strokes. */
    public static final String DEFAULT = "default";

    /** The tutorial's: plain pixels, trained by the recipe "tutorial" on MNIST. */
    public static final String TUTORIAL = "tutorial";

    /** The names under which they are known, the best one first. */
    public static final List<String> NAMES = List.of(DEFAULT, TUTORIAL);

    private ShippedModels() {}

    /**
     * Opens one of them.
     *
     * @param name one of {@link #NAMES}
     */
    public static TrainedModel open(String name) {
        String resource = "/inkling/models/" + name + ".safetensors";
        try (InputStream in = ShippedModels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
            }
            return ModelFiles.read(resource, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
