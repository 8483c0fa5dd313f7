package inkling.core.format.model;

import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import onnx.Onnx.ModelProto;
import org.nd4j.shade.protobuf.CodedInputStream;
import org.nd4j.shade.protobuf.Descriptors.Descriptor;
import org.nd4j.shade.protobuf.Descriptors.FieldDescriptor;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;
import org.nd4j.shade.protobuf.WireFormat;

/**
 * Walks through a file before it becomes messages, and lets pass only what has its place in them, once where it has one
 * place. Of a field that stands there again and again, Protocol Buffers make one by merging, and this library copies all
 * that it has so far each time (CVE-2022-3171): 128 KB of that made it allocate 7 GB. See
 * <a href="https://protobuf.dev/programming-guides/encoding/#last-one-wins">the encoding</a>.
 */
final class OnnxFields {
    /**
     * Inkling's largest model has 115. An empty message takes 2 bytes in a file and a hundred times that in memory,
     * and each may lie in the one before.
     */
    private static final int MOST_MESSAGES = 1_000;

    private final String name;
    private final CodedInputStream input;
    private int messages;

    private OnnxFields(String name, byte[] file) {
        this.name = name;
        this.input = CodedInputStream.newInstance(file);
    }

    /**
     * Takes one pass through the file, and memory only for what it finds in it.
     *
     * @param name what messages call the file
     */
    static void check(String name, byte[] file) throws FileFormatException, InvalidProtocolBufferException {
        try {
            new OnnxFields(name, file).check(ModelProto.getDescriptor());
        } catch (FileFormatException | InvalidProtocolBufferException e) {
            throw e;
        } catch (IOException e) {
            throw new AssertionError("an array can always be read", e);
        }
    }

    private void check(Descriptor message) throws IOException {
        if (++messages > MOST_MESSAGES) {
            throw problem(Problem.of("onnx.parts", MOST_MESSAGES));
        }
        Set<FieldDescriptor> seen = new HashSet<>();
        while (!input.isAtEnd()) {
            int tag = input.readTag();
            FieldDescriptor field = message.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
            if (field == null || !isWrittenAs(field, WireFormat.getTagWireType(tag))) {
                throw problem(Problem.of("onnx.unknown-part", message.getName()));
            }
            if (!field.isRepeated() && !seen.add(field)) {
                throw problem(Problem.of("onnx.second-part", field.getName(), message.getName()));
            }
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                int end = input.pushLimit(input.readRawVarint32());
                check(field.getMessageType());
                input.popLimit(end);
            } else {
                input.skipField(tag);
            }
        }
    }

    /** Lists of numbers may be written as one field or as many. */
    private static boolean isWrittenAs(FieldDescriptor field, int wireType) {
        return wireType == field.getLiteType().getWireType()
                || (field.isPackable() && wireType == WireFormat.WIRETYPE_LENGTH_DELIMITED);
    }

    private FileFormatException problem(Problem found) {
        return new FileFormatException(name, OnnxFormat.EXPECTED, found);
    }
}
