package inkling.bench;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the way from strokes to the model's 28 × 28 image takes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class InkBenchmark {
    /** An ordinary digit: a few dozen points. */
    private final Ink[] digits = new Ink[100];

    /** The same with part of it erased. */
    private final Ink[] erased = new Ink[digits.length];

    private int next;

    /** Draws the digits. */
    public InkBenchmark() {
        for (int i = 0; i < digits.length; i++) {
            digits[i] = SyntheticDigits.draw(i % 10, new SplittableRandom(i)).ink();
            erased[i] = digits[i].plus(Stroke.eraser(30, 100, 200, 150, 190, 200, 210));
        }
    }

    /** Pen strokes only. */
    @Benchmark
    public DigitImage drawn() {
        return DigitNormalizer.normalize(digits[next++ % digits.length]);
    }

    /** With an eraser stroke, so that the box has to be measured. */
    @Benchmark
    public DigitImage erased() {
        return DigitNormalizer.normalize(erased[next++ % erased.length]);
    }
}
