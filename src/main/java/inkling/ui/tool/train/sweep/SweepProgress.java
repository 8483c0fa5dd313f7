package inkling.ui.tool.train.sweep;

import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import inkling.core.training.TrainingStatus;
import inkling.core.tuning.Sweep;
import inkling.ui.concurrent.LatestValue;
import inkling.ui.concurrent.UiThread;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How far a sweep is.
 *
 * @param run which one, from 1
 * @param runs how many there will be
 * @param epoch of that run, from 1
 * @param thousandths that are done of the whole sweep
 */
public record SweepProgress(int run, int runs, int epoch, int thousandths) {
    private static final int ALL = 1000;

    /** The share that is done, in [0, 1]. */
    double share() {
        return (double) thousandths / ALL;
    }

    /** Run and epoch, in words. */
    String words() {
        return Texts.get("sweep.place", run, runs, epoch);
    }

    /** Tells the UI thread of what happens on the training thread: of each run that is over, and of what can be seen. */
    static final class Listener implements Sweep.Listener {
        private final int runs;
        private final UiThread ui;
        private final LatestValue<SweepProgress> progress;
        private final Consumer<KeptRun> ended;
        private Optional<SweepProgress> last = Optional.empty();

        Listener(int runs, UiThread ui, Consumer<SweepProgress> progress, Consumer<KeptRun> ended) {
            this.runs = runs;
            this.ui = ui;
            this.progress = new LatestValue<>(ui, progress);
            this.ended = ended;
        }

        @Override
        public void afterStep(int run, TrainingStatus status) {
            double done = (run + (double) status.stepsDone() / status.stepsInAll()) / runs;
            SweepProgress now = new SweepProgress(run + 1, runs, status.epoch(), (int) (ALL * done));
            if (last.filter(now::equals).isEmpty()) {
                last = Optional.of(now);
                progress.set(now);
            }
        }

        @Override
        public void ended(int run, KeptRun kept) {
            ui.execute(() -> ended.accept(kept));
        }
    }
}
