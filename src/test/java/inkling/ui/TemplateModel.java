package inkling.ui;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.model.DigitDetector;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.ModelCard;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model that is made in a moment: each digit's weights are the mean of its examples' features, and its bias makes the
 * logit fall with the distance from that mean. It reads clearly written digits.
 */
public final class TemplateModel {
    /** One that reads drawings. */
    public static final TrainedModel GRADIENTS = of(new OrientedGradients(), 4);

    /** Another one, which reads them worse. */
    public static final TrainedModel PIXELS = of(new Pixels(), 0.5f);

    private static final int EXAMPLES = 500;

    /** The first one, where everything seems to be no digit. */
    public static final TrainedModel STRICT = strict(GRADIENTS);

    private TemplateModel() {}

    private static TrainedModel strict(TrainedModel lenient) {
        FeatureMap features = lenient.model().features();
        LinearLayer never = new LinearLayer(features.size(), 1, new float[features.size()], new float[] {-9});
        return new TrainedModel(lenient.model(), Optional.of(new DigitDetector(features, never)), lenient.card());
    }

    private static TrainedModel of(FeatureMap features, float sharpness) {
        DigitDataset digits = SyntheticDigits.generate(EXAMPLES, 7);
        int size = features.size();
        float[] means = new float[10 * size];
        int[] counts = new int[10];
        for (int i = 0; i < digits.size(); i++) {
            float[] example = features.extract(digits.image(i));
            counts[digits.label(i)]++;
            for (int j = 0; j < size; j++) {
                means[digits.label(i) * size + j] += example[j];
            }
        }
        float[] bias = new float[10];
        for (int digit = 0; digit < 10; digit++) {
            for (int j = 0; j < size; j++) {
                float mean = means[digit * size + j] / counts[digit];
                means[digit * size + j] = sharpness * mean;
                bias[digit] -= sharpness * mean * mean / 2;
            }
        }
        ModelCard card = new ModelCard(
                "Inkling 1.0.0",
                "custom",
                List.of(digits.source()),
                Map.of("method", "mean of each digit's examples"),
                List.of(new ModelCard.Measurement("synthetic digits", 480, EXAMPLES, 0.2)));
        return new TrainedModel(new SoftmaxRegression(features, means, bias), card);
    }
}
