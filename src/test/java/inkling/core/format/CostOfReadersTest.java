package inkling.core.format;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory in proportion to the file, counted in bytes allocated: see {@link FuzzedReader#mostAllocated}. */
class CostOfReadersTest {
    @ParameterizedTest
    @ValueSource(ints = {10, 300, 10_000})
    void inkMlCostsAsMuchAsItIsLong(int count) {
        for (String inside : List.of(
                "<trace>" + "1 2,".repeat(count) + "</trace>",
                "<trace>" + "'1'2,".repeat(count).replaceFirst("'1'2", "1 2") + "</trace>",
                "<trace>1 2</trace>".repeat(count),
                "<traceGroup><trace>1 2</trace></traceGroup>".repeat(count),
                "<traceGroup/>".repeat(count) + "<trace>1 2</trace>",
                "<trace continuation='end'>1 2</trace>".repeat(count),
                numbered("<brush xml:id='%d'/>", count) + "<trace>1 2</trace>",
                numbered("<context xml:id='%d'/>", count) + "<trace>1 2</trace>",
                numbered("<trace xml:id='%d'>1 2</trace>", count),
                "<unknown/>".repeat(count) + "<trace>1 2</trace>",
                "<traceFormat><channel name='X'/><channel name='Y'/><intermittentChannels>"
                        + "<channel/>".repeat(62) + "</intermittentChannels></traceFormat>"
                        + "<trace>1 2</trace>".repeat(count))) {
            assertValid(FuzzedReader.INKML, ("<ink>" + inside + "</ink>").getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 10_000})
    void idxCostsAsMuchAsItHolds(int count) throws IOException {
        byte[] images = ByteBuffer.allocate(16 + 784 * count)
                .putInt(0x0803)
                .putInt(count)
                .putInt(28)
                .putInt(28)
                .array();
        assertValid(FuzzedReader.IDX_IMAGES, images);
        assertValid(FuzzedReader.IDX_IMAGES, FuzzedReader.gzip(images));
        byte[] labels =
                ByteBuffer.allocate(8 + count).putInt(0x0801).putInt(count).array();
        assertValid(FuzzedReader.IDX_LABELS, labels);
        assertValid(FuzzedReader.IDX_LABELS, FuzzedReader.gzip(labels));
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 640, 2000, 4000})
    void aPictureCostsNoMoreThanItCanHold(int side) throws IOException {
        for (int type :
                new int[] {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_INT_ARGB
                }) {
            assertValid(FuzzedReader.PICTURE, picture(side, type, "png"));
        }
        assertValid(FuzzedReader.PICTURE, picture(side, BufferedImage.TYPE_INT_RGB, "jpeg"));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300, 10_000})
    void safetensorsCostAsMuchAsTheyAreLong(int count) {
        String entries =
                IntStream.range(0, count).mapToObj(i -> "\"" + i + "\":\"\"").collect(Collectors.joining(","));
        String tensors = "\"linear.bias\":{\"dtype\":\"F32\",\"shape\":[10],\"data_offsets\":[0,40]},"
                + "\"linear.weight\":{\"dtype\":\"F32\",\"shape\":[10,784],\"data_offsets\":[40,31400]}";
        assertValid(FuzzedReader.SAFETENSORS, safetensors("{\"__metadata__\":{" + entries + "}," + tensors + "}"));
        assertValid(FuzzedReader.SAFETENSORS, safetensors("{" + tensors + "}" + " ".repeat(10 * count)));
    }

    /** Of more parts than a model has they are all refused, which is to cost no more than reading would. */
    @ParameterizedTest
    @ValueSource(ints = {10, 300, 100_000})
    void onnxCostsAsMuchAsItIsLong(int count) {
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            // An empty node, field 1
            graph.writeBytes(new byte[] {0x0a, 0});
        }
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        model.write(0x3a); // The graph, field 7
        int length = graph.size();
        for (; length > 0x7f; length >>>= 7) {
            model.write((length & 0x7f) | 0x80);
        }
        model.write(length);
        model.writeBytes(graph.toByteArray());
        FuzzedReader.ONNX.check(model.toByteArray());
    }

    /** A file that is read, for what is refused halfway tells nothing about the cost of the rest. */
    private static void assertValid(FuzzedReader reader, byte[] file) {
        assertDoesNotThrow(() -> reader.read(file));
        reader.check(file);
    }

    private static String numbered(String element, int count) {
        return IntStream.range(0, count).mapToObj(element::formatted).collect(Collectors.joining());
    }

    private static byte[] safetensors(String header) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + 31_400)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }

    private static byte[] picture(int side, int type, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, type), format, out);
        return out.toByteArray();
    }
}
