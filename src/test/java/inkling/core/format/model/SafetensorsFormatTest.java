package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.format.FileFormatException;
import inkling.core.model.FeatureMap;
import inkling.core.model.ModelCard;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafetensorsFormatTest {
    private final SafetensorsFormat format = new SafetensorsFormat();

    static List<FeatureMap> features() {
        return FeatureMap.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void readsWhatItWrites(FeatureMap features) throws IOException {
        TrainedModel model = TestModels.random(features, 1);
        TrainedModel read = format.read("model", format.write(model));
        assertEquals(model, read);
        assertArrayEquals(format.write(model), format.write(read));
    }

    @ParameterizedTest
    @MethodSource("features")
    void readsWhatItWritesOfADetector(FeatureMap features) throws IOException {
        TrainedModel model = TestModels.randomWithDetector(features, 5);
        TrainedModel read = format.read("model", format.write(model));
        assertEquals(model, read);
        assertArrayEquals(format.write(model), format.write(read));
    }

    @Test
    void aDetectorStandsThereAsPyTorchWouldNameIt() {
        String header = SafetensorsBytes.header(format.write(TestModels.randomWithDetector(new Pixels(), 2)));
        String tensors = """
                "digit.bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},\
                "digit.weight":{"dtype":"F32","shape":[1,784],"data_offsets":[4,3140]},\
                "linear.bias":{"dtype":"F32","shape":[10],"data_offsets":[3140,3180]},\
                "linear.weight":{"dtype":"F32","shape":[10,784],"data_offsets":[3180,34540]}}""";
        assertEquals(tensors, header.substring(header.indexOf("\"digit.bias\"")).stripTrailing());
    }

    @Test
    void halfADetectorIsRefused() {
        TrainedModel model = TestModels.random(new Pixels(), 3);
        byte[] data = SafetensorsBytes.data(format.write(model));
        byte[] more = Arrays.copyOf(data, data.length + 4);
        String header = SafetensorsBytes.PYTORCH_HEADER.replace(
                "\"linear.bias\"",
                "\"digit.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[31400,31404]},\"linear.bias\"");
        assertThrows(FileFormatException.class, () -> format.read("model", SafetensorsBytes.file(header, more)));
    }

    @Test
    void isLaidOutAsTheReferenceImplementationLaysItOut() {
        TrainedModel model = TestModels.random(new Pixels(), 2);
        byte[] file = format.write(model);
        assertEquals(0, (Long.BYTES + SafetensorsBytes.headerLength(file)) % Long.BYTES);
        String header = SafetensorsBytes.header(file);
        assertEquals(
                0, header.indexOf("{\"__metadata__\":{\"inkling.feature_map\":\"pixels\",\"inkling.model_card\":"));
        String tensors = """
                "linear.bias":{"dtype":"F32","shape":[10],"data_offsets":[0,40]},\
                "linear.weight":{"dtype":"F32","shape":[10,784],"data_offsets":[40,31400]}}""";
        assertEquals(
                tensors, header.substring(header.indexOf("\"linear.bias\"")).stripTrailing());
        ByteBuffer data = ByteBuffer.wrap(SafetensorsBytes.data(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : model.model().bias()) {
            assertEquals(value, data.getFloat());
        }
        for (float value : model.model().weights()) {
            assertEquals(value, data.getFloat());
        }
        assertEquals(0, data.remaining());
    }

    @Test
    void aPyTorchStateDictOpensAsAPixelModel() throws IOException {
        TrainedModel model = TestModels.random(new Pixels(), 3);
        byte[] data = SafetensorsBytes.data(format.write(model));
        TrainedModel read = format.read("model", SafetensorsBytes.file(SafetensorsBytes.PYTORCH_HEADER, data));
        assertEquals(new TrainedModel(model.model(), ModelCard.UNKNOWN), read);
    }

    /** JSON has many ways to say the same. */
    static Stream<Arguments> otherWords() {
        String metadata = "\"__metadata__\":{\"format\":\"pt\"},";
        return Stream.of(
                Arguments.of(",\"linear", " ,\r\n \"linear"),
                Arguments.of("}}", "}\t}   "),
                Arguments.of("linear.bias", "line\\u0061r.bias"),
                Arguments.of("[10,784]", "[ 10 , 784 ]"),
                Arguments.of(metadata, ""),
                Arguments.of(metadata, "\"__metadata__\":{},"),
                Arguments.of("\"format\":\"pt\"", "\"format\":\"\\ud83d\\ude00\",\"\":\"\""));
    }

    @ParameterizedTest
    @MethodSource("otherWords")
    void headersAreReadHoweverTheyAreWritten(String from, String to) throws IOException {
        TrainedModel model = TestModels.random(new Pixels(), 3);
        byte[] data = SafetensorsBytes.data(format.write(model));
        String header = SafetensorsBytes.PYTORCH_HEADER;
        String other = header.replace(from, to);
        assertNotEquals(header, other);
        assertEquals(
                model.model(),
                format.read("model", SafetensorsBytes.file(other, data)).model());
    }

    @Test
    void tensorsMayStandInAnyOrder() throws IOException {
        TrainedModel model = TestModels.random(new Pixels(), 4);
        byte[] data = SafetensorsBytes.data(format.write(model));
        byte[] weightsFirst = new byte[data.length];
        System.arraycopy(data, 40, weightsFirst, 0, data.length - 40);
        System.arraycopy(data, 0, weightsFirst, data.length - 40, 40);
        String header = """
                {"linear.bias":{"data_offsets":[31360,31400],"shape":[10],"dtype":"F32"},
                 "linear.weight":{"data_offsets":[0,31360],"shape":[10,784],"dtype":"F32"}}""";
        assertEquals(
                model.model(),
                format.read("model", SafetensorsBytes.file(header, weightsFirst))
                        .model());
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of("F16", 2, 0x0000L, 0f),
                Arguments.of("F16", 2, 0x3c00L, 1f),
                Arguments.of("F16", 2, 0xc000L, -2f),
                Arguments.of("F16", 2, 0x7bffL, 65504f),
                Arguments.of("F16", 2, 0x0400L, 0x1p-14f),
                Arguments.of("F16", 2, 0x0001L, 0x1p-24f),
                Arguments.of("F16", 2, 0x83ffL, -0x1.ff8p-15f),
                Arguments.of("BF16", 2, 0x3f80L, 1f),
                Arguments.of("BF16", 2, 0xc049L, -3.140625f),
                Arguments.of("F32", 4, 0xbe99999aL, -0.3f),
                Arguments.of("F64", 8, Double.doubleToLongBits(0.1), 0.1f));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsEveryFloatingPointType(String type, int size, long bits, float expected) throws IOException {
        String header = """
                {"linear.bias":{"dtype":"%s","shape":[10],"data_offsets":[0,%d]},
                 "linear.weight":{"dtype":"%s","shape":[10,784],"data_offsets":[%d,%d]}}""".formatted(type, 10 * size, type, 10 * size, 7_850 * size);
        byte[] data = new byte[7_850 * size];
        for (int i = 0; i < size; i++) {
            data[9 * size + i] = (byte) (bits >> (8 * i));
            data[11 * size + i] = (byte) (bits >> (8 * i));
        }
        SoftmaxRegression model =
                format.read("model", SafetensorsBytes.file(header, data)).model();
        assertEquals(expected, model.bias()[9]);
        assertEquals(0, model.weights()[0]);
        assertEquals(expected, model.weights()[1]);
    }
}
