package inkling.bench;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DataSources;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.TrainingData;
import inkling.core.model.Pixels;
import inkling.core.training.Hyperparameters;
import inkling.core.training.Recipe;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Seconds for an epoch of the tutorial's recipe, and for the whole command {@code train}, beside PyTorch's on the same
 * machine and in the same minutes: the programs take turns, and medians and ratios of neighbours are printed.
 *
 * <p>Arguments: a folder with MNIST's four .gz files, a folder with pytorch_inmemory.py and pytorch_tutorial.py, the
 * packaged jar, and how many rounds.
 */
public final class EpochBenchmark {
    private static final int EPOCHS = 8;

    private EpochBenchmark() {}

    /** One round's seconds. */
    private record Round(double epoch, double inMemory, double tutorialEpoch, double command, double tutorialRun) {}

    /** Runs all rounds. */
    public static void main(String[] arguments) throws Exception {
        Path mnist = Path.of(arguments[0]);
        Path peers = Path.of(arguments[1]);
        Path jar = Path.of(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        TrainingData data = DataSources.of(Optional.of(mnist)).training(List.of(Mnist.ID), List.of());
        epochSeconds(data);
        List<Round> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double epoch = epochSeconds(data);
            String inMemory = run("/usr/bin/python3", peers.resolve("pytorch_inmemory.py"), mnist);
            long began = System.nanoTime();
            run(Path.of(System.getProperty("java.home"), "bin", "java"), "-jar", jar, "train", "--dir", mnist);
            double command = (System.nanoTime() - began) / 1e9;
            String tutorial = run("/usr/bin/python3", peers.resolve("pytorch_tutorial.py"), mnist);
            Round round = new Round(
                    epoch,
                    numbers(inMemory, "median ([0-9.]+) s").get(0),
                    median(numbers(tutorial, "epoch \\d+: ([0-9.]+) s")),
                    command,
                    numbers(tutorial, "whole run ([0-9.]+) s").get(0));
            all.add(round);
            System.out.println(round);
        }
        print("an epoch", all.stream().map(Round::epoch).toList(), "");
        print("in-memory PyTorch's epoch", all.stream().map(Round::inMemory).toList(), "");
        print("tutorial's epoch", all.stream().map(Round::tutorialEpoch).toList(), "");
        print("the whole command", all.stream().map(Round::command).toList(), "");
        print("the tutorial's whole run", all.stream().map(Round::tutorialRun).toList(), "");
        print("epoch / in-memory PyTorch's", ratios(all, r -> r.epoch() / r.inMemory()), " (at most 0.6)");
        print("epoch / tutorial's", ratios(all, r -> r.epoch() / r.tutorialEpoch()), " (at most 1/12 = 0.083)");
        print("command / tutorial's run", ratios(all, r -> r.command() / r.tutorialRun()), " (at most 0.45)");
    }

    private static double epochSeconds(TrainingData data) {
        Hyperparameters longer = Hyperparameters.DEFAULT.withEpochs(EPOCHS);
        TrainingSession session =
                new TrainingSession(new Recipe("bench", new Pixels(), Augmentation.NONE, longer), data);
        List<Double> seconds = new ArrayList<>();
        long[] began = {System.nanoTime()};
        session.train(
                (status, weights) -> {
                    if (status.endsEpoch()) {
                        long now = System.nanoTime();
                        seconds.add((now - began[0]) / 1e9);
                        began[0] = now;
                    }
                },
                new TrainingControl());
        return median(seconds);
    }

    private static String run(Object... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Arrays.stream(command).map(Object::toString).toList())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(Arrays.toString(command) + " failed:\n" + out);
        }
        return out;
    }

    private static List<Double> numbers(String text, String pattern) {
        List<Double> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(Double.valueOf(matcher.group(1)));
        }
        return found;
    }

    private static List<Double> ratios(List<Round> rounds, java.util.function.ToDoubleFunction<Round> ratio) {
        return rounds.stream().map(ratio::applyAsDouble).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(String what, List<Double> values, String target) {
        System.out.printf(
                Locale.ROOT,
                "%-28s median %.4f, min %.4f, max %.4f%s%n",
                what,
                median(values),
                Collections.min(values),
                Collections.max(values),
                target);
    }
}
