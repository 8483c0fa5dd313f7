package inkling.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.model.OrientedGradients;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program of a run says; {@link PyTorchRunTest} runs it. */
class PyTorchProgramTest {
    private static final Hyperparameters TUTORIAL = Hyperparameters.DEFAULT;

    @TempDir
    private Path folder;

    private static String program(Hyperparameters hyperparameters) throws IOException {
        return PyTorchProgram.of(Recipe.TUTORIAL.with(hyperparameters), List.of("mnist"), List.of())
                .text();
    }

    @Test
    void theTutorialsRunIsTheTutorialsProgram() throws IOException {
        String program = program(TUTORIAL);

        assertTrue(program.contains("num_epochs = 5\nbatch_size = 100\nlearning_rate = 0.001\ntorch.manual_seed(0)\n"));
        assertTrue(program.contains("model = nn.Linear(28 * 28, 10)\n"));
        assertTrue(program.contains("optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)\n"));
        assertTrue(program.contains("shuffle=True"));
        assertTrue(program.contains("so in another order than Inkling's"));
        assertTrue(program.contains("torchvision.datasets.MNIST"));
        assertFalse(program.contains("schedule"));
        assertFalse(program.contains("zeros_"));
        assertFalse(program.contains("@"), program);
    }

    @Test
    void whatIsNotRandomNeedsNoSeed() throws IOException {
        String program = program(TUTORIAL.withStart(new Start.Zeros()).withShuffle(false));

        assertTrue(program.contains("nn.init.zeros_(model.weight)\nnn.init.zeros_(model.bias)\n"));
        assertTrue(program.contains("shuffle=False"));
        assertFalse(program.contains("seed"));
    }

    @Test
    void everyOptimizerHasItsSettings() throws IOException {
        assertTrue(program(TUTORIAL.withOptimizer(new Sgd(0.9, true, 1e-4)))
                .contains(
                        "SGD(model.parameters(), lr=learning_rate, momentum=0.9, nesterov=True, weight_decay=0.0001)"));
        assertTrue(program(TUTORIAL.withOptimizer(Adam.DEFAULT))
                .contains("Adam(model.parameters(), lr=learning_rate, betas=(0.9, 0.999), weight_decay=0)"));
        assertTrue(program(TUTORIAL.withOptimizer(Adam.DECOUPLED))
                .contains("AdamW(model.parameters(), lr=learning_rate, betas=(0.9, 0.999), weight_decay=0.01)"));
    }

    @Test
    void aScheduleAndItsWarmUpFollowEachOther() throws IOException {
        String program = program(TUTORIAL.withSchedule(new Schedule.Step(2, 0.5, 60)));

        assertTrue(program.contains("""
                schedulers = [
                    torch.optim.lr_scheduler.StepLR(optimizer, step_size=2 * total_step, gamma=0.5),
                    torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=1 / 60, total_iters=59),
                ]
                """));
        assertTrue(program.contains("        for scheduler in schedulers:\n            scheduler.step()\n"));
    }

    @Test
    void patienceKeepsTheBestWeights() throws IOException {
        String program = program(TUTORIAL.withPatience(3));

        assertTrue(program.contains("patience = 3\n"));
        assertTrue(program.contains("    elif epoch - best_epoch >= patience:\n        break\n"));
        assertTrue(program.contains("model.load_state_dict(best)\n"));
    }

    @Test
    void aWarmUpOfOneStepIsNone() throws IOException {
        assertFalse(program(TUTORIAL.withSchedule(new Schedule.Constant(1))).contains("schedule"));
    }

    @Test
    void aFolderOfDigitsIsReadWhereItIs() throws IOException {
        Path odd = folder.resolve("Ann's \"digits\" \\ Ä");
        DigitDataset digits = SyntheticDigits.generate(30, 1);
        IdxFolder.of(odd).write(Split.TRAIN, digits);

        String program = PyTorchProgram.of(Recipe.TUTORIAL, List.of(odd.toString()), List.of())
                .text();

        assertTrue(program.contains("Ann\\'s \"digits\" \\\\ Ä'\n"), program);
        assertFalse(program.contains("torchvision"));
        assertFalse(program.contains("Accuracy"), "there is nothing to measure on");
    }

    @Test
    void itIsSavedAsItIs() throws IOException {
        Path file = folder.resolve("run.py");
        PyTorchProgram program = PyTorchProgram.of(Recipe.PIXELS, List.of("mnist"), List.of("mnist"));
        program.save(file);

        assertEquals(program.text(), java.nio.file.Files.readString(file));
    }

    @Test
    void whatPyTorchCannotDoAloneIsSaidWithAWayOut() {
        Hyperparameters given = TUTORIAL.withStart(new Start.Given(new inkling.core.model.SoftmaxRegression(
                new inkling.core.model.Pixels(), new float[7840], new float[10])));
        List<String> mnist = List.of("mnist");

        assertRefused("ONNX", Recipe.TUTORIAL.with(new OrientedGradients()), mnist, List.of());
        assertRefused("--no-augment", Recipe.TUTORIAL.with(Augmentation.MILD), mnist, List.of());
        assertRefused("weights of a model", Recipe.TUTORIAL.with(given), mnist, List.of());
        assertRefused("2 sets of data", Recipe.TUTORIAL, List.of("mnist", "synthetic"), List.of());
        assertRefused("--test", Recipe.TUTORIAL, mnist, List.of("synthetic"));
        assertRefused("MNIST's four files", Recipe.TUTORIAL, List.of("synthetic"), List.of());
        assertRefused("MNIST's four files", Recipe.TUTORIAL, List.of(folder.toString()), List.of());
    }

    private static void assertRefused(String says, Recipe recipe, List<String> data, List<String> test) {
        ProblemException refused = assertThrows(ProblemException.class, () -> PyTorchProgram.of(recipe, data, test));

        assertTrue(Texts.of(refused).contains(says), Texts.of(refused));
    }
}
