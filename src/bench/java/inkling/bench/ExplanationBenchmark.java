package inkling.bench;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.explanation.ContributionMap;
import inkling.core.explanation.Contributions;
import inkling.core.explanation.Explanation;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.model.SoftmaxRegression;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to explain a drawing, which happens on every movement of the pen: median and percentiles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExplanationBenchmark {
    /** The shipped model that explains itself. */
    @Param({"tutorial", "default"})
    public String name;

    private final Ink[] digits = new Ink[100];
    private final float[][] features = new float[digits.length][];
    private SoftmaxRegression model;
    private int next;

    /** Draws the digits. */
    @Setup
    public void draw() {
        model = ShippedModels.open(name).model();
        for (int i = 0; i < digits.length; i++) {
            digits[i] = SyntheticDigits.draw(i % 10, new SplittableRandom(i)).ink();
            features[i] = model.features().extract(DigitNormalizer.normalize(digits[i]));
        }
    }

    /** From the features that a reading has: contributions of the two likeliest digits, and their maps. */
    @Benchmark
    public List<ContributionMap> explanation() {
        return Explanation.of(model, features[next++ % digits.length])
                .ofReading()
                .maps();
    }

    /** All the way from the strokes. */
    @Benchmark
    public List<ContributionMap> frame() {
        return Explanation.of(
                        model, model.features().extract(DigitNormalizer.normalize(digits[next++ % digits.length])))
                .ofReading()
                .maps();
    }

    /** The ten sums of the table. */
    @Benchmark
    public double table() {
        Explanation why = Explanation.of(model, features[next++ % digits.length]);
        double sum = 0;
        for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
            Contributions contributions = why.of(digit);
            sum += contributions.inFavour() + contributions.opposed();
        }
        return sum;
    }
}
