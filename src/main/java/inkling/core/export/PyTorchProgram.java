package inkling.core.export;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.Mnist;
import inkling.core.model.Pixels;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Numbers;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import inkling.core.storage.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run of pixels as a PyTorch program in the style of the tutorial. From zero weights and in file order it computes the
 * same losses; where anything is random, PyTorch draws other numbers. It needs PyTorch 1.10 or newer, is in English as
 * other programs are, and prints the tutorial's lines.
 */
public final class PyTorchProgram {
    /** How its files end. */
    public static final String ENDING = "py";

    private static final Template TEMPLATE = Template.of("program.py");

    private static final String NEXT_RATE = "for scheduler in schedulers:\n    scheduler.step()";

    private final String text;

    private PyTorchProgram(String text) {
        this.text = text;
    }

    /**
     * The program of a run.
     *
     * @param data what was trained on, as it was named
     * @param test what was measured on; empty for what comes with {@code data}
     * @throws ProblemException if PyTorch alone cannot do the same; it says why, and what can be done
     */
    public static PyTorchProgram of(Recipe recipe, List<String> data, List<String> test) throws ProblemException {
        refuseWhatItCannotSay(recipe, data, test);
        Hyperparameters chosen = recipe.hyperparameters();
        boolean random = chosen.shuffle() || !(chosen.start() instanceof Start.Zeros);
        Map<String, String> parts = new LinkedHashMap<>();
        putData(parts, data.get(0));
        boolean measured = isMeasured(data.get(0));
        putTest(parts, measured);
        putPatience(parts, measured ? chosen.patience() : 0);
        parts.put("epochs", Integer.toString(chosen.epochs()));
        parts.put("batch-size", Integer.toString(chosen.batchSize()));
        parts.put("learning-rate", Numbers.plain(chosen.learningRate()));
        parts.put("seed", random ? "torch.manual_seed(" + chosen.seed() + ")" : "");
        parts.put("shuffle", chosen.shuffle() ? "True" : "False");
        parts.put(
                "order",
                chosen.shuffle()
                        ? "# Shuffled by PyTorch, so in another order than Inkling's: the losses are alike, not the same"
                        : "# In file order, as Inkling did");
        boolean zeros = chosen.start() instanceof Start.Zeros;
        parts.put("start", zeros ? "" : "# From uniform random numbers, other ones than Inkling's");
        parts.put("zeros", zeros ? "nn.init.zeros_(model.weight)\nnn.init.zeros_(model.bias)" : "");
        parts.put("optimizer", optimizer(chosen));
        List<String> schedulers = schedulers(chosen.schedule());
        parts.put("schedule", assignments(schedulers));
        parts.put("next-rate", schedulers.isEmpty() ? "" : NEXT_RATE);
        return new PyTorchProgram(TEMPLATE.filled(parts).strip() + "\n");
    }

    /** Whether a file is called as programs are. */
    public static boolean isProgram(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith("." + ENDING);
    }

    private static void refuseWhatItCannotSay(Recipe recipe, List<String> data, List<String> test)
            throws ProblemException {
        if (!(recipe.features() instanceof Pixels)) {
            throw refused("python.features", recipe.features().id());
        }
        if (!recipe.augmentation().equals(Augmentation.NONE)) {
            throw refused("python.copies", recipe.augmentation().id());
        }
        if (recipe.hyperparameters().start() instanceof Start.Given) {
            throw refused("python.given");
        }
        if (data.size() != 1) {
            throw refused("python.several", data.size());
        }
        if (!test.isEmpty() && !test.equals(data)) {
            throw refused("python.test", Problem.joined("list.and", test));
        }
        if (!isMnist(data.get(0)) && !IdxFolder.of(Path.of(data.get(0))).holds(Split.TRAIN)) {
            throw refused("python.data", data.get(0));
        }
    }

    private static ProblemException refused(String why, Object... values) {
        return new ProblemException(Problem.of("python.refused", Problem.of(why, values)));
    }

    private static boolean isMnist(String data) {
        return data.equals(Mnist.ID);
    }

