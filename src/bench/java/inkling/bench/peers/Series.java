package inkling.bench.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One peer at one piece of work, once a round. */
final class Series {
    private final Peer peer;
    private final Work work;
    private final List<Run> runs = new ArrayList<>();

    Series(Peer peer, Work work) {
        this.peer = peer;
        this.work = work;
    }

    /** Runs it once more, and says so on the terminal. */
    void run() throws IOException, InterruptedException {
        Run run = Run.of(peer.command(work));
        runs.add(run);
        System.out.printf(
                Locale.ROOT,
                "%-40s %-15s ×%d in %d: %.4f s, whole %.2f s, %.2f %%%n",
                peer.name(),
                work.features().id(),
                work.times(),
                work.batchSize(),
                run.epochs().median(),
                run.seconds(),
                run.accuracy());
    }

    Peer peer() {
        return peer;
    }

    /** Seconds for an epoch, of each round the median. */
    Figures epochs() {
        return figures(run -> run.epochs().median());
    }

    /** Seconds from the start of the process to its end. */
    Figures wholes() {
        return figures(Run::seconds);
    }

    /** Per cent of the test images that are read right after all epochs. */
    Figures accuracies() {
        return figures(Run::accuracy);
    }

    private Figures figures(ToDoubleFunction<Run> of) {
        return new Figures(runs.stream().mapToDouble(of).boxed().toList());
    }

    /** The library and its version; may be empty. */
    String library() {
        return runs.get(0).library();
    }

    /** What the machine did meanwhile, of all rounds together. */
    CpuTime cores() {
        return runs.stream().map(Run::cores).reduce(CpuTime.NONE, CpuTime::plus);
    }
}
