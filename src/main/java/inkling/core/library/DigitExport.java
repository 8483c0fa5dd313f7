package inkling.core.library;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.format.idx.IdxFormat;
import inkling.core.format.picture.PictureFormat;
import inkling.core.model.SoftmaxRegression;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.storage.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Digits as files for others. What is written, {@link DigitImport} reads. */
public final class DigitExport {
    /** MNIST has a digit to test with for each six to train on. */
    private static final int TEST_EVERY = 7;

    private DigitExport() {}

    /** What the files are. */
    public enum Format {
        /**
         * The 28 × 28 images in MNIST's four files, uncompressed. Every seventh digit is to test with and the others to
         * train on, which is MNIST's share; of fewer than seven digits there are no test files.
         */
        IDX {
            @Override
            void write(Path folder, List<KeptDigit> digits) throws IOException {
                for (Split split : Split.values()) {
                    List<KeptDigit> part = new ArrayList<>();
                    for (int i = 0; i < digits.size(); i++) {
                        if ((i % TEST_EVERY == TEST_EVERY - 1) == (split == Split.TEST)) {
                            part.add(digits.get(i));
                        }
                    }
                    if (!part.isEmpty()) {
                        writeIdx(folder, split, part);
                    }
                }
            }
        },
        /** All in {@code digits.inkml}, as a collection has them: strokes, labels, readings, times and ids. */
        INKML {
            @Override
            void write(Path folder, List<KeptDigit> digits) throws IOException {
                byte[] lines = CollectionFile.lines(digits);
                if (CollectionFile.size(lines) > CollectionFile.MOST_BYTES) {
                    throw new ProblemException(Problem.of("library.large", CollectionFile.MOST_BYTES >> 20));
                }
                CollectionFile.write(folder.resolve("digits" + DigitLibrary.ENDING), lines);
            }
        },
        /** The 28 × 28 images, white on black, in a folder for each digit: {@code 3/0001.png}. */
        PNG {
            @Override
            void write(Path folder, List<KeptDigit> digits) throws IOException {
                int[] count = new int[SoftmaxRegression.CLASSES];
                for (KeptDigit digit : digits) {
                    Path label = Files.createDirectories(folder.resolve(Integer.toString(digit.label())));
                    String name = String.format(Locale.ROOT, "%04d.png", ++count[digit.label()]);
                    PictureFormat.writePng(label.resolve(name), digit.image());
                }
            }
        };

        /** What a person calls it, such as "idx". */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        abstract void write(Path folder, List<KeptDigit> digits) throws IOException;
    }

    /**
     * Writes digits into a folder that is new or empty.
     *
     * @param digits at least one
     * @throws IOException if there is something in the folder, or not all could be written; it is as it was then
     */
    public static void write(Path folder, List<KeptDigit> digits, Format format) throws IOException {
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("expected at least one digit, found none");
        }
        WholeFolder.fill(folder, inside -> format.write(inside, digits));
    }

    private static void writeIdx(Path folder, Split split, List<KeptDigit> digits) throws IOException {
        DigitDataset images = KeptDigit.dataset("", digits);
        IdxFormat.writeImages(folder.resolve(split.images()), images.grey());
        IdxFormat.writeLabels(folder.resolve(split.labels()), images.labels());
    }
}
