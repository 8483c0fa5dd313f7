package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.FileFormatException;
import inkling.core.model.FeatureMap;
import inkling.core.model.Pixels;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import onnx.Onnx.ModelProto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.shade.protobuf.ByteString;

class OnnxFormatTest {
    private final OnnxFormat format = new OnnxFormat();
    private final TrainedModel model = TestModels.random(new Pixels(), 1);
    private final byte[] file = format.write(model);

    static List<FeatureMap> features() {
        return FeatureMap.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void readsWhatItWrites(FeatureMap features) throws IOException {
        TrainedModel written = TestModels.random(features, 1);
        TrainedModel read = format.read("model", format.write(written));
        assertEquals(written, read);
        assertArrayEquals(format.write(written), format.write(read));
    }

    @ParameterizedTest
    @MethodSource("features")
    void readsWhatItWritesOfADetector(FeatureMap features) throws IOException {
        TrainedModel written = TestModels.randomWithDetector(features, 1);
        TrainedModel read = format.read("model", format.write(written));
        assertEquals(written, read);
        assertArrayEquals(format.write(written), format.write(read));
    }

    @Test
    void isRefusedWhereverItIsCutOff() {
        int step = 1;
        for (int length = 0; length < file.length; length += step) {
            problemWith(Arrays.copyOf(file, length));
            // The weights are one long stretch of bytes
            step = length > 300 && length < file.length - 1_500 ? 997 : 1;
        }
        problemWith(Arrays.copyOf(file, file.length + 1));
    }

    @Test
    void aFlippedBitIsRefused() {
        for (int i = 0; i < file.length; i += i > 300 && i < file.length - 1_500 ? 97 : 5) {
            byte[] flipped = file.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            try {
                // Numbers and texts of the card have no checksum
                assertEquals(model.model(), format.read("f", flipped).model());
            } catch (FileFormatException e) {
                assertTrue(Texts.of(e).startsWith("f: expected "), Texts.of(e));
            }
        }
    }

    @Test
    void modelsOfOthersAreRefused() {
        assertEquals(
                "f: expected an ONNX model that Inkling wrote, found one by pytorch",
                problemWith(changed(onnx -> onnx.clearMetadataProps().setProducerName("pytorch"))));
        assertEquals(
                "f: expected an ONNX model that Inkling wrote, found one by nobody",
                problemWith(changed(onnx -> onnx.clearMetadataProps().clearProducerName())));
    }

    @Test
    void damagedWeightsAreRefused() {
        assertTrue(problemWith(changed(onnx ->
                        onnx.getGraphBuilder().getInitializerBuilder(1).setRawData(ByteString.copyFrom(new byte[40]))))
                .startsWith("f: expected weights with the SHA-256"));
    }

    @Test
    void metadataThatSayTwoThingsAreRefused() {
        assertEquals(
                "f: expected each entry of its metadata once, found a second inkling.feature_map",
                problemWith(changed(onnx -> onnx.addMetadataProps(onnx.getMetadataProps(0)))));
    }

    @Test
    void whatIsNoOnnxFileIsRefused() {
        assertEquals(
                "f: expected an ONNX model, found a damaged file", problemWith(new byte[] {8, 7, 18, 127, 1, 2, 3}));
    }

    private byte[] changed(Consumer<ModelProto.Builder> change) {
        try {
            ModelProto.Builder onnx = ModelProto.parseFrom(file).toBuilder();
            change.accept(onnx);
            return onnx.build().toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String problemWith(byte[] damaged) {
        return Texts.of(assertThrows(FileFormatException.class, () -> format.read("f", damaged)));
    }
}
