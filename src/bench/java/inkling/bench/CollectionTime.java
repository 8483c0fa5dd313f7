package inkling.bench;

import inkling.core.dataset.InkDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.drawing.Drawing;
import inkling.core.ink.LabelledInk;
import inkling.core.library.DigitCollection;
import inkling.core.library.DigitImport;
import inkling.core.library.DigitLibrary;
import inkling.core.library.KeptDigit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long a collection of 10,000 digits takes to open, to grow by one and to be written anew; once of strokes, once of
 * pictures. Arguments: a folder of labelled InkML, whose drawings are taken in turn; an empty folder to work in.
 *
 * <p>With {@code open}, a folder and a name, it opens that collection once, as a program does that has just started.
 */
public final class CollectionTime {
    private static final int DIGITS = 10_000;
    private static final int TIMES = 5;

    private CollectionTime() {}

    /** Prints milliseconds. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("open")) {
            DigitCollection collection = new DigitLibrary(Path.of(arguments[1])).collection(arguments[2]);
            long start = System.nanoTime();
            int count = collection.digits().size();
            System.out.printf(Locale.ROOT, "%d digits, first opening %.0f ms%n", count, millis(start));
            return;
        }
        List<LabelledInk> drawings = InkDataset.load(Path.of(arguments[0])).drawings().stream()
                .filter(drawing -> drawing.truth().isPresent())
                .toList();
        Path folder = Path.of(arguments[1]);
        List<KeptDigit> strokes = IntStream.range(0, DIGITS)
                .mapToObj(i -> KeptDigit.of(
                        Drawing.of(drawings.get(i % drawings.size())),
                        Optional.of(new KeptDigit.Reading(i % 10, 0.9731)),
                        Instant.now()))
                .toList();
        measure(folder, "strokes", strokes);
        measure(folder, "pictures", DigitImport.of(SyntheticDigits.generate(DIGITS, 1), Instant.now()));
    }

    private static void measure(Path folder, String name, List<KeptDigit> digits) throws IOException {
        new DigitLibrary(folder).collection(name).add(digits);
        Path file = new DigitLibrary(folder).collection(name).file();
        System.out.printf(Locale.ROOT, "%s: %.1f MB%n", name, Files.size(file) / 1e6);
        for (int time = 0; time < TIMES; time++) {
            DigitCollection collection = new DigitLibrary(folder).collection(name);
            long opening = System.nanoTime();
            int count = collection.digits().size();
            double opened = millis(opening);
            long adding = System.nanoTime();
            KeptDigit more = KeptDigit.of(digits.get(time).drawing(), Optional.empty(), Instant.now());
            collection.add(List.of(more));
            double added = millis(adding);
            long removing = System.nanoTime();
            collection.remove(Set.of(more.id()));
            System.out.printf(
                    Locale.ROOT,
                    "%d digits: open %.0f ms, add one %.1f ms, take one out %.0f ms%n",
                    count,
                    opened,
                    added,
                    millis(removing));
        }
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
