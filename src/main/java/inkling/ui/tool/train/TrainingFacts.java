package inkling.ui.tool.train;

import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.lesson.Fact;
import inkling.ui.curves.CurvesViewModel;
import inkling.ui.lesson.Facts;
import inkling.ui.tool.train.form.RecipeForm;
import inkling.ui.tool.train.run.RunEnd;
import inkling.ui.tool.train.run.RunViewModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** What lessons may know of training. */
final class TrainingFacts {
    private TrainingFacts() {}

    static void offer(Facts facts, TrainingViewModel training) {
        RecipeForm form = training.recipeForm();
        facts.offer(Fact.RECIPE, () -> form.presetProperty().get().name(), form.presetProperty());
        facts.offer(Fact.FEATURES, () -> form.featuresProperty().get().id(), form.featuresProperty());
        facts.offer(
                Fact.RATE,
                () -> form.learningRate().value(),
                form.learningRate().textProperty());
        facts.offer(Fact.EPOCHS, () -> form.epochs().value(), form.epochs().textProperty());
        RunViewModel run = training.run();
        facts.offer(Fact.STATE, run.phaseProperty()::get, run.phaseProperty());
        CurvesViewModel curves = run.curves();
        facts.offer(Fact.STEPS, () -> curves.current().map(RunHistory::size).orElse(0), curves.versionProperty());
        facts.offer(Fact.LOSS, () -> loss(curves), curves.valuesVersionProperty());
        facts.offer(
                Fact.ACCURACY,
                () -> curves.current().map(RunHistory::validations).flatMap(TrainingFacts::accuracy),
                curves.versionProperty());
        facts.offer(Fact.END, () -> end(run.endProperty().get()), run.endProperty());
        IntegerProperty runs = new SimpleIntegerProperty();
        run.endProperty().addListener((value, before, now) -> {
            if (now != null) {
                runs.set(runs.get() + 1);
            }
        });
        facts.offer(Fact.RUNS, runs::get, runs);
    }

    /** Smoothed, as the chart shows it. */
    private static Optional<Float> loss(CurvesViewModel curves) {
        return curves.current()
                .filter(run -> run.size() > 0)
                .map(run -> curves.runs().get(0).smoothed().get(run.size() - 1));
    }

    private static Optional<Double> accuracy(List<Validation> validations) {
        return validations.isEmpty()
                ? Optional.empty()
                : Optional.of(validations.get(validations.size() - 1).accuracy());
    }

    private static Optional<String> end(RunEnd end) {
        if (end instanceof RunEnd.Trained) {
            return Optional.of("trained");
        }
        if (end instanceof RunEnd.Diverged) {
            return Optional.of("diverged");
        }
        if (end instanceof RunEnd.Nothing) {
            return Optional.of("nothing");
        }
        return Optional.ofNullable(end).map(failed -> "failed");
    }
}
