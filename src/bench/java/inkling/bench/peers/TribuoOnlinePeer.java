package inkling.bench.peers;

import java.io.IOException;

/** Tribuo's linear model as it is trained where nobody asks for batches. */
final class TribuoOnlinePeer extends TribuoPeer {
    @Override
    public String name() {
        return "Tribuo, a step for each example";
    }

    @Override
    public String note() {
        return "The same without batches, which is its default.";
    }

    @Override
    void train(Work work, Report report) throws IOException {
        super.train(work.withBatchSize(1), report);
    }
}
