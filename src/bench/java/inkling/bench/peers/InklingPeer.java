package inkling.bench.peers;

import inkling.core.Version;
import inkling.core.dataset.Examples;
import inkling.core.evaluation.Evaluation;
import inkling.core.training.SgdTrainer;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingResult;
import java.io.IOException;

/** Inkling itself. */
final class InklingPeer extends JavaPeer {
    @Override
    public String name() {
        return "Inkling";
    }

    @Override
    public String note() {
        return "The program's own trainer, with the loss of every step. Pixels, a fifth of which are ink, are learned by"
                + " going over the ink alone on one thread; other features by matrix products on one thread, for which a"
                + " second one gathers the batches.";
    }

    @Override
    void train(Work work, Report report) throws IOException {
        report.library(Version.PRODUCER);
        Examples training = work.training();
        report.begin();
        TrainingResult result = SgdTrainer.train(
                work.features(),
                training,
                work.hyperparameters(),
                (status, weights) -> {
                    if (status.endsEpoch()) {
                        report.epochEnds();
                    }
                },
                new TrainingControl());
        Examples test = work.test();
        report.accuracy(Evaluation.of(result.model(), test).accuracy(), test.size());
    }
}
