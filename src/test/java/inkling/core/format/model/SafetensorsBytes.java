package inkling.core.format.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Safetensors files put together by hand, right or wrong. */
final class SafetensorsBytes {
    /** What {@code safetensors.torch.save_file(model.state_dict(), …)} writes for the tutorial's model. */
    static final String PYTORCH_HEADER = """
            {"__metadata__":{"format":"pt"},\
            "linear.bias":{"dtype":"F32","shape":[10],"data_offsets":[0,40]},\
            "linear.weight":{"dtype":"F32","shape":[10,784],"data_offsets":[40,31400]}}\
            """;

    static final int PYTORCH_DATA = 31_400;

    private SafetensorsBytes() {}

    /** A file of this header and these bytes behind it. */
    static byte[] file(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(data)
                .array();
    }

    /** The same file with another header length in front. */
    static byte[] withHeaderLength(byte[] file, long length) {
        byte[] changed = file.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        return changed;
    }

    /** The header's length as the file has it. */
    static int headerLength(byte[] file) {
        return (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /** The header's text. */
    static String header(byte[] file) {
        return new String(file, Long.BYTES, headerLength(file), StandardCharsets.UTF_8);
    }

    /** The bytes behind the header. */
    static byte[] data(byte[] file) {
        return Arrays.copyOfRange(file, Long.BYTES + headerLength(file), file.length);
    }

    /** The same file with a header in which {@code from} is {@code to}. */
    static byte[] withHeader(byte[] file, String from, String to) {
        String header = header(file);
        if (!header.contains(from)) {
            throw new IllegalArgumentException(header + " has no " + from);
        }
        return file(header.replace(from, to), data(file));
    }
}
