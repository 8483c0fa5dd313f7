package inkling.core.format.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a JPEG file says of itself before its first scan (ITU-T T.81, annex B) and Java's decoder does not hand on.
 *
 * @param orientation how the camera was held, 1 to 8; see {@link Orientation}
 * @param components how many samples a pixel has: 1 for grey, 3 for colours, 4 for printing inks; 0 if it does not say
 * @param transform how Adobe's programs say that the components were mixed; 0 for not at all, and where nothing is said
 */
record JpegHeader(int orientation, int components, int transform) {
    /** Cyan, magenta, yellow and black. */
    private static final int INKS = 4;

    private static final int NONE = -1;
    private static final int FILL = 0xff;
    private static final int TEM = 0x01;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

    /** Behind Adobe's name stand a version and two sets of flags. */
    private static final int TRANSFORM = ADOBE.length + 6;

    /** Behind precision, height and width. */
    private static final int COMPONENTS = 5;

    /**
     * Reads as much of a file as stands before its first scan; where it makes no sense, as much as stands before that.
     *
     * @throws EOFException if the file ends before that
     */
    static JpegHeader of(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(file));
        JpegHeader header = new JpegHeader(Orientation.UPRIGHT, 0, 0);
        boolean exif = false;
        in.skipNBytes(2);
        for (int marker = marker(in); marker != NONE && marker != START_OF_SCAN; marker = marker(in)) {
            if (isAlone(marker)) {
                continue;
            }
            int length = in.readUnsignedShort() - Short.BYTES;
            if (length < 0) {
                return header;
            }
            if (marker == APP1 && !exif) {
                byte[] segment = readSegment(in, length);
                exif = startsWith(segment, EXIF);
                header = exif ? header.withExif(segment) : header;
            } else if (marker == APP14 || isFrame(marker)) {
                header = header.with(marker, readSegment(in, length));
            } else {
                in.skipNBytes(length);
            }
        }
        return header;
    }

    /** What the samples mean where they are amounts of printing inks. */
    Optional<Samples> inks() {
        return components == INKS ? Optional.of(Samples.ofInks(transform != 0)) : Optional.empty();
    }

    /** The next marker's code. Any number of fill bytes may stand before it. */
    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != FILL) {
            return NONE;
        }
        int marker = FILL;
        while (marker == FILL) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** Whether a marker has no segment behind it: TEM, RST0 to RST7 and SOI. */
    private static boolean isAlone(int marker) {
        return marker == TEM || (marker >= 0xd0 && marker <= 0xd8);
    }

    /** Whether a marker is one of SOF0 to SOF15; DHT, JPG and DAC lie between them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static byte[] readSegment(DataInputStream in, int length) throws IOException {
        byte[] segment = new byte[length];
        in.readFully(segment);
        return segment;
    }

    private static boolean startsWith(byte[] segment, byte[] name) {
        return segment.length >= name.length && Arrays.equals(Arrays.copyOf(segment, name.length), name);
    }

    private JpegHeader withExif(byte[] segment) {
        ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length);
        return new JpegHeader(Orientation.ofExif(tiff.slice()), components, transform);
    }

    private JpegHeader with(int marker, byte[] segment) {
        if (marker != APP14) {
            return segment.length > COMPONENTS
                    ? new JpegHeader(orientation, segment[COMPONENTS] & 0xff, transform)
                    : this;
        }
        return startsWith(segment, ADOBE) && segment.length > TRANSFORM
                ? new JpegHeader(orientation, components, segment[TRANSFORM] & 0xff)
                : this;
    }
}
