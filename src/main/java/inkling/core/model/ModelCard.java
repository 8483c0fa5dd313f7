package inkling.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a model came from and how good it is, as written into every model file. It holds nothing that changes from run
 * to run (no dates, no timings), so that the same training gives the same file to the last bit. After Mitchell et al.,
 * "Model Cards for Model Reporting", 2019, cut down to what ten digits need.
 *
 * @param producer the program that trained it, with its version; empty where unknown
 * @param recipe the preset's name, or "custom"; empty where unknown
 * @param trainedOn the data, in the order of training
 * @param settings hyperparameters and the like by name, in the order of display; every value as text
 * @param measurements how well it reads which data
 */
public record ModelCard(
        String producer,
        String recipe,
        List<Source> trainedOn,
        Map<String, String> settings,
        List<Measurement> measurements) {

    /** The card of a model of which nothing is known, such as a file that another program wrote. */
    public static final ModelCard UNKNOWN = new ModelCard("", "", List.of(), Map.of(), List.of());

    /** Copies the collections, so that a card never changes. */
    public ModelCard {
        trainedOn = List.copyOf(trainedOn);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        measurements = List.copyOf(measurements);
    }

    /**
     * Data that a model was trained on.
     *
     * @param name what people call it
     * @param sha256 of its content, in lower-case hexadecimal
     * @param examples how many labelled digits
     * @param licence whose it is and under which licence; empty where unknown
     */
    public record Source(String name, String sha256, int examples, String licence) {}

    /**
     * How well a model reads some data.
     *
     * @param on what people call the data
     * @param correct how many digits it reads right
     * @param total of how many
     * @param meanLoss mean cross-entropy in nats
     */
    public record Measurement(String on, int correct, int total, double meanLoss) {
        /** The share that it reads right, in [0, 1]. */
        public double accuracy() {
            return total == 0 ? 0 : (double) correct / total;
        }
    }
}
