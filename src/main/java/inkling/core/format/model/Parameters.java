package inkling.core.format.model;

import inkling.core.format.FileFormatException;
import inkling.core.model.DigitDetector;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The learned numbers of a model as every format holds them, under the names that PyTorch would give them and in the
 * order of these names.
 */
final class Parameters {
    /** Float32 [10, d]. */
    static final String WEIGHT = "linear.weight";

    /** Float32 [10]. */
    static final String BIAS = "linear.bias";

    /** Float32 [1, d], of models that tell whether there is a digit at all. */
    static final String DIGIT_WEIGHT = "digit.weight";

    /** Float32 [1], beside {@link #DIGIT_WEIGHT}. */
    static final String DIGIT_BIAS = "digit.bias";

    /** The names of all that a model without a detector has, and of all that one with a detector has. */
    static final List<Set<String>> NAMES =
            List.of(Set.of(WEIGHT, BIAS), Set.of(WEIGHT, BIAS, DIGIT_WEIGHT, DIGIT_BIAS));

    private Parameters() {}

    /** A model's parameters by name. */
    static SortedMap<String, float[]> of(TrainedModel model) {
        SortedMap<String, float[]> parameters = new TreeMap<>();
        parameters.put(WEIGHT, model.model().weights());
        parameters.put(BIAS, model.model().bias());
        model.detector().map(DigitDetector::layer).ifPresent(layer -> {
            parameters.put(DIGIT_WEIGHT, layer.weights());
            parameters.put(DIGIT_BIAS, layer.bias());
        });
        return parameters;
    }

    /** The shape of one of them, outermost dimension first. */
    static List<Long> shape(String parameter, FeatureMap features) {
        long classes = SoftmaxRegression.CLASSES;
        long inputs = features.size();
        return switch (parameter) {
            case WEIGHT -> List.of(classes, inputs);
            case BIAS -> List.of(classes);
            case DIGIT_WEIGHT -> List.of(1L, inputs);
            case DIGIT_BIAS -> List.of(1L);
            default -> throw new IllegalArgumentException("there is no parameter " + parameter);
        };
    }

    /** All of them in float32, little endian, row-major. */
    static ByteBuffer bytes(SortedMap<String, float[]> parameters) {
        int count =
                parameters.values().stream().mapToInt(values -> values.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        FloatBuffer floats = bytes.asFloatBuffer();
        parameters.values().forEach(floats::put);
        return bytes;
    }

    /**
     * The model that has these parameters.
     *
     * @param name what messages call the file that they come from
     * @param parameters by name, all of one of {@link #NAMES} and as long as their shapes say
     * @throws FileFormatException if one of them is not finite
     */
    static TrainedModel model(String name, FeatureMap features, Map<String, float[]> parameters, ModelCard card)
            throws FileFormatException {
        for (Map.Entry<String, float[]> parameter : parameters.entrySet()) {
            requireFinite(name, parameter.getKey(), parameter.getValue());
        }
        int inputs = features.size();
        Optional<DigitDetector> detector = Optional.ofNullable(parameters.get(DIGIT_WEIGHT))
                .map(weights -> new LinearLayer(inputs, 1, weights, parameters.get(DIGIT_BIAS)))
                .map(layer -> new DigitDetector(features, layer));
        SoftmaxRegression model = new SoftmaxRegression(features, parameters.get(WEIGHT), parameters.get(BIAS));
        return new TrainedModel(model, detector, card);
    }

    private static void requireFinite(String name, String tensor, float[] values) throws FileFormatException {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new FileFormatException(name, Problem.of("model-file.finite", tensor), value);
            }
        }
    }
}
