package inkling.bench.peers;

import inkling.core.model.EdgePairs;
import inkling.core.model.OrientedGradients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Inkling and its peers in turns, each in a process of its own, and the tables of the page that says how long they took.
 * Run it in the project's root, with the packages in {@code target}; Linux says what else the cores did.
 *
 * <p>Arguments: MNIST's folder; how many rounds, {@value #ROUNDS} if it is left out; the Python that has PyTorch,
 * torchvision and scikit-learn, Debian's if it is left out.
 */
public final class PeerBenchmark {
    private static final int ROUNDS = 5;
    private static final int GROWTH_ROUNDS = 3;
    private static final Path PAGE = Path.of("src/site/markdown/beside-others.md");
    private static final Path JAR = Path.of("target/inkling.jar");
    private static final Path INSTALLED = Path.of("target/package/image/inkling/bin/inkling");

    private final Work tutorial;
    private final String python;
    private final PeerFiles files = new PeerFiles();
    private final PythonPeer pyTorch;

    private PeerBenchmark(Path mnist, String python) throws IOException {
        this.tutorial = Work.tutorial(mnist);
        this.python = python;
        this.pyTorch = pyTorch(
                "one thread", 1, "The same recipe with all features in memory as one tensor: the fastest plain loop.");
    }

    /** Measures and writes the page. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        String python = arguments.length > 2 ? arguments[2] : "/usr/bin/python3";
        new PeerBenchmark(Path.of(arguments[0]), python).run(rounds);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        MarkedPage page = MarkedPage.of(PAGE);
        LocalDateTime begin = LocalDateTime.now(ZoneOffset.UTC);
        Series script = new Series(tutorialScript(), tutorial);
        List<Series> epochs = Stream.concat(peers().stream().map(peer -> new Series(peer, tutorial)), Stream.of(script))
                .toList();
        List<Series> commands =
                commands().stream().map(peer -> new Series(peer, tutorial)).toList();
        List<Growth> growth = growth();
        for (int round = 0; round < rounds; round++) {
            for (Series series : epochs) {
                series.run();
            }
            for (Series command : commands) {
                command.run();
            }
        }
        for (int round = 0; round < Math.min(rounds, GROWTH_ROUNDS); round++) {
            for (Growth one : growth) {
                one.inkling().run();
                one.pyTorch().run();
            }
        }
        Tables tables = new Tables();
        tables.measured(Machine.here(), begin, LocalDateTime.now(ZoneOffset.UTC), rounds);
        tables.epochs(epochs);
        tables.wholes(commands, script);
        tables.growth(growth);
        tables.notes(Stream.concat(epochs.stream(), commands.stream()).toList());
        page.write(tables.toString());
    }

    private List<Peer> peers() {
        List<Peer> peers = new ArrayList<>();
        peers.add(new InklingPeer());
        peers.add(pyTorch);
        peers.add(pyTorch("two threads", 2, "The same, with both threads inside PyTorch."));
        peers.add(scikitLearn(
                "SGDClassifier",
                "sgd",
                "Ten regressions of one digit against the rest, one after the other, in place of one softmax; a step for"
                        + " each example. Doubles, one thread."));
        peers.add(scikitLearn(
                "LogisticRegression, SAGA",
                "saga",
                "Softmax regression without a penalty by SAGA, which remembers the gradient of every example and takes a"
                        + " step for each. Floats, one thread; the mean epoch of one call."));
        peers.add(new SmilePeer());
        peers.add(new TribuoPeer());
        peers.add(new TribuoOnlinePeer());
        peers.add(new PlainLoopPeer());
        return peers;
    }

    private static List<Peer> commands() {
        return List.of(
                new TrainCommand(
                        "inkling train",
                        "The program as people install it, with its own Java and an archive of its classes",
                        List.of(INSTALLED.toString())),
                new TrainCommand(
                        "java -jar inkling.jar train",
                        "The same program, started by the machine's Java from its jar",
                        List.of(JavaPeer.java().toString(), "-jar", JAR.toString())));
    }

    private PythonPeer pyTorch(String name, int threads, String note) {
        return PythonPeer.onMatrices(
                python, "PyTorch in memory, " + name, note, files, "pytorch_in_memory.py", "--threads=" + threads);
    }

    private PythonPeer scikitLearn(String name, String solver, String note) {
        return PythonPeer.onMatrices(
                python, "scikit-learn's " + name, note, files, "scikit_learn.py", "--solver=" + solver);
    }

    private Peer tutorialScript() {
        return new PythonPeer(
                python,
                "PyTorch as in the tutorial",
                "The tutorial's program: images one by one through torchvision and a DataLoader.",
                work -> List.of(
                        "pytorch_tutorial.py", files.unpacked(work.mnist()).toString(), "--epochs=" + work.epochs()));
    }

    private List<Growth> growth() {
        List<Growth> growth = new ArrayList<>();
        growth.add(growth("60,000 images, 784 pixels, batches of 100", tutorial));
        for (int times : new int[] {2, 5, 10}) {
            growth.add(growth(times + " times the images", tutorial.withTimes(times)));
        }
        growth.add(growth("592 gradients", tutorial.withFeatures(new OrientedGradients())));
        growth.add(growth("2,640 gradients and pairs of edges", tutorial.withFeatures(new EdgePairs())));
        for (int size : new int[] {10, 1_000, 10_000}) {
            growth.add(growth(String.format(Locale.ROOT, "batches of %,d", size), tutorial.withBatchSize(size)));
        }
        return growth;
    }

    private Growth growth(String what, Work work) {
        return new Growth(what, new Series(new InklingPeer(), work), new Series(pyTorch, work));
    }

    /** The packaged program from its start to its end, however it is started. */
    private record TrainCommand(String name, String how, List<String> program) implements Peer {
        @Override
        public String note() {
            return how
                    + ": reads MNIST's files, trains for five epochs, and measures; like the script, it keeps nothing.";
        }

        @Override
        public List<String> command(Work work) {
            List<String> arguments = List.of(
                    "train",
                    "--no-keep",
                    "--dir",
                    work.mnist().toString(),
                    "--epochs",
                    Integer.toString(work.epochs()));
            return Stream.concat(program.stream(), arguments.stream()).toList();
        }
    }
}
