package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.FileFormatException;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedSafetensorsTest {
    private final SafetensorsFormat format = new SafetensorsFormat();
    private final TrainedModel model = TestModels.random(new Pixels(), 1);
    private final byte[] file = format.write(model);
    private final byte[] pytorch = SafetensorsBytes.file(SafetensorsBytes.PYTORCH_HEADER, SafetensorsBytes.data(file));

    @Test
    void isRefusedWhereverItIsCutOff() {
        int data = Long.BYTES + SafetensorsBytes.headerLength(file);
        for (int length = 0; length < data + 50; length++) {
            problemWith(Arrays.copyOf(file, length));
        }
        problemWith(Arrays.copyOf(file, file.length - 1));
    }

    @Test
    void isRefusedIfThereIsMore() {
        assertEquals(
                "f: expected tensors of 31400 bytes behind the header, found 31401 bytes",
                problemWith(Arrays.copyOf(pytorch, pytorch.length + 1)));
        problemWith(Arrays.copyOf(file, file.length + 1));
    }

    @Test
    void aChangedWeightIsDamage() {
        byte[] changed = file.clone();
        changed[changed.length - 4] ^= 1;
        String problem = problemWith(changed);
        assertTrue(problem.startsWith("f: expected weights with the SHA-256 "), problem);
        assertTrue(problem.endsWith("; the file is damaged"), problem);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 1L << 31, 100_000_001})
    void headersLongerThanTheFormatAllowsAreRefused(long length) {
        assertEquals(
                "f: expected a header of at most 100000000 bytes, found " + Long.toUnsignedString(length) + " bytes",
                problemWith(SafetensorsBytes.withHeaderLength(file, length)));
    }

    @Test
    void headersLongerThanTheFileAreRefused() {
        int rest = file.length - Long.BYTES;
        assertEquals(
                "f: expected a header of 100000000 bytes, found the file's end after " + rest,
                problemWith(SafetensorsBytes.withHeaderLength(file, 100_000_000)));
        problemWith(SafetensorsBytes.withHeaderLength(file, rest));
        problemWith(SafetensorsBytes.withHeaderLength(file, SafetensorsBytes.headerLength(file) + 1));
        problemWith(SafetensorsBytes.withHeaderLength(file, 1));
        problemWith(SafetensorsBytes.withHeaderLength(file, 0));
    }

    @Test
    void aFlippedBitNeverGivesOtherWeights() throws IOException {
        int data = Long.BYTES + SafetensorsBytes.headerLength(file);
        for (int i = 0; i < file.length; i += i < data ? 1 : 997) {
            byte[] flipped = file.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            try {
                assertEquals(model.model(), format.read("f", flipped).model());
                assertTrue(i < data);
            } catch (FileFormatException e) {
                assertTrue(Texts.of(e).startsWith("f: expected "), Texts.of(e));
            }
        }
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("{\"__m", " {\"__m", "a header that starts with {, found something else"),
                Arguments.of("784]", "784],", "JSON in the header, found a mistake at $.linear.weight.shape"),
                Arguments.of("]}}", "]}", "JSON in the header, found a mistake at $.linear.weight"),
                Arguments.of("]}}", "]}}{}", "JSON in the header, found a mistake at $"),
                Arguments.of("]}}", "]}}1", "JSON in the header, found a mistake at $"),
                Arguments.of("\"pt\"", "'pt'", "JSON in the header, found a mistake at $.__metadata__.format"),
                Arguments.of("\"pt\"", "1", "a string as format, found 1"),
                Arguments.of("\"pt\"", "\"\\ud800\"", "Unicode text in JSON, found half a surrogate pair"),
                Arguments.of("{\"format\":\"pt\"}", "[]", "an object as __metadata__, found an array"),
                Arguments.of(
                        "\"pt\"", "\"pt\",\"format\":\"\"", "each name once in a JSON object, found a second format"),
                Arguments.of("\"dtype\"", "\"dtype\":\"F32\",\"dtype\"", "each name once in a JSON object"),
                Arguments.of("\"linear.bias\"", "\"linear.weight\"", "each name once in a JSON object"),
                Arguments.of(
                        "{\"dtype\":\"F32\",\"shape\":[10],", "{\"shape\":[10],", "dtype in linear.bias, found no"),
                Arguments.of("\"dtype\"", "\"more\":1,\"dtype\"", "only dtype, shape, data_offsets in linear.bias"),
                Arguments.of("F32", "I32", "F32, F16, BF16 or F64 as type of linear.bias, found I32"),
                Arguments.of("F32", "F64", "80 bytes for linear.bias [10] of F64, found 40 bytes"),
                Arguments.of("\"F32\"", "32", "a string as dtype, found 32"),
                Arguments.of("[10]", "[\"10\"]", "a whole number from 0 to 1000000000000000 as shape, found \"10\""),
                Arguments.of("[10]", "[10.0]", "a whole number from 0 to 1000000000000000 as shape, found 10.0"),
                Arguments.of("[10]", "[-10]", "a whole number from 0 to 1000000000000000 as shape, found -10"),
                Arguments.of("[10]", "[9223372036854775808]", "a whole number from 0 to 1000000000000000 as shape"),
                Arguments.of("[10]", "[1000000000000000,1000]", "a shape that fits into a file for linear.bias"),
                Arguments.of("[10]", "10", "an array as shape, found 10"),
                Arguments.of("[10]", "[10,1]", "linear.bias of shape [10], found [10, 1]"),
                Arguments.of("[10]", "[11]", "44 bytes for linear.bias [11] of F32, found 40 bytes"),
                Arguments.of("[10,784]", "[784,10]", "linear.weight of shape [10, 784], found [784, 10]"),
                Arguments.of("[0,40]", "[0,40,80]", "where linear.bias begins and ends, found [0, 40, 80]"),
                Arguments.of("[0,40]", "[40,0]", "where linear.bias begins and ends, found [40, 0]"),
                Arguments.of("[0,40]", "[4,44]", "linear.bias to start at byte 0 of the tensors, found byte 4"),
                Arguments.of(
                        "[0,40]", "[31400,31440]", "linear.weight to start at byte 0 of the tensors, found byte 40"),
                Arguments.of("[40,31400]", "[36,31396]", "linear.weight to start at byte 40 of the tensors"),
                Arguments.of("[40,31400]", "[44,31404]", "linear.weight to start at byte 40 of the tensors"),
                Arguments.of("linear.bias", "bias", "the tensors linear.weight and linear.bias, found bias, linear.w"),
                Arguments.of(
                        "\"pt\"", "\"pt\",\"inkling.sha256\":\"\"", "inkling.feature_map in its metadata, found no"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void eachMistakeInTheHeaderIsNamed(String from, String to, String message) {
        String found = problemWith(SafetensorsBytes.withHeader(pytorch, from, to));
        assertTrue(found.startsWith("f: expected " + message), found);
    }

    @Test
    void aHeaderOfOtherBytesThanUtf8IsRefused() {
        byte[] changed = pytorch.clone();
        changed[Long.BYTES + 2] = (byte) 0xff;
        assertEquals("f: expected a header in UTF-8, found other bytes", problemWith(changed));
    }

    @Test
    void aDeeplyNestedHeaderIsRefused() {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        problemWith(SafetensorsBytes.file(deep, new byte[0]));
    }

    @Test
    void metadataOfInklingsOwnMustBeWhole() {
        assertTrue(problemWith(SafetensorsBytes.withHeader(file, "\"pixels\"", "\"voxels\""))
                .startsWith("f: expected pixels or gradients or pairs as feature map, found voxels"));
        assertTrue(problemWith(SafetensorsBytes.withHeader(file, "\"pixels\"", "\"gradients\""))
                .startsWith("f: expected linear.weight of shape [10, " + new OrientedGradients().size()
                        + "], found [10, 784]"));
        assertTrue(problemWith(SafetensorsBytes.withHeader(file, "inkling.model_card", "inkling.card"))
                .startsWith("f: expected inkling.model_card in its metadata"));
        assertTrue(problemWith(SafetensorsBytes.withHeader(file, "\\\"total\\\":10000", "\\\"total\\\":1e4"))
                .startsWith("f: expected a whole number from 0 to 2147483647 as total, found 1e4"));
    }

    @Test
    void weightsThatAreNotNumbersAreRefused() {
        byte[] changed = pytorch.clone();
        Arrays.fill(changed, changed.length - 4, changed.length, (byte) 0xff);
        assertEquals("f: expected finite numbers in linear.weight, found NaN", problemWith(changed));
    }

    private String problemWith(byte[] damaged) {
        return Texts.of(assertThrows(FileFormatException.class, () -> format.read("f", damaged)));
    }
}
