package inkling.core.format.tensor;

import java.nio.ByteBuffer;

/** The floating-point types of safetensors files, by the names that they have there. */
public enum FloatType {
    /** IEEE 754 binary16. */
    F16(Short.BYTES) {
        @Override
        public double get(ByteBuffer data, int offset) {
            int bits = data.getShort(offset);
            int exponent = bits >> 10 & 0x1f;
            int fraction = bits & 0x3ff;
            double magnitude = switch (exponent) {
                case 0 -> Math.scalb((double) fraction, -24);
                case 0x1f -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
                default -> Math.scalb((double) (fraction | 0x400), exponent - 25);
            };
            return bits < 0 ? -magnitude : magnitude;
        }
    },
    /** The upper half of an {@link #F32}. */
    BF16(Short.BYTES) {
        @Override
        public double get(ByteBuffer data, int offset) {
            return Float.intBitsToFloat(data.getShort(offset) << 16);
        }
    },
    /** IEEE 754 binary32. */
    F32(Float.BYTES) {
        @Override
        public double get(ByteBuffer data, int offset) {
            return data.getFloat(offset);
        }
    },
    /** IEEE 754 binary64. */
    F64(Double.BYTES) {
        @Override
        public double get(ByteBuffer data, int offset) {
            return data.getDouble(offset);
        }
    };

    private final int bytes;

    FloatType(int bytes) {
        this.bytes = bytes;
    }

    /** How many bytes a value takes. */
    public int bytes() {
        return bytes;
    }

    /** The value at a byte offset, in the buffer's byte order. */
    public abstract double get(ByteBuffer data, int offset);
}
