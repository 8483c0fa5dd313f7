package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import inkling.RealData;
import inkling.core.dataset.DigitDataset;
import inkling.core.format.model.OnnxRuntimeModel.Answer;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.Prediction;
import inkling.core.model.TrainedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Inkling exports gives Inkling's own answers in a runtime that knows nothing of Inkling. */
class OnnxRuntimeTest {
    static List<FeatureMap> features() {
        return FeatureMap.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void readsMnistAsInklingDoes(FeatureMap features) throws OrtException {
        DigitDataset mnist = RealData.mnistTest();
        List<DigitImage> images =
                IntStream.range(0, 1_000).mapToObj(mnist::image).toList();
        assertSameAnswers(TestModels.random(features, 1), images);
    }

    @ParameterizedTest
    @MethodSource("features")
    void readsBlotsAsInklingDoes(FeatureMap features) throws OrtException {
        Random random = new Random(2);
        List<DigitImage> images = new ArrayList<>();
        images.add(DigitImage.of(new float[DigitImage.PIXELS]));
        while (images.size() < 50) {
            float[] ink = new float[DigitImage.PIXELS];
            for (int blot = 0; blot < 40; blot++) {
                ink[random.nextInt(ink.length)] = random.nextFloat();
            }
            images.add(DigitImage.of(ink));
        }
        assertSameAnswers(TestModels.random(features, 3), images);
    }

    @ParameterizedTest
    @MethodSource("features")
    void tellsDigitsFromOthersAsInklingDoes(FeatureMap features) throws OrtException {
        DigitDataset mnist = RealData.mnistTest();
        List<DigitImage> images =
                IntStream.range(0, 1_000).mapToObj(mnist::image).toList();
        assertSameAnswers(TestModels.randomWithDetector(features, 4), images);
    }

    private static void assertSameAnswers(TrainedModel model, List<DigitImage> images) throws OrtException {
        try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(new OnnxFormat().write(model))) {
            assertSameAnswers(model, images, runtime);
            for (DigitImage image : images.subList(0, 50)) {
                assertSameAnswers(model, List.of(image), runtime);
            }
        }
    }

    private static void assertSameAnswers(TrainedModel model, List<DigitImage> images, OnnxRuntimeModel runtime)
            throws OrtException {
        List<Answer> answers = runtime.read(images);
        assertEquals(images.size(), answers.size());
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Prediction own = model.model().predict(images.get(i));
            assertEquals(own.label(), answer.label(), own.toString());
            for (int digit = 0; digit < 10; digit++) {
                float difference = own.probability(digit) - answer.prediction().probability(digit);
                assertTrue(Math.abs(difference) <= 1e-4, "image " + i + " differs by " + difference);
            }
            assertEquals(model.detector().isPresent(), answer.digit().isPresent());
            if (model.detector().isPresent()) {
                float isDigit = model.detector().get().probability(images.get(i));
                assertEquals(isDigit, answer.digit().getAsDouble(), 1e-4);
            }
        }
    }
}
