package inkling.core.format.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.RealData;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.InkDataset;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.LabelledInk;
import inkling.core.model.SoftmaxRegression;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How well the shipped model reads pictures of real digits, beside the same digits with room around them. */
class DigitPicturesTest {
    private static final int DIGITS = 50;

    private static List<Digit> digits;
    private static SoftmaxRegression model;

    private record Digit(DigitShape shape, int label) {}

    @BeforeAll
    static void drawDigits() throws IOException {
        digits = digits(DIGITS);
        model = ShippedModels.open(ShippedModels.DEFAULT).model();
    }

    /** In turns the last images to train on and drawings by the last writer, with pens from thin to thick. */
    private static List<Digit> digits(int count) throws IOException {
        DigitDataset images = RealData.mnistTrain();
        List<LabelledInk> drawings =
                InkDataset.load(RealData.penDigits().resolve("writer-30.inkml")).drawings();
        List<Digit> digits = new ArrayList<>();
        for (int i = 0; digits.size() < count; i++) {
            int image = images.size() - 1 - i;
            digits.add(new Digit(DigitShape.of(images.image(image)), images.label(image)));
            LabelledInk drawing = drawings.get(i % drawings.size());
            double pen = 0.06 + 0.12 * new Random(i).nextDouble();
            digits.add(
                    new Digit(DigitShape.of(drawing.ink(), pen), drawing.truth().orElseThrow()));
        }
        return digits;
    }

    /** The share that is read right, in per cent. */
    private static double right(DigitPictures kind, Crop crop) {
        long right = IntStream.range(0, digits.size())
                .parallel()
                .filter(i -> isReadRight(
                        kind.of(digits.get(i).shape(), crop, new Random(i)),
                        digits.get(i).label()))
                .count();
        return 100.0 * right / digits.size();
    }

    private static boolean isReadRight(BufferedImage picture, int label) {
        GreyBuilder grey = new GreyBuilder(picture.getWidth(), picture.getHeight());
        grey.add(picture.getRaster(), 0, Samples.of(picture));
        return InkFinder.find(grey.build())
                .map(DigitNormalizer::normalize)
                .filter(image -> !image.isBlank() && model.predict(image).label() == label)
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = DigitPictures.class,
            names = {"SMALL", "BOLD", "BOLD_LIGHT_ON_DARK", "BOLD_PENCIL", "SHADOWED", "SHADOWED_PENCIL", "PHOTOGRAPHED"
            })
    void whatIsCutTightlyIsReadAsWellAsWithAMargin(DigitPictures kind) {
        double margin = right(kind, Crop.MARGIN);
        for (Crop crop : List.of(Crop.CLOSE, Crop.TIGHT)) {
            double found = right(kind, crop);
            assertTrue(found >= margin - 2, crop + ": " + found + " %, and " + margin + " % with a margin");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DigitPictures.class,
            names = {"PENCIL", "ANGLED", "FRAMED", "ON_A_TABLE"})
    void isReadAlmostAlways(DigitPictures kind) {
        double found = right(kind, Crop.MARGIN);
        assertTrue(found >= 97, found + " %");
    }

    /** Prints how well kinds are read, cut in every way; for the documentation. Arguments: how many digits, and kinds. */
    public static void main(String[] arguments) throws IOException {
        digits = digits(Integer.parseInt(arguments[0]));
        model = ShippedModels.open(ShippedModels.DEFAULT).model();
        System.out.printf("%-18s", "");
        for (Crop crop : Crop.values()) {
            System.out.printf("%9s", crop);
        }
        List<String> some = List.of(arguments).subList(1, arguments.length);
        for (DigitPictures kind : DigitPictures.values()) {
            if (!some.isEmpty() && !some.contains(kind.name())) {
                continue;
            }
            System.out.printf("%n%-18s", kind);
            for (Crop crop : kind.hasRoom() ? new Crop[] {Crop.MARGIN} : Crop.values()) {
                System.out.printf("%9.1f", right(kind, crop));
            }
        }
        System.out.println();
    }
}
