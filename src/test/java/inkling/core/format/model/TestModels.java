package inkling.core.format.model;

import inkling.core.model.DigitDetector;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Models to be written and read. */
public final class TestModels {
    private TestModels() {}

    /** A model with random weights, by seed, and a card in which everything is used. */
    public static TrainedModel random(FeatureMap features, long seed) {
        Random random = new Random(seed);
        float[] weights = new float[SoftmaxRegression.CLASSES * features.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() / 4;
        }
        float[] bias = new float[SoftmaxRegression.CLASSES];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = (float) random.nextGaussian();
        }
        return new TrainedModel(new SoftmaxRegression(features, weights, bias), card());
    }

    /** The same with a detector of random weights. */
    public static TrainedModel randomWithDetector(FeatureMap features, long seed) {
        Random random = new Random(seed);
        float[] weights = new float[features.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() / 4;
        }
        LinearLayer layer = new LinearLayer(weights.length, 1, weights, new float[] {-0.5f});
        TrainedModel model = random(features, seed);
        return new TrainedModel(model.model(), Optional.of(new DigitDetector(features, layer)), model.card());
    }

    static ModelCard card() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("learning rate", "0.001");
        settings.put("epochs", "5");
        return new ModelCard(
                "Inkling 1.0.0",
                "tutorial",
                List.of(new ModelCard.Source("MNIST \"train\" 7️⃣", "00ff", 60_000, "CC BY-SA 3.0")),
                settings,
                List.of(
                        new ModelCard.Measurement("MNIST test images", 8_254, 10_000, 0.8421),
                        new ModelCard.Measurement("pen\nstrokes", 0, 0, Double.NaN)));
    }
}
