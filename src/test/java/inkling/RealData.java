package inkling;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.TrainingData;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The real data that some tests need; where it is not there, they are reported as skipped. */
public final class RealData {
    private static final Path SHARED = Path.of("..", "shared");

    private static TrainingData mnist;

    private RealData() {}

    /** MNIST from {@code ../shared/data/mnist}, INKLING_MNIST or the cache; read once for all tests. */
    public static synchronized TrainingData mnist() {
        if (mnist == null) {
            Path shared = SHARED.resolve("data/mnist");
            Optional<Path> folder = Files.isDirectory(shared) ? Optional.of(shared) : Optional.empty();
            try {
                Mnist.find(folder);
            } catch (IOException e) {
                Assumptions.abort(Texts.of(e));
            }
            try {
                mnist = DataSources.of(folder).training(List.of(Mnist.ID), List.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return mnist;
    }

    /** MNIST's 60,000 training images. */
    public static DigitDataset mnistTrain() {
        return mnist().train().get(0).digits();
    }

    /** MNIST's 10,000 test images. */
    public static DigitDataset mnistTest() {
        return mnist().test().get(0);
    }

    /** The folder with MNIST's four files. */
    public static Path mnistFolder() {
        return folder("data/mnist");
    }

    /** The folder with pen strokes, one InkML file for each writer. */
    public static Path penDigits() {
        return folder("data/pendigits/train");
    }

    /** What PyTorch computes for the tutorial's model, in one of the golden files. */
    public static String golden(String name) {
        Path file = SHARED.resolve("golden").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "there is no " + file);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        Path folder = SHARED.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "there is no " + folder);
        return folder;
    }
}
