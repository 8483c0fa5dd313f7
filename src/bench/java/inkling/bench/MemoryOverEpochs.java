package inkling.bench;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DataSources;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.TrainingData;
import inkling.core.model.Pixels;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Recipe;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The resident set, as Linux gives it, over 200 epochs of the tutorial's recipe in one process. Argument: a folder with
 * MNIST.
 */
public final class MemoryOverEpochs {
    private static final int EPOCHS = 200;

    private MemoryOverEpochs() {}

    /** Trains and prints. */
    public static void main(String[] arguments) throws IOException {
        TrainingData data = DataSources.of(Optional.of(Path.of(arguments[0]))).training(List.of(Mnist.ID), List.of());
        Hyperparameters longer = Hyperparameters.DEFAULT.withEpochs(EPOCHS);
        new TrainingSession(new Recipe("bench", new Pixels(), Augmentation.NONE, longer), data)
                .train(
                        (status, weights) -> {
                            if (status.endsEpoch() && (status.epoch() == 1 || status.epoch() % 20 == 0)) {
                                System.out.println("epoch " + status.epoch() + ": " + residentMegabytes() + " MB");
                            }
                        },
                        new TrainingControl());
    }

    private static long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
