package inkling.core.runs;

import inkling.core.format.model.ModelFiles;
import inkling.core.history.HistoryFile;
import inkling.core.history.RunHistory;
import inkling.core.model.ModelCard;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Start;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import inkling.core.storage.FolderLock;
import inkling.core.training.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one run. {@code plan.json} is written when it begins, {@code end.json} when it ends, {@code marks.json} when
 * somebody puts a name on it, so that nobody reads one to write it again. {@code steps.run} and {@code
 * checkpoint.safetensors} go along with the run. Whoever trains holds the folder's lock.
 */
record RunFolder(Path path) {
    private static final long MOST_BYTES = 1 << 20;
    private static final String START = "start";
    private static final String GIVEN = "given";

    String id() {
        return path.getFileName().toString();
    }

    private Path beginning() {
        return path.resolve("plan.json");
    }

    private Path end() {
        return path.resolve("end.json");
    }

    private Path label() {
        return path.resolve("marks.json");
    }

    Path history() {
        return path.resolve("steps.run");
    }

    private Path checkpoint() {
        return path.resolve("checkpoint.safetensors");
    }

    private Path model() {
        return path.resolve("trained.safetensors");
    }

    private Path way() {
        return path.resolve("path.safetensors");
    }

    private Path start() {
        return path.resolve("start.safetensors");
    }

    /** Whether anything of a run is here: without its beginning it never was one. */
    boolean hasRun() {
        return Files.isRegularFile(beginning());
    }

    boolean hasModel() {
        return Files.isRegularFile(model()) || Files.isRegularFile(checkpoint());
    }

    boolean hasCheckpoint() {
        return Files.isRegularFile(checkpoint());
    }

    /** Whether some process is at it. */
    boolean isLocked() throws IOException {
        Optional<FolderLock> lock = FolderLock.tryAcquire(path);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    void write(RunJson.Beginning run, Start from) throws IOException {
        if (from instanceof Start.Given given) {
            ModelFiles.save(start(), new TrainedModel(given.model(), ModelCard.UNKNOWN));
        }
        write(beginning(), RunJson.write(run));
    }

    void write(RunJson.End run) throws IOException {
        write(end(), RunJson.write(run));
    }

    void write(Label label) throws IOException {
        write(label(), RunJson.write(label));
    }

    void write(Checkpoint now) throws IOException {
        CheckpointFile.save(now, checkpoint());
    }

    void write(TrainedModel trained) throws IOException {
        ModelFiles.save(model(), trained);
    }

    void write(RunPath path) throws IOException {
        PathFile.save(path, way());
    }

    boolean hasPath() {
        return Files.isRegularFile(way());
    }

    RunPath readPath(Recipe recipe) throws IOException {
        return PathFile.open(way(), recipe.features().size());
    }

    private static void write(Path file, String json) throws IOException {
        AtomicFiles.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The run as its list shows it.
     *
     * @throws IOException if some of it is damaged
     */
    KeptRun read() throws IOException {
        RunJson.Beginning run = RunJson.beginning(beginning().toString(), text(beginning()));
        RunPlan plan = new RunPlan(
                recipe(run.card()), run.data(), run.test(), run.card().trainedOn(), run.stepsPerEpoch(), run.goesOn());
        Label label = Files.exists(label()) ? RunJson.label(label().toString(), text(label())) : Label.NONE;
        RunJson.End end = Files.exists(end()) ? RunJson.end(end().toString(), text(end())) : unended();
        return new KeptRun(this, run.began(), plan, label, end.state(), end.summary());
    }

    private RunJson.End unended() throws IOException {
        RunState state = isLocked() ? RunState.RUNNING : RunState.KILLED;
        // It may have ended between two looks
        return Files.exists(end())
                ? RunJson.end(end().toString(), text(end()))
                : new RunJson.End(state, RunSummary.of(readHistory()));
    }

    private Recipe recipe(ModelCard card) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>(card.settings());
        boolean given = GIVEN.equals(settings.get(START));
        if (given) {
            settings.put(START, new Start.Zeros().id());
        }
        Recipe recipe = Recipe.of(card.recipe(), settings)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "file.unexpected", beginning(), Problem.of("runs.recipe"), Problem.of("file.something-else"))));
        return given
                ? recipe.with(recipe.hyperparameters()
                        .withStart(new Start.Given(ModelFiles.open(start()).model())))
                : recipe;
    }

    private static String text(Path file) throws IOException {
        return new String(BoundedFiles.readAll(file, MOST_BYTES, Problem.of("runs.beginning")), StandardCharsets.UTF_8);
    }

    RunHistory readHistory() throws IOException {
        return HistoryFile.open(history());
    }

    Checkpoint readCheckpoint(Recipe recipe) throws IOException {
        return CheckpointFile.open(checkpoint(), recipe.features().size());
    }

    /** The model, if it came to one. */
    Optional<TrainedModel> readModel() throws IOException {
        return Files.exists(model()) ? Optional.of(ModelFiles.open(model())) : Optional.empty();
    }
}
