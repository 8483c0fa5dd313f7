package inkling.core.format.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Decodes a picture strip by strip, so that a large one takes little memory.
 *
 * @param reader has the file open
 * @param inks what the samples of a JPEG file with four bands mean. Java has a colour model for printing inks in some
 *     versions and not for all ways to mix them, so that it is not asked
 */
record StripDecoder(ImageReader reader, Optional<Samples> inks) {
    /** Decoded at a time, in bytes. */
    private static final long STRIP = 32_000_000;

    /** Cyan, magenta, yellow and black, a byte each. */
    private static final long BYTES_OF_INKS = 4;

    /** The picture, of the size that the reader says. */
    Grey decode(int width, int height) throws IOException {
        GreyBuilder picture = new GreyBuilder(width, height);
        int rows = (int) Math.max(1, Math.min(height, STRIP / (width * bytesPerPixel())));
        for (int y = 0; y < height; y += rows) {
            ImageReadParam region = reader.getDefaultReadParam();
            region.setSourceRegion(new Rectangle(0, y, width, Math.min(rows, height - y)));
            if (inks.isPresent()) {
                picture.add(reader.readRaster(0, region), y, inks.get());
            } else {
                BufferedImage strip = reader.read(0, region);
                picture.add(strip.getRaster(), y, Samples.of(strip));
            }
        }
        return picture.build();
    }

    private long bytesPerPixel() throws IOException {
        if (inks.isPresent()) {
            return BYTES_OF_INKS;
        }
        SampleModel samples = reader.getImageTypes(0).next().getSampleModel();
        return Math.max(1, samples.getNumBands() * (samples.getSampleSize(0) + 7L) / 8);
    }
}
