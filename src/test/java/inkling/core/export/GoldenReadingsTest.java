package inkling.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import inkling.core.export.GoldenReadings.Expected;
import inkling.core.export.GoldenReadings.Reading;
import inkling.core.format.model.OnnxRuntimeModel;
import inkling.core.format.model.OnnxRuntimeModel.Answer;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.DigitNormalizer;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.core.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The same digits read by the same models, wherever these are taken: all of it is held against one table. */
class GoldenReadingsTest {
    static final List<String> MODELS = ShippedModels.NAMES;

    private static final List<Reading> GOLDEN = GoldenReadings.all();

    @Test
    void theTableHasDrawingsAndImagesForEveryShippedModel() {
        long drawings =
                GOLDEN.stream().filter(reading -> reading.ink().isPresent()).count();

        assertTrue(drawings >= 20 && GOLDEN.size() - drawings >= 20);
        for (Reading reading : GOLDEN) {
            assertEquals(Set.copyOf(MODELS), reading.expected().keySet(), reading.name());
        }
    }

    @Test
    void drawingsBecomeTheSameImages() {
        for (Reading reading : GOLDEN) {
            reading.ink()
                    .ifPresent(ink -> assertArrayEquals(
                            reading.image().toArray(),
                            DigitNormalizer.normalize(ink).toArray(),
                            1e-6f,
                            reading.name()));
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void inklingReadsThem(String name) {
        TrainedModel model = ShippedModels.open(name);
        for (Reading reading : GOLDEN) {
            Expected own = Expected.of(model, reading.image());
            reading.expected().get(name).assertAgrees(own.prediction(), own.digit(), 1e-6, reading);
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void onnxRuntimeReadsThem(String name) throws IOException, OrtException {
        List<DigitImage> images = GOLDEN.stream().map(Reading::image).toList();
        byte[] file = ModelExport.ONNX.write(ShippedModels.open(name), Path.of("model.onnx"));
        try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(file)) {
            List<Answer> answers = runtime.read(images);
            for (int i = 0; i < images.size(); i++) {
                Answer answer = answers.get(i);
                Reading reading = GOLDEN.get(i);
                reading.expected().get(name).assertAgrees(answer.prediction(), answer.digit(), 1e-5, reading);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void theJavaClassReadsThem(String name, @TempDir Path folder) throws IOException {
        JavaClass source = JavaClass.of(ShippedModels.open(name), Path.of("Digits.java"), Optional.empty());
        try (CompiledClasses classes = CompiledClasses.of(folder, Map.of("Digits", source))) {
            CompiledClasses.Reader reader = classes.reader("Digits");
            for (Reading reading : GOLDEN) {
                float[] ink = reading.image().toArray();
                reading.expected()
                        .get(name)
                        .assertAgrees(new Prediction(reader.probabilities(ink)), reader.anyDigit(ink), 1e-6, reading);
            }
        }
    }
}
