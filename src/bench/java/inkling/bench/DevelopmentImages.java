package inkling.bench;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the digits that recipes are chosen with as images, for programs that are no Inkling: into {@code mnist} MNIST's
 * alone, into {@code all} those that the best recipe makes of MNIST and the writers, and into {@code tests} a folder for
 * each set to measure with. The files in them are named as MNIST's.
 */
public final class DevelopmentImages {
    private DevelopmentImages() {}

    /**
     * Writes them all.
     *
     * @param args MNIST's folder; the folder with a file for each of 30 writers; the folder to write into; seed of the
     *     copies
     */
    public static void main(String[] args) throws IOException {
        DevelopmentData data = DevelopmentData.of(Path.of(args[0]), Path.of(args[1]));
        Path folder = Path.of(args[2]);
        long seed = Long.parseLong(args[3]);
        int number = 0;
        for (Map.Entry<String, DigitDataset> test : data.tests().entrySet()) {
            String name = String.format("%02d %s", ++number, test.getKey());
            write(folder.resolve("tests").resolve(name), IdxFolder.Split.TEST, test.getValue());
        }
        write(folder.resolve("mnist"), IdxFolder.Split.TRAIN, data.images());
        DigitDataset all = DigitDataset.concat(data.training().train().stream()
                .flatMap(digits -> Recipe.BEST.augmentation().apply(digits, seed))
                .toList());
        write(folder.resolve("all"), IdxFolder.Split.TRAIN, all);
    }

    private static void write(Path folder, IdxFolder.Split split, DigitDataset digits) throws IOException {
        IdxFolder.of(folder).write(split, digits);
        System.out.printf("%s: %d images%n", folder, digits.size());
    }
}
