package inkling.core.format.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.RealData;
import inkling.core.dataset.DigitDataset;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.DigitNormalizer;
import inkling.core.model.SoftmaxRegression;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How well the shipped model reads pictures of real digits, beside the same digits with room around them. */
class DigitPicturesTest {
    private static final int DIGITS = 300;

    private final DigitDataset mnist = RealData.mnistTrain();
    private final SoftmaxRegression model =
            ShippedModels.open(ShippedModels.DEFAULT).model();

    /** The share that is read right, in per cent, of some of the last training images. */
    private double right(DigitPictures kind, int digits) {
        long right = IntStream.range(0, digits)
                .map(i -> mnist.size() - 1 - i)
                .parallel()
                .filter(i -> InkFinder.find(kind.of(mnist.image(i), new Random(i)))
                        .map(DigitNormalizer::normalize)
                        .filter(image -> model.predict(image).label() == mnist.label(i))
                        .isPresent())
                .count();
        return 100.0 * right / digits;
    }

    @Test
    void tightCropsAreReadAsWellAsDigitsWithAMargin() {
        double margin = right(DigitPictures.MARGIN, DIGITS);
        double tight = right(DigitPictures.TIGHT, DIGITS);
        assertTrue(tight >= margin - 2, tight + " % of tight crops and " + margin + " % with a margin");
    }

    /** Prints how well each kind is read; for the documentation. */
    public static void main(String[] arguments) {
        DigitPicturesTest test = new DigitPicturesTest();
        for (DigitPictures kind : DigitPictures.values()) {
            System.out.printf("%-14s %.1f %%%n", kind, test.right(kind, 1_000));
        }
    }
}
