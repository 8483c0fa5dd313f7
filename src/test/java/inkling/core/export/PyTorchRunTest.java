package inkling.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PyTorch itself runs the programs, where it is installed: it finds Inkling's losses and reads as many digits right. */
class PyTorchRunTest {
    /** Half of the last digit that is printed, and what two orders of adding make of float32. */
    private static final double CLOSE = 0.5e-4 + 1e-4;

    private static final List<Optimizer> OPTIMIZERS =
            List.of(Sgd.PLAIN, new Sgd(0.9, 1e-3), new Sgd(0.9, true, 0), Adam.DEFAULT, Adam.DECOUPLED);

    private static final List<Schedule> SCHEDULES = List.of(
            new Schedule.Constant(),
            new Schedule.Constant(150),
            new Schedule.Step(1, 0.5, 0),
            new Schedule.Step(1, 0.3, 130),
            new Schedule.Cosine(),
            new Schedule.Cosine(40));

    private static final Pattern LOSS = Pattern.compile("Epoch: \\[\\d+/2], Step: \\[\\d+/100], Loss: (\\d\\.\\d{4})");
    private static final Pattern ACCURACY =
            Pattern.compile("Accuracy of the model on the 200 test images: (\\d+\\.\\d\\d) %");

    /** All in one process, which has to load PyTorch only once. */
    private static final String RUN_EACH = """
            import runpy, sys, torch
            torch.set_num_threads(1)
            programs, sys.argv = sys.argv[1:], ['run.py']
            for program in programs:
                runpy.run_path(program)
            """;

    @TempDir
    private Path folder;

    @Test
    void pyTorchFindsTheSameLosses() throws IOException, InterruptedException {
        String python = pythonWithTorch();
        IdxFolder digits = IdxFolder.of(folder.resolve("Ann's digits"));
        digits.write(Split.TRAIN, SyntheticDigits.generate(1000, 1));
        digits.write(Split.TEST, SyntheticDigits.generate(200, 2));
        List<String> data = List.of(digits.folder().toString());
        List<Recipe> recipes = recipes();
        List<String> command = new ArrayList<>(List.of(python, "-c", RUN_EACH));
        for (int i = 0; i < recipes.size(); i++) {
            Path program = folder.resolve("run-" + i + ".py");
            PyTorchProgram.of(recipes.get(i), data, List.of()).save(program);
            command.add(program.toString());
        }

        String printed = output(command);
        List<String> losses = matches(LOSS, printed);
        List<String> accuracies = matches(ACCURACY, printed);

        assertEquals(2 * recipes.size(), losses.size(), printed);
        assertEquals(recipes.size(), accuracies.size(), printed);
        TrainingData read = DataSources.of(Optional.empty()).training(data, List.of());
        for (int i = 0; i < recipes.size(); i++) {
            String which = recipes.get(i).settings().toString();
            List<Double> own = new ArrayList<>();
            TrainingSession session = new TrainingSession(recipes.get(i), read);
            TrainingResult result = session.train(
                    (status, weights) -> {
                        if (status.step() % 100 == 0) {
                            own.add(status.loss());
                        }
                    },
                    new TrainingControl());
            assertEquals(own.get(0), Double.parseDouble(losses.get(2 * i)), CLOSE, which);
            assertEquals(own.get(1), Double.parseDouble(losses.get(2 * i + 1)), CLOSE, which);
            double accuracy = session.evaluate(result.model()).get(0).accuracy();
            assertEquals(100 * accuracy, Double.parseDouble(accuracies.get(i)), 0.51, which);
        }
    }

    private static List<Recipe> recipes() {
        Hyperparameters usual = Hyperparameters.DEFAULT
                .withEpochs(2)
                .withBatchSize(10)
                .withLearningRate(0.002)
                .withStart(new Start.Zeros())
                .withShuffle(false);
        Stream<Hyperparameters> rules = Stream.concat(
                OPTIMIZERS.stream().map(usual::withOptimizer),
                SCHEDULES.stream().map(usual::withSchedule));
        Hyperparameters both = usual.withOptimizer(Adam.DEFAULT).withSchedule(new Schedule.Cosine(30));
        Hyperparameters patient = usual.withPatience(1).withLearningRate(0.02);
        return Stream.concat(rules, Stream.of(both, patient))
                .map(Recipe.TUTORIAL::with)
                .toList();
    }

    private static String pythonWithTorch() throws InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (hasTorch(python)) {
                return python;
            }
        }
        return Assumptions.abort("there is no Python with PyTorch");
    }

    private static boolean hasTorch(String python) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(python, "-c", "import torch")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
