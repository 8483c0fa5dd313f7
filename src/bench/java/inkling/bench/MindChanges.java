package inkling.bench;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.InkDataset;
import inkling.core.explanation.MindChange;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Paper;
import inkling.core.model.SoftmaxRegression;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How small a change of a drawing makes a model read another digit, and how long it takes to find it: on so many
 * drawings of pen strokes, evenly spread over all of them, and as many of MNIST's test images. Arguments: MNIST's
 * folder, the folder with pen strokes, how many of each, and if need be a model that is shipped.
 */
public final class MindChanges {
    private static final double MIDDLE_PEN = 0.11;
    private static final int UNITS_PER_PIXEL = 10;
    private static final int WARMUP = 10;

    private MindChanges() {}

    /** Prints a line for the strokes and one for the images. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[2]);
        SoftmaxRegression model = ShippedModels.open(arguments.length > 3 ? arguments[3] : ShippedModels.DEFAULT)
                .model();
        List<LabelledInk> drawings = InkDataset.load(Path.of(arguments[1])).drawings();
        DigitDataset images = IdxFolder.of(Path.of(arguments[0])).read(IdxFolder.Split.TEST);
        List<Paper> strokes = new ArrayList<>();
        List<Paper> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int drawing = (int) ((long) i * drawings.size() / count);
            strokes.add(Paper.of(drawings.get(drawing).ink().withPenShare(MIDDLE_PEN)));
            pictures.add(Paper.of(images.image((int) ((long) i * images.size() / count)), UNITS_PER_PIXEL));
        }
        measure("warming up", model, strokes.subList(0, Math.min(WARMUP, count)));
        measure("pen strokes", model, strokes);
        measure("MNIST images", model, pictures);
    }

    private static void measure(String name, SoftmaxRegression model, List<Paper> papers) {
        int changed = 0;
        List<Double> shares = new ArrayList<>();
        double[] seconds = new double[papers.size()];
        double dabs = 0;
        for (int i = 0; i < papers.size(); i++) {
            long start = System.nanoTime();
            Optional<MindChange> found = MindChange.find(model, papers.get(i), OptionalInt.empty(), () -> {});
            seconds[i] = (System.nanoTime() - start) / 1e9;
            if (found.isPresent()) {
                MindChange change = found.get();
                int before = model.predict(papers.get(i).image()).label();
                int after = model.predict(papers.get(i).plus(change.strokes()).image())
                        .label();
                changed += after != before && after == change.to() ? 1 : 0;
                shares.add(change.changed());
                dabs += change.strokes().size();
            }
        }
        Arrays.sort(seconds);
        shares.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-12s %d of %d read as the other digit; ink changed: median %.1f %%, 90 %% of them at most %.1f %%; "
                        + "%.1f dabs; median %.2f s, 99 %% %.2f s, longest %.2f s%n",
                name,
                changed,
                papers.size(),
                100 * shares.get(shares.size() / 2),
                100 * shares.get(shares.size() * 9 / 10),
                dabs / shares.size(),
                seconds[seconds.length / 2],
                seconds[seconds.length * 99 / 100],
                seconds[seconds.length - 1]);
    }
}
