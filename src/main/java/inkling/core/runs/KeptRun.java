package inkling.core.runs;

import inkling.core.Version;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.model.LinearLayer;
import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Recipe;
import inkling.core.training.Best;
import inkling.core.training.Checkpoint;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run of the library, as it stood when it was looked up.
 *
 * @param folder its files, which are read when they are asked for
 * @param began when
 * @param plan what it is to do
 * @param label what somebody has put on it
 * @param state how it stands
 * @param summary how far it has come
 */
public record KeptRun(RunFolder folder, Instant began, RunPlan plan, Label label, RunState state, RunSummary summary)
        implements RunLibrary.Entry {
    /** The same as it is a moment later. */
    public KeptRun with(RunSummary later) {
        return new KeptRun(folder, began, plan, label, state, later);
    }

    /** The same with something else on it. */
    public KeptRun with(Label other) {
        return new KeptRun(folder, began, plan, other, state, summary);
    }

    @Override
    public String id() {
        return folder.id();
    }

    /** Its name, or else its id. */
    public String title() {
        return label.name().isEmpty() ? id() : label.name();
    }

    /** Features, copies and hyperparameters. */
    public Recipe recipe() {
        return plan.recipe();
    }

    /** What it was trained on, by the names that {@code --data} takes. */
    public List<String> data() {
        return plan.data();
    }

    /** What it was measured on where that does not come with the data, by the names that {@code --test} takes. */
    public List<String> test() {
        return plan.test();
    }

    /** What these data were, with their SHA-256. */
    public List<ModelCard.Source> sources() {
        return plan.sources();
    }

    /** How many steps are done. */
    public long stepsDone() {
        return summary.steps();
    }

    /** How many steps an epoch has. */
    public int stepsPerEpoch() {
        return plan.stepsPerEpoch();
    }

    /** How long it has been learning. */
    public double seconds() {
        return summary.seconds();
    }

    /** Mean of the last mini-batches' cross-entropies in nats; empty before the first step. */
    public OptionalDouble loss() {
        return summary.loss();
    }

    /** What the last validation found, or, of a run that may stop early, the best one. */
    public Optional<Validation> validation() {
        return summary.validation();
    }

    /** Whether there is a model of it, were it only of a few seconds before its process was killed. */
    public boolean hasModel() {
        return folder.hasModel();
    }

    /** Whether it can go on: it is not under way, did not go wrong, and where it stood is known. */
    public boolean canGoOn() {
        return state != RunState.RUNNING && state != RunState.DIVERGED && folder.hasCheckpoint();
    }

    /**
     * Lets data pass that are the same to the bit as those of the run.
     *
     * @throws IOException otherwise; says which are others
     */
    public void requireSame(List<ModelCard.Source> now) throws IOException {
        List<ModelCard.Source> then = sources();
        for (int i = 0; i < Math.max(now.size(), then.size()); i++) {
            if (i >= now.size()
                    || i >= then.size()
                    || !now.get(i).sha256().equals(then.get(i).sha256())) {
                throw new ProblemException(Problem.of(
                        "runs.other-data",
                        id(),
                        new Problem.DataName(
                                (i < then.size() ? then : now).get(i).name())));
            }
        }
    }

    /**
     * What another run begins with that goes on with this one.
     *
     * @param earlier this run, and how many of its steps come before
     * @param checkpoint where it stood after them
     * @param history these steps
     */
    public record Resumed(RunPlan.Earlier earlier, Checkpoint checkpoint, RunHistory history) {}

    /**
     * Goes on with it.
     *
     * @param now the data as they are now, which must be as they were
     * @param epochs how many there are to be in all
     * @throws IOException if the data are others, it is not known where it stood, or steps until then are lost
     */
    public Resumed resume(List<ModelCard.Source> now, int epochs) throws IOException {
        requireSame(now);
        Checkpoint last = checkpoint();
        RunHistory known = history();
        if (known.size() < last.stepsDone()) {
            throw new ProblemException(Problem.of("runs.lost-steps", folder.history(), last.stepsDone(), known.size()));
        }
        return new Resumed(
                new RunPlan.Earlier(id(), last.stepsDone()), last, known.until((int) last.stepsDone(), epochs));
    }

    /**
     * Every step of it.
     *
     * @throws IOException if the file is damaged
     */
    public RunHistory history() throws IOException {
        return folder.readHistory();
    }

    /**
     * Where it stood last.
     *
     * @throws IOException if that is not known, or the file is damaged
     */
    public Checkpoint checkpoint() throws IOException {
        if (!folder.hasCheckpoint()) {
            throw new ProblemException(Problem.of("runs.no-checkpoint", id()));
        }
        return folder.readCheckpoint(recipe());
    }

    /** Whether its way through the weights is known: of runs of pixels that came to an end. */
    public boolean hasPath() {
        return folder.hasPath();
    }

    /**
     * Its way through the weights.
     *
     * @throws IOException if that is not known, or the file is damaged
     */
    public RunPath path() throws IOException {
        return folder.readPath(recipe());
    }

    /**
     * The model that came of it; of a run that was killed, or is under way, the best that is known of it.
     *
     * @throws IOException if there is none, or its file is damaged
     */
    public TrainedModel model() throws IOException {
        Optional<TrainedModel> trained = folder.readModel();
        return trained.isPresent() ? trained.get() : soFar(checkpoint());
    }

    private TrainedModel soFar(Checkpoint checkpoint) {
        LinearLayer layer = checkpoint.best().map(Best::parameters).orElse(checkpoint.parameters());
        ModelCard card = new ModelCard(Version.PRODUCER, recipe().title(), sources(), recipe().settings(), List.of());
        return new TrainedModel(new SoftmaxRegression(recipe().features(), layer), card);
    }
}
