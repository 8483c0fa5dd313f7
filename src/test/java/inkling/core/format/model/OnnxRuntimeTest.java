package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import inkling.RealData;
import inkling.core.dataset.DigitDataset;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.Prediction;
import inkling.core.model.TrainedModel;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        byte[] file = new OnnxFormat().write(model);
        try (OrtSession session = runtime.createSession(file)) {
            assertSameAnswers(model, images, runtime, session);
            for (DigitImage image : images.subList(0, 50)) {
                assertSameAnswers(model, List.of(image), runtime, session);
            }
        }
    }

    private static void assertSameAnswers(
            TrainedModel model, List<DigitImage> images, OrtEnvironment runtime, OrtSession session)
            throws OrtException {
        FloatBuffer ink = FloatBuffer.allocate(images.size() * DigitImage.PIXELS);
        images.forEach(image -> ink.put(image.toArray()));
        long[] shape = {images.size(), 1, DigitImage.SIDE, DigitImage.SIDE};
        try (OnnxTensor input = OnnxTensor.createTensor(runtime, ink.flip(), shape);
                OrtSession.Result result = session.run(Map.of("image", input))) {
            float[][] probabilities =
                    (float[][]) result.get("probabilities").orElseThrow().getValue();
            long[] labels = (long[]) result.get("label").orElseThrow().getValue();
            assertEquals(images.size(), labels.length);
            assertEquals(model.detector().isPresent(), result.get("digit").isPresent());
            if (model.detector().isPresent()) {
                float[][] digit = (float[][]) result.get("digit").orElseThrow().getValue();
                for (int i = 0; i < labels.length; i++) {
                    assertEquals(model.detector().get().probability(images.get(i)), digit[i][0], 1e-4f);
                }
            }
            for (int i = 0; i < labels.length; i++) {
                Prediction own = model.model().predict(images.get(i));
                assertEquals(own.label(), labels[i], own.toString());
                for (int digit = 0; digit < 10; digit++) {
                    float difference = own.probability(digit) - probabilities[i][digit];
                    assertTrue(Math.abs(difference) <= 1e-4, "image " + i + " differs by " + difference);
                }
            }
        }
    }
}
