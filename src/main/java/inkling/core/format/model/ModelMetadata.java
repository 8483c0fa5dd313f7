package inkling.core.format.model;

import inkling.core.format.FileFormatException;
import inkling.core.model.FeatureMap;
import inkling.core.model.ModelCard;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.storage.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a model file says beside its numbers: three texts, under the same names in every format.
 *
 * @param features the map in front of the linear layer
 * @param card where the model came from
 * @param sha256 of the parameters' bytes, in lower-case hexadecimal
 */
record ModelMetadata(FeatureMap features, ModelCard card, String sha256) {
    private static final String PREFIX = "inkling.";
    private static final String FEATURE_MAP = PREFIX + "feature_map";
    private static final String MODEL_CARD = PREFIX + "model_card";
    private static final String SHA256 = PREFIX + "sha256";

    static ModelMetadata of(TrainedModel model) {
        return new ModelMetadata(
                model.model().features(), model.card(), sha256(Parameters.bytes(Parameters.of(model))));
    }

    /** As texts by name, in alphabetical order. */
    Map<String, String> toTexts() {
        return new TreeMap<>(Map.of(FEATURE_MAP, features.id(), MODEL_CARD, ModelCardJson.write(card), SHA256, sha256));
    }

    /**
     * What Inkling wrote into a file, if it was Inkling that wrote it.
     *
     * @param name what messages call the file
     * @param texts all of the file's texts by name
     */
    static Optional<ModelMetadata> find(String name, Map<String, String> texts) throws FileFormatException {
        if (texts.keySet().stream().noneMatch(key -> key.startsWith(PREFIX))) {
            return Optional.empty();
        }
        String id = text(name, texts, FEATURE_MAP);
        Optional<FeatureMap> features = FeatureMap.byId(id);
        if (features.isEmpty()) {
            Object known =
                    Problem.anyOf(FeatureMap.all().stream().map(FeatureMap::id).toList());
            throw new FileFormatException(name, Problem.of("model-file.feature-map", known), id);
        }
        ModelCard card = ModelCardJson.read(name, text(name, texts, MODEL_CARD));
        return Optional.of(new ModelMetadata(features.get(), card, text(name, texts, SHA256)));
    }

    private static String text(String name, Map<String, String> texts, String key) throws FileFormatException {
        String text = texts.get(key);
        if (text == null) {
            throw new FileFormatException(name, Problem.of("model-file.metadata", key), Problem.of("json.no-entry"));
        }
        return text;
    }

    /** Checks that a file's parameters are those that were written. */
    void verify(String name, ByteBuffer parameters) throws FileFormatException {
        String found = sha256(parameters);
        if (!found.equals(sha256)) {
            throw new FileFormatException(
                    name, Problem.of("model-file.checksum", sha256), Problem.of("model-file.checksum.other", found));
        }
    }

    private static String sha256(ByteBuffer bytes) {
        MessageDigest digest = Sha256.start();
        digest.update(bytes.duplicate());
        return Sha256.hex(digest);
    }
}
