package inkling.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.augmentation.Augmentation;
import inkling.core.export.TrainingCommand;
import inkling.core.model.EdgePairs;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that repeats a run asks for that very run. */
class TrainingCommandTest {
    private static final Hyperparameters USUAL = Hyperparameters.DEFAULT;

    /** What the train command understands of it. */
    private static final class Understood {
        @Mixin
        private TrainingOptions training;

        @Option(names = "--data")
        private List<String> data = List.of();

        @Option(names = "--test")
        private List<String> test = List.of();
    }

    static Stream<Recipe> recipes() {
        return Stream.of(
                Recipe.TUTORIAL,
                Recipe.PIXELS,
                Recipe.BEST,
                new Recipe("of no preset", new Pixels(), Augmentation.MILD, USUAL.withLearningRate(1e-9)),
                Recipe.TUTORIAL.with(new EdgePairs()).with(Augmentation.REDUCED),
                Recipe.BEST
                        .with(Augmentation.NONE)
                        .with(Recipe.BEST.hyperparameters().withSeed(-7)),
                Recipe.BEST.with(USUAL),
                Recipe.TUTORIAL.with(USUAL.withEpochs(2)
                        .withBatchSize(64)
                        .withLearningRate(12.5)
                        .withPatience(4)),
                Recipe.TUTORIAL.with(
                        USUAL.withStart(new Start.Zeros()).withShuffle(false).withSeed(999_999_999_999_999_999L)),
                Recipe.TUTORIAL.with(USUAL.withOptimizer(new Sgd(0.9, true, 1e-4))),
                Recipe.PIXELS.with(USUAL.withOptimizer(Sgd.PLAIN)),
                Recipe.TUTORIAL.with(USUAL.withOptimizer(new Adam(0.8, 0.99, 0.5, false))),
                Recipe.PIXELS.with(USUAL.withOptimizer(Adam.DECOUPLED)),
                Recipe.TUTORIAL.with(USUAL.withSchedule(new Schedule.Step(3, 0.25, 100))),
                Recipe.PIXELS.with(USUAL.withSchedule(new Schedule.Cosine(17))));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyRecipeComesBack(Recipe recipe) throws IOException {
        List<String> words = TrainingCommand.of(recipe, List.of("mnist", "my digits"), List.of("synthetic"))
                .orElseThrow()
                .words();
        Understood understood = new Understood();
        new CommandLine(understood).parseArgs(words.subList(2, words.size()).toArray(String[]::new));

        assertEquals(List.of("inkling", "train"), words.subList(0, 2));
        assertEquals(recipe.hyperparameters(), understood.training.recipe().hyperparameters());
        assertEquals(recipe.features(), understood.training.recipe().features());
        assertEquals(recipe.augmentation(), understood.training.recipe().augmentation());
        assertEquals(List.of("mnist", "my digits"), understood.data);
        assertEquals(List.of("synthetic"), understood.test);
    }

    @Test
    void whatIsThePresetsIsNotSaid() {
        assertEquals("inkling train --preset tutorial --data mnist", command(Recipe.TUTORIAL, "mnist"));
        assertEquals(
                "inkling train --preset pixels --data mnist --epochs 3 --warm-up 50",
                command(
                        Recipe.PIXELS.with(
                                Recipe.PIXELS.hyperparameters().withEpochs(3).withSchedule(new Schedule.Cosine(50))),
                        "mnist"));
    }

    @Test
    void whatAShellWouldTakeApartIsQuoted() {
        assertEquals(
                "inkling train --preset tutorial --data 'Ann'\\''s $digits'",
                command(Recipe.TUTORIAL, "Ann's $digits"));
    }

    @Test
    void noOptionNamesTheWeightsOfAnother() {
        SoftmaxRegression model = new SoftmaxRegression(new Pixels(), new float[7840], new float[10]);
        Recipe recipe = Recipe.TUTORIAL.with(USUAL.withStart(new Start.Given(model)));

        assertTrue(TrainingCommand.of(recipe, List.of("mnist"), List.of()).isEmpty());
    }

    private static String command(Recipe recipe, String data) {
        return TrainingCommand.of(recipe, List.of(data), List.of())
                .orElseThrow()
                .toString();
    }
}
