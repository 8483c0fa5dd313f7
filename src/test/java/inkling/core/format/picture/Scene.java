package inkling.core.format.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A sheet with a digit, and how a picture is taken of it. Places are measured from the digit's middle in its larger
 * sides, to the right and downwards.
 *
 * @param side the digit's larger side in pixels
 * @param broader how far the ink's edges are moved outwards, as a share of that side
 * @param view from where the camera looks
 * @param paper its colour
 * @param ink its colour
 * @param print which share of the paper's light what is printed on it leaves, at a place of the sheet
 * @param light how much light falls on a place of the picture
 * @param blur how far a point is spread, as a share of the side
 * @param grain the noise's standard deviation
 * @param quality of JPEG, below 1; or 1 where nothing is lost
 */
record Scene(
        int side,
        double broader,
        View view,
        Colour paper,
        Colour ink,
        DoubleBinaryOperator print,
        DoubleBinaryOperator light,
        double blur,
        double grain,
        double quality) {

    /** Black on white, from straight above. */
    static final Scene PLAIN =
            new Scene(120, 0, View.STRAIGHT, Colour.grey(1), Colour.grey(0.1), Scene::even, Scene::even, 0, 0, 1);

    private static double even(double right, double down) {
        return 1;
    }

    /** How much there is of three kinds of light, each in [0, 1]. */
    record Colour(double red, double green, double blue) {
        static Colour grey(double light) {
            return new Colour(light, light, light);
        }
    }

    /** Pixels that are covered by so much ink are where the ink ends. */
    private static final double EDGE = 0.3;

    /** The side of the field that is drawn, in the digit's. */
    private static final double FIELD = 2.4;

    Scene withSide(int other) {
        return new Scene(other, broader, view, paper, ink, print, light, blur, grain, quality);
    }

    Scene broader(double share) {
        return new Scene(side, share, view, paper, ink, print, light, blur, grain, quality);
    }

    Scene seenFrom(View other) {
        return new Scene(side, broader, other, paper, ink, print, light, blur, grain, quality);
    }

    Scene inColours(Colour ofPaper, Colour ofInk) {
        return new Scene(side, broader, view, ofPaper, ofInk, print, light, blur, grain, quality);
    }

    Scene printed(DoubleBinaryOperator other) {
        return new Scene(side, broader, view, paper, ink, other, light, blur, grain, quality);
    }

    Scene lit(DoubleBinaryOperator other) {
        return new Scene(side, broader, view, paper, ink, print, other, blur, grain, quality);
    }

    Scene blurred(double share) {
        return new Scene(side, broader, view, paper, ink, print, light, share, grain, quality);
    }

    Scene grainy(double deviation) {
        return new Scene(side, broader, view, paper, ink, print, light, blur, deviation, quality);
    }

    Scene compressed(double other) {
        return new Scene(side, broader, view, paper, ink, print, light, blur, grain, other);
    }

    /** A picture of a digit. */
    BufferedImage picture(DigitShape shape, Crop crop, Random random) {
        Grey coverage = coverage(broader > 0 ? shape.broader(broader) : shape);
        Mask covered = Mask.above(coverage, EDGE);
        int field = coverage.width();
        int left = first(covered, true) - crop.beside(side, random);
        int top = first(covered, false) - crop.beside(side, random);
        int right = last(covered, true) + crop.beside(side, random);
        int bottom = last(covered, false) + crop.beside(side, random);
        Grey spread = spread(coverage);
        BufferedImage picture = new BufferedImage(
                Math.max(4, right - left + 1), Math.max(4, bottom - top + 1), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                double toRight = (left + x + 0.5 - field / 2.0) / side;
                double down = (top + y + 0.5 - field / 2.0) / side;
                double covering = spread.at(left + x, top + y);
                double noise = grain * random.nextGaussian();
                picture.setRGB(x, y, rgb(toRight, down, covering, noise));
            }
        }
        return quality < 1 ? asJpeg(picture) : picture;
    }

    /** How much of each pixel ink covers, on a field with room for every crop. */
    private Grey coverage(DigitShape shape) {
        int field = (int) (FIELD * side);
        int samples = Math.max(2, DigitShape.SIDE / 2 / side);
        float[] coverage = new float[field * field];
        for (int y = 0; y < field; y++) {
            for (int x = 0; x < field; x++) {
                coverage[y * field + x] = coverage(shape, x - field / 2.0, y - field / 2.0, samples);
            }
        }
        return new Grey(field, field, coverage);
    }

    private float coverage(DigitShape shape, double left, double top, int samples) {
        int covered = 0;
        for (int i = 0; i < samples; i++) {
            double y = (top + (i + 0.5) / samples) / side;
            for (int j = 0; j < samples; j++) {
                double x = (left + (j + 0.5) / samples) / side;
                covered += shape.isInk(view.right(x, y), view.down(x, y)) ? 1 : 0;
            }
        }
        return covered / (float) (samples * samples);
    }

    private static int first(Mask mask, boolean column) {
        int line = 0;
        while (count(mask, line, column) == 0) {
            line++;
        }
        return line;
    }

    private static int last(Mask mask, boolean column) {
        int line = mask.width() - 1;
        while (count(mask, line, column) == 0) {
            line--;
        }
        return line;
    }

    private static int count(Mask mask, int line, boolean column) {
        return column ? mask.count(line, 0, line, mask.height() - 1) : mask.count(0, line, mask.width() - 1, line);
    }

    /** Three box filters are almost a normal distribution. */
    private Grey spread(Grey coverage) {
        int reach = (int) Math.round(blur * side);
        Grey spread = coverage;
        for (int i = 0; i < 3 && reach > 0; i++) {
            SummedArea sums = SummedArea.of(spread);
            float[] values = new float[spread.values().length];
            for (int j = 0; j < values.length; j++) {
                values[j] = (float) sums.meanAround(j % spread.width(), j / spread.width(), reach);
            }
            spread = new Grey(spread.width(), spread.height(), values);
        }
        return spread;
    }

    private int rgb(double right, double down, double covering, double noise) {
        double bare = (1 - covering) * print.applyAsDouble(view.right(right, down), view.down(right, down));
        double lit = light.applyAsDouble(right, down);
        return eightBits((covering * ink.red + bare * paper.red) * lit + noise) << 16
                | eightBits((covering * ink.green + bare * paper.green) * lit + noise) << 8
                | eightBits((covering * ink.blue + bare * paper.blue) * lit + noise);
    }

    private static int eightBits(double light) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, light)));
    }

    private BufferedImage asJpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality((float) quality);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), param);
            stream.flush();
            return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
