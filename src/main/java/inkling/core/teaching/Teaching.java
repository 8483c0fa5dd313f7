package inkling.core.teaching;

import inkling.core.Version;
import inkling.core.dataset.Examples;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.ModelComparison;
import inkling.core.format.drawing.Drawing;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Numbers;
import inkling.core.teaching.TaughtExamples.Example;
import inkling.core.training.TrainingControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Teaches a model one person's hand: the new weights W make Σ cross-entropy of the drawings + {@value #REHEARSED} Σ
 * cross-entropy of a rehearsal + λ ‖W − W₀‖² smallest. A drawing counts once, shared among its copies. In the rehearsal,
 * of digits of other people, the model is held to the probabilities that it gave before, and to no labels. λ is chosen
 * by cross-validation over the drawings.
 */
public final class Teaching {
    /** What the drawings are called on a card, whoever's they are. */
    private static final String OWN = "own digits";

    /** Digits of other people that are gone over again, and how much one counts. */
    private static final int REHEARSALS = 2_000;

    private static final double REHEARSED = 3;

    /** Others that are not gone over, and how many more of them may be read wrong afterwards. */
    private static final int CHECKS = 4_000;

    private static final int MOST_FORGOTTEN = 4;

    /** From the most cautious on. */
    private static final List<Double> LAMBDAS = List.of(30.0, 10.0, 3.0, 1.0);

    /** Where features are there, and where the weights are, as shares of the work. */
    private static final double FEATURES = 0.25;

    private static final double WEIGHTS = 0.85;

    private final TrainedModel before;
    private final Rehearsal rehearsal;
    private final DoubleConsumer progress;
    private final Runnable checkpoint;
    private final OwnDigits own;
    private final List<Example> rehearsed;
    private final Examples checks;

    private Teaching(
            TrainedModel before,
            List<Drawing> drawings,
            Rehearsal rehearsal,
            long seed,
            DoubleConsumer progress,
            Runnable checkpoint) {
        this.before = before;
        this.rehearsal = rehearsal;
        this.progress = progress;
        this.checkpoint = checkpoint;
        FeatureMap features = before.model().features();
        own = OwnDigits.of(features, drawings, seed, checkpoint);
        if (own.drawings().isEmpty()) {
            throw new WrongValueException(Problem.of("teaching.nothing"));
        }
        Examples others = Examples.of(features, rehearsal.images().spread(REHEARSALS + CHECKS), checkpoint);
        rehearsed = rows(others, true).mapToObj(i -> asBefore(others, i)).toList();
        checks = others.only(rows(others, false).toArray());
    }

    /** Some are gone over, the ones between are checked. */
    private static IntStream rows(Examples others, boolean rehearsed) {
        int every = (REHEARSALS + CHECKS) / REHEARSALS;
        return IntStream.range(0, others.size()).filter(i -> i % every == 0 == rehearsed);
    }

    private Example asBefore(Examples others, int row) {
        float[] features = new float[others.columns()];
        others.copyRow(row, features, 0);
        return new Example(features, before.model().predict(features).probabilities());
    }

