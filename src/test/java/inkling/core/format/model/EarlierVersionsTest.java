package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people saved opens for ever. The folder 1.0.0 holds that version's own models, as it wrote them. */
class EarlierVersionsTest {
    /** What they read in a cross, as version 1.0.0 did. */
    @ParameterizedTest
    @CsvSource({
        "1.0.0/gradients.safetensors, 1, 0.9911987",
        "1.0.0/gradients.onnx, 1, 0.9911987",
        "1.0.0/pixels.safetensors, 1, 0.1562009",
        "1.0.0/pixels.onnx, 1, 0.1562009"
    })
    void theirFilesOpenAndReadAsTheyDid(String file, int label, float probability) throws IOException {
        float[] ink = new float[DigitImage.PIXELS];
        for (int i = 4; i < 24; i++) {
            ink[i * DigitImage.SIDE + 13] = 1;
            ink[13 * DigitImage.SIDE + i] = 0.5f;
        }

        Prediction prediction = ModelFiles.read(file, bytes(file)).model().predict(DigitImage.of(ink));

        assertEquals(label, prediction.label());
        assertEquals(probability, prediction.probability(label), 1e-5f);
    }

    /** True as long as the writers do not change, which they may, unlike the readers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0/gradients.safetensors",
                "1.0.0/gradients.onnx",
                "1.0.0/pixels.safetensors",
                "1.0.0/pixels.onnx"
            })
    void theirFilesAreWrittenAgainToTheLastByte(String file) throws IOException {
        assertArrayEquals(
                bytes(file),
                ModelFiles.formatOf(Path.of(file)).orElseThrow().write(ModelFiles.read(file, bytes(file))));
    }

    /** True as long as the shipped model of pixels does not change. */
    @Test
    void theTutorialsModelIsThatOfVersionOne() throws IOException {
        String file = "1.0.0/pixels.safetensors";
        assertEquals(ShippedModels.open("tutorial"), ModelFiles.read(file, bytes(file)));
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = EarlierVersionsTest.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }
}
