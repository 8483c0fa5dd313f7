package inkling.bench;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.InkDataset;
import inkling.core.format.drawing.Drawing;
import inkling.core.format.model.ModelFiles;
import inkling.core.model.DigitDetector;
import inkling.core.model.TrainedModel;
import inkling.core.teaching.Rehearsal;
import inkling.core.teaching.Taught;
import inkling.core.teaching.Teaching;
import inkling.core.training.TrainingControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What teaching brings people whom a model has not seen: it is taught with one half of each writer's digits and reads the
 * other half, and the other way round.
 */
public final class TaughtWriters {
    private TaughtWriters() {}

    /**
     * Prints a line for each writer, and the sum.
     *
     * @param args MNIST's folder, or "synthetic"; a model's file; the drawings to teach with at most, or 0 for all of a
     *     half; the InkML files of writers whom the model has not seen
     */
    public static void main(String[] args) throws IOException {
        Rehearsal measured = Rehearsal.of(DataSources.of(Optional.of(Path.of(args[0]))));
        TrainedModel before = ModelFiles.open(Path.of(args[1]));
        int most = Integer.parseInt(args[2]);
        Sum sum = new Sum();
        for (String file : List.of(args).subList(3, args.length)) {
            List<Drawing> drawings = InkDataset.load(Path.of(file)).drawings().stream()
                    .map(Drawing::of)
                    .toList();
            for (int half = 0; half < 2; half++) {
                List<Drawing> teach = half(drawings, half);
                sum.add(
                        Path.of(file).getFileName() + (half == 0 ? ", even" : ", odd"),
                        before,
                        most == 0 ? teach : teach.subList(0, Math.min(most, teach.size())),
                        half(drawings, 1 - half),
                        measured);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "in all: %d errors before, %d after, of %d; other people's digits at worst %+d, in the mean %+.1f, of %d;"
                        + " %d flagged as no digit; %.1f s at most%n",
                sum.errorsBefore,
                sum.errorsAfter,
                sum.digits,
                sum.worst,
                (double) sum.changes / sum.teachings,
                measured.test().size(),
                sum.flagged,
                sum.longest);
    }

    private static List<Drawing> half(List<Drawing> drawings, int half) {
        List<Drawing> chosen = new ArrayList<>();
        for (int i = half; i < drawings.size(); i += 2) {
            chosen.add(drawings.get(i));
        }
        return chosen;
    }

    private static final class Sum {
        private int teachings;
        private int digits;
        private int errorsBefore;
        private int errorsAfter;
        private int worst;
        private int changes;
        private int flagged;
        private double longest;

        void add(String name, TrainedModel before, List<Drawing> teach, List<Drawing> test, Rehearsal measured) {
            long start = System.nanoTime();
            Taught taught = Teaching.teach(before, teach, measured, 0, share -> {}, new TrainingControl())
                    .orElseThrow();
            double seconds = (System.nanoTime() - start) / 1e9;
            int wrongBefore = wrong(before, test);
            int wrongAfter = wrong(taught.model(), test);
            int change =
                    taught.test().second().correct() - taught.test().first().correct();
            int none = (int) test.stream()
                    .filter(digit -> before.detector()
                            .map(detector -> detector.probability(digit.image()) < DigitDetector.THRESHOLD)
                            .orElse(false))
                    .count();
            System.out.printf(
                    Locale.ROOT,
                    "%s: taught with %d, lambda %s: %d errors before, %d after, of %d; its own, cross-validated,"
                            + " %d and %d; other people's digits %+d; %.1f s%n",
                    name,
                    teach.size(),
                    taught.lambda().isPresent() ? taught.lambda().getAsDouble() : "none",
                    wrongBefore,
                    wrongAfter,
                    test.size(),
                    taught.own().first().mistakes().size(),
                    taught.own().second().mistakes().size(),
                    change,
                    seconds);
            teachings++;
            digits += test.size();
            errorsBefore += wrongBefore;
            errorsAfter += wrongAfter;
            worst = Math.min(worst, change);
            changes += change;
            flagged += none;
            longest = Math.max(longest, seconds);
        }

        private static int wrong(TrainedModel model, List<Drawing> test) {
            return (int) test.stream()
                    .filter(digit -> model.model().predict(digit.image()).label()
                            != digit.truth().getAsInt())
                    .count();
        }
    }
}