    /**
     * Teaches on the caller's thread and on all cores.
     *
     * @param drawings of one person; those without a label or without ink are left out
     * @param seed of the copies
     * @param progress is told the share that is done, in [0, 1], on several threads
     * @return empty if the control says stop before the end
     * @throws WrongValueException if there is no drawing to learn from
     */
    public static Optional<Taught> teach(
            TrainedModel before,
            List<Drawing> drawings,
            Rehearsal rehearsal,
            long seed,
            DoubleConsumer progress,
            TrainingControl control) {
        Runnable checkpoint = () -> {
            if (control.isStopped()) {
                throw new CancellationException("stopped before the end");
            }
        };
        try {
            return Optional.of(new Teaching(before, drawings, rehearsal, seed, progress, checkpoint).result());
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /**
     * What one λ leads to.
     *
     * @param reading of each drawing, by a model that was taught with the others
     * @param model that was taught with all
     */
    private record Candidate(OptionalDouble lambda, OwnDigits.Reading reading, SoftmaxRegression model) {}

    private Taught result() {
        progress.accept(FEATURES);
        SoftmaxRegression model = before.model();
        Candidate unchanged = new Candidate(OptionalDouble.empty(), own.read(fold -> model), model);
        Candidate best = best(unchanged);
        progress.accept(WEIGHTS);
        ModelComparison mine = new ModelComparison(
                unchanged.reading().evaluation(), best.reading().evaluation());
        List<Evaluation> measured = Evaluation.of(List.of(model, best.model()), rehearsal.test(), share -> {
            checkpoint.run();
            progress.accept(WEIGHTS + (1 - WEIGHTS) * share);
        });
        ModelComparison test = new ModelComparison(measured.get(0), measured.get(1));
        String measuredOn = rehearsal.test().name();
        return new Taught(
                new TrainedModel(best.model(), before.detector(), card(best.lambda(), mine, measuredOn, test)),
                best.lambda(),
                mine,
                measuredOn,
                test);
    }

    /** The least doubtful one that has not forgotten what it knew; the most cautious one of equals. */
    private Candidate best(Candidate unchanged) {
        List<Example> all = new ArrayList<>();
        own.drawings().forEach(digit -> digit.examples().forEach(all::add));
        all.addAll(rehearsed);
        int known = Evaluation.of(unchanged.model(), checks).correct();
        AtomicInteger fits = new AtomicInteger();
        Candidate best = unchanged;
        try (TaughtExamples examples = new TaughtExamples(unchanged.model().layer(), all)) {
            double[][] differences = new double[OwnDigits.FOLDS + 1][];
            Arrays.setAll(differences, fold -> examples.none());
            for (double lambda : LAMBDAS) {
                // The last one leaves no drawing out
                IntStream.range(0, differences.length).parallel().forEach(fold -> {
                    differences[fold] = examples.difference(shares(fold), lambda, differences[fold], checkpoint);
                    double done = (double) fits.incrementAndGet() / (LAMBDAS.size() * differences.length);
                    progress.accept(FEATURES + (WEIGHTS - FEATURES) * done);
                });
                List<SoftmaxRegression> models = Arrays.stream(differences)
                        .map(difference -> changed(examples.plus(difference)))
                        .toList();
                Candidate next =
                        new Candidate(OptionalDouble.of(lambda), own.read(models::get), models.get(OwnDigits.FOLDS));
                boolean forgets = known - Evaluation.of(next.model(), checks).correct() > MOST_FORGOTTEN;
                if (!forgets && next.reading().doubt() < best.reading().doubt()) {
                    best = next;
                }
            }
        }
        return best;
    }

    private SoftmaxRegression changed(LinearLayer layer) {
        return new SoftmaxRegression(before.model().features(), layer);
    }

    /** How much each example counts for a model that must not see one part of the drawings. */
    private double[] shares(int hidden) {
        double[] shares = new double[own.rows() + rehearsed.size()];
        int next = 0;
        for (OwnDigits.Digit digit : own.drawings()) {
            Arrays.fill(shares, next, next + digit.rows().size(), digit.fold() == hidden ? 0 : digit.share());
            next += digit.rows().size();
        }
        Arrays.fill(shares, next, shares.length, REHEARSED);
        return shares;
    }

    /** Says how many drawings there were and what they brought, and nothing else about whose they are. */
    private ModelCard card(OptionalDouble lambda, ModelComparison mine, String measuredOn, ModelComparison test) {
        ModelCard card = before.card();
        List<ModelCard.Source> sources = new ArrayList<>(card.trainedOn());
        sources.add(new ModelCard.Source(OWN, "", mine.total(), ""));
        Map<String, String> settings = new LinkedHashMap<>(card.settings());
        settings.put("own digits right before", Integer.toString(mine.first().correct()));
        settings.put("own digits right after", Integer.toString(mine.second().correct()));
        settings.put("held by lambda", lambda.isPresent() ? Numbers.plain(lambda.getAsDouble()) : "unchanged");
        settings.put("rehearsed digits", Integer.toString(rehearsed.size()));
        settings.put("rehearsed from", rehearsal.images().name());
        return new ModelCard(
                Version.PRODUCER,
                card.recipe(),
                sources,
                settings,
                List.of(
                        mine.second().on(OWN + ", cross-validated"),
                        test.second().on(measuredOn)));
    }
}