    private static void putData(Map<String, String> parts, String data) {
        if (isMnist(data)) {
            parts.put(
                    "about-folder",
                    "FOLDER has MNIST's four files, as they are or compressed (.gz). Without it, torchvision downloads them.");
            parts.put("find-folder", """
                    # MNIST
                    if len(sys.argv) > 1:
                        folder = sys.argv[1]
                    else:
                        import torchvision
                        torchvision.datasets.MNIST('data', download=True)
                        folder = 'data/MNIST/raw'""");
        } else {
            parts.put(
                    "about-folder",
                    "FOLDER has the digits as MNIST has its, as they are or compressed (.gz). Without it, it is the run's.");
            parts.put(
                    "find-folder",
                    "# The digits\nfolder = sys.argv[1] if len(sys.argv) > 1 else " + PythonText.quoted(data));
        }
    }

    private static boolean isMeasured(String data) {
        return isMnist(data) || IdxFolder.of(Path.of(data)).holds(Split.TEST);
    }

    private static void putTest(Map<String, String> parts, boolean measured) {
        parts.put("test-data", measured ? "test_images, test_labels = read('t10k')" : "");
        parts.put("test", measured ? """
                        # Test the model
                        with torch.no_grad():
                            correct = (model(test_images).argmax(dim=1) == test_labels).sum().item()
                        print('Accuracy of the model on the {} test images: {:.2f} %'.format(
                            len(test_labels), 100 * correct / len(test_labels)))""" : "");
    }

    /**
     * Early stopping.
     *
     * @param patience 0 for none
     */
    private static void putPatience(Map<String, String> parts, int patience) {
        boolean stops = patience > 0;
        parts.put("copy", stops ? "import copy" : "");
        parts.put("patience", stops ? "patience = " + patience + "\nlowest = float('inf')" : "");
        parts.put("validate", stops ? """

                        # Early stopping: the weights of the epoch with the lowest loss on the test images
                        with torch.no_grad():
                            found = criterion(model(test_images), test_labels).item()
                        if found < lowest:
                            lowest, best_epoch, best = found, epoch, copy.deepcopy(model.state_dict())
                        elif epoch - best_epoch >= patience:
                            break""" : "");
        parts.put("best", stops ? "model.load_state_dict(best)\n\n" : "");
    }

    private static String optimizer(Hyperparameters chosen) {
        return chosen.optimizer() instanceof Adam adam ? adam(adam) : sgd((Sgd) chosen.optimizer());
    }

    private static String sgd(Sgd sgd) {
        return "SGD(model.parameters(), lr=learning_rate"
                + (sgd.momentum() == 0 ? "" : ", momentum=" + Numbers.plain(sgd.momentum()))
                + (sgd.nesterov() ? ", nesterov=True" : "")
                + (sgd.weightDecay() == 0 ? "" : ", weight_decay=" + Numbers.plain(sgd.weightDecay()))
                + ")";
    }

    private static String adam(Adam adam) {
        // Named in any case: AdamW's default is none that one would expect
        return (adam.decoupled() ? "AdamW" : "Adam") + "(model.parameters(), lr=learning_rate, betas=("
                + Numbers.plain(adam.beta1()) + ", " + Numbers.plain(adam.beta2()) + "), weight_decay="
                + Numbers.plain(adam.weightDecay()) + ")";
    }

    /** PyTorch's schedulers, which change the rate one after the other behind every step. */
    private static List<String> schedulers(Schedule schedule) {
        List<String> schedulers = new ArrayList<>();
        if (schedule instanceof Schedule.Step step) {
            schedulers.add("StepLR(optimizer, step_size=" + step.every() + " * total_step, gamma="
                    + Numbers.plain(step.by()) + ")");
        } else if (schedule instanceof Schedule.Cosine) {
            schedulers.add("CosineAnnealingLR(optimizer, T_max=num_epochs * total_step)");
        }
        // A warm-up of one step has the full rate at once
        if (schedule.warmUp() > 1) {
            schedulers.add("LinearLR(optimizer, start_factor=1 / " + schedule.warmUp() + ", total_iters="
                    + (schedule.warmUp() - 1) + ")");
        }
        return schedulers;
    }

    private static String assignments(List<String> schedulers) {
        return schedulers.isEmpty()
                ? ""
                : schedulers.stream()
                        .map(scheduler -> "    torch.optim.lr_scheduler." + scheduler + ",\n")
                        .collect(Collectors.joining("", "schedulers = [\n", "]"));
    }

    /** The program. */
    public String text() {
        return text;
    }

    /**
     * Saves the program.
     *
     * @throws IOException if it cannot be saved; the old file is as it was
     */
    public void save(Path file) throws IOException {
        AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
