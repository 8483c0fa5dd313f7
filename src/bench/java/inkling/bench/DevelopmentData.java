package inkling.bench;

import inkling.core.augmentation.Augmentation;
import inkling.core.augmentation.InkChange;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.TrainingData;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The digits that recipes are chosen with, no test image among them: MNIST's first 50,000 training images and writers 1
 * to 24 to train on, and to measure with the other 10,000 images and writers 25 to 30.
 *
 * @param images MNIST's to train on
 * @param writers to train on
 * @param heldImages MNIST's to measure with
 * @param heldWriters to measure with
 */
record DevelopmentData(DigitDataset images, InkDataset writers, DigitDataset heldImages, InkDataset heldWriters) {
    private static final int TRAINED_ON = 50_000;
    private static final int WRITERS = 24;
    private static final double MIDDLE_PEN = 0.11;

    /**
     * Reads both.
     *
     * @param mnist the folder with MNIST's files
     * @param penStrokes the folder with one InkML file for each of the 30 writers
     */
    static DevelopmentData of(Path mnist, Path penStrokes) throws IOException {
        DigitDataset images = IdxFolder.of(mnist).read(IdxFolder.Split.TRAIN);
        List<Path> files;
        try (Stream<Path> all = Files.list(penStrokes)) {
            files = all.filter(path -> path.toString().endsWith(".inkml"))
                    .sorted()
                    .toList();
        }
        return new DevelopmentData(
                part(images, 0, TRAINED_ON),
                together(files.subList(0, WRITERS)),
                part(images, TRAINED_ON, images.size()),
                together(files.subList(WRITERS, files.size())));
    }

    private static DigitDataset part(DigitDataset images, int from, int to) {
        return new DigitDataset(
                "MNIST, images " + (from + 1) + " to " + to,
                images.licence(),
                Arrays.copyOfRange(images.grey(), from * DigitImage.PIXELS, to * DigitImage.PIXELS),
                Arrays.copyOfRange(images.labels(), from, to));
    }

    private static InkDataset together(List<Path> files) throws IOException {
        List<LabelledInk> drawings = new ArrayList<>();
        for (Path file : files) {
            drawings.addAll(InkDataset.load(file).drawings());
        }
        return new InkDataset("writers", "", drawings);
    }

    /** What is trained on. */
    TrainingData training() {
        return new TrainingData(List.of(images, writers), List.of());
    }

    /**
     * What is measured with, by its name: images, the writers with each pen, and with the middle one their digits changed
     * as people change them, each change by itself and at its full range.
     */
    Map<String, DigitDataset> tests() {
        Map<String, DigitDataset> tests = new LinkedHashMap<>();
        tests.put(heldImages.name(), heldImages);
        for (double pen : Augmentation.PENS) {
            tests.put("pen " + pen, heldWriters.digits(pen));
        }
        changes().forEach((name, change) -> tests.put(name, changed(change)));
        return tests;
    }

    private static Map<String, InkChange> changes() {
        Map<String, InkChange> changes = new LinkedHashMap<>();
        changes.put("narrow 0.6", InkChange.stretched(0.6));
        changes.put("wide 1.5", InkChange.stretched(1.5));
        for (int degrees : new int[] {-20, 20, -30, 30}) {
            changes.put("turned " + degrees, InkChange.turned(degrees));
        }
        for (int degrees : new int[] {-20, 20, -30, 30}) {
            changes.put("slanted " + degrees, InkChange.slanted(degrees));
        }
        changes.put("tremble", InkChange.trembling(0.08, 0.03));
        changes.put("wobble", InkChange.wobbling(0.08, 1.2));
        changes.put("every quarter", InkChange.sparse(0.25));
        return changes;
    }

    private DigitDataset changed(InkChange change) {
        List<LabelledInk> drawings = heldWriters.drawings();
        List<LabelledInk> changed = IntStream.range(0, drawings.size())
                .mapToObj(i -> new LabelledInk(
                        change.apply(drawings.get(i).ink(), new SplittableRandom(i)),
                        drawings.get(i).truth()))
                .toList();
        return new InkDataset("changed", "", changed).digits(MIDDLE_PEN);
    }
}
