package inkling.bench;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.EdgePairs;
import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
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

/** How long the way from the pointer to the prediction takes, and its parts: median and percentiles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    /** An ordinary digit: a few dozen points. */
    private final Ink[] digits = new Ink[100];

    /** The same with part of it erased. */
    private final Ink[] erased = new Ink[digits.length];

    private final DigitImage[] images = new DigitImage[digits.length];
    private final FeatureMap gradients = new OrientedGradients();
    private final FeatureMap pairs = new EdgePairs();
    private final SoftmaxRegression model =
            ShippedModels.open(ShippedModels.DEFAULT).model();
    private int next;

    /** Draws the digits. */
    public ReadingBenchmark() {
        for (int i = 0; i < digits.length; i++) {
            digits[i] = SyntheticDigits.draw(i % 10, new SplittableRandom(i)).ink();
            images[i] = DigitNormalizer.normalize(digits[i]);
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

    /** The same with pairs of edges. */
    @Benchmark
    public float[] pairs() {
        return pairs.extract(images[next++ % images.length]);
    }

    /** From the image to the features. */
    @Benchmark
    public float[] features() {
        return gradients.extract(images[next++ % images.length]);
    }

    /** All the way: strokes, image, features, probabilities. */
    @Benchmark
    public Prediction reading() {
        return model.predict(DigitNormalizer.normalize(digits[next++ % digits.length]));
    }
}
