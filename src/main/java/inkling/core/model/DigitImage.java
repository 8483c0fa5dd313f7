package inkling.core.model;

import java.util.Arrays;

/**
 * One digit as the model sees it: 28 × 28 float32 ink, row-major from the top left, in [0, 1], where 0 is bare paper
 * and 1 is full ink (MNIST's convention, white on black, divided by 255). Immutable.
 */
public final class DigitImage {
    /** Rows and columns of an image. */
    public static final int SIDE = 28;

    /** Pixels in an image: 784. */
    public static final int PIXELS = SIDE * SIDE;

    /** The ink of each of the 256 grey values: {@code value / 255f}, as PyTorch's {@code ToTensor} has it. */
    private static final float[] INK_OF_GREY = new float[256];

    static {
        for (int grey = 0; grey < INK_OF_GREY.length; grey++) {
            INK_OF_GREY[grey] = grey / 255f;
        }
    }

    private final float[] ink;

    private DigitImage(float[] ink) {
        this.ink = ink;
    }

    /**
     * An image from its ink.
     *
     * @param ink 784 values in [0, 1], row-major; copied
     * @throws IllegalArgumentException if there are not 784 values, or one is outside [0, 1] or not a number
     */
    public static DigitImage of(float[] ink) {
        if (ink.length != PIXELS) {
            throw new IllegalArgumentException("expected " + PIXELS + " pixels, found " + ink.length);
        }
        for (float value : ink) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("expected ink in [0, 1], found " + value);
            }
        }
        return new DigitImage(ink.clone());
    }

    /**
     * An image from 784 grey bytes, each 0 (paper) to 255 (ink), unsigned.
     *
     * @param grey the bytes, of one image or many
     * @param offset where this image starts
     */
    public static DigitImage ofGrey(byte[] grey, int offset) {
        float[] ink = new float[PIXELS];
        greyToInk(grey, offset, ink, 0, PIXELS);
        return new DigitImage(ink);
    }

    /**
     * Converts unsigned grey bytes to ink in [0, 1].
     *
     * @param count how many
     */
    public static void greyToInk(byte[] grey, int greyOffset, float[] ink, int inkOffset, int count) {
        for (int i = 0; i < count; i++) {
            ink[inkOffset + i] = inkOfGrey(grey[greyOffset + i]);
        }
    }

    /** The ink in [0, 1] of one unsigned grey byte. */
    public static float inkOfGrey(byte grey) {
        return INK_OF_GREY[grey & 0xff];
    }

    /** The ink in [0, 1] at a row and a column, both 0 to 27 from the top left. */
    public float at(int row, int column) {
        return ink[row * SIDE + column];
    }

    /** A copy of the ink: 784 values, row-major. */
    public float[] toArray() {
        return ink.clone();
    }

    /** The ink as unsigned grey bytes, rounded to the nearest of 0 (paper) to 255 (ink). */
    public byte[] toGrey() {
        byte[] grey = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            grey[i] = (byte) Math.round(ink[i] * 255);
        }
        return grey;
    }

    /** Whether there is no ink at all. */
    public boolean isBlank() {
        for (float value : ink) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }

    /** The ink itself, for this package's feature maps, which only read it. */
    float[] ink() {
        return ink;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DigitImage that && Arrays.equals(ink, that.ink);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ink);
    }
}
