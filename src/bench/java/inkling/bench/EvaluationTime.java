package inkling.bench;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.evaluation.Evaluation;
import inkling.core.format.model.ShippedModels;
import inkling.core.model.SoftmaxRegression;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How long it takes to put MNIST's 10,000 test images to the shipped models. Argument: MNIST's folder. */
public final class EvaluationTime {
    private static final int TIMES = 5;

    private EvaluationTime() {}

    /** Prints the seconds of each time, the first of them with code that is not compiled yet. */
    public static void main(String[] arguments) throws IOException {
        DigitDataset images = IdxFolder.of(Path.of(arguments[0])).read(IdxFolder.Split.TEST);
        for (String name : ShippedModels.NAMES) {
            SoftmaxRegression model = ShippedModels.open(name).model();
            StringBuilder line = new StringBuilder(name).append(':');
            for (int time = 0; time < TIMES; time++) {
                long start = System.nanoTime();
                Evaluation evaluation = Evaluation.of(model, images, share -> {});
                double seconds = (System.nanoTime() - start) / 1e9;
                line.append(String.format(Locale.ROOT, " %.2f s (%d right)", seconds, evaluation.correct()));
            }
            System.out.println(line);
        }
    }
}
