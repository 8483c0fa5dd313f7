package inkling.ui.tool.runs;

import inkling.core.export.PyTorchProgram;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Start;
import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Failure;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.TrainingOrder;
import inkling.ui.tool.Workspace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a run becomes elsewhere: a model that reads, another training, a report, a program. */
final class RunActions {
    private final Workspace workspace;

    /** Under which number the model of a run is on the shelf. */
    private final Map<String, Integer> onShelf = new HashMap<>();

    RunActions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Asks the tool that trains for something. */
    void order(TrainingOrder order) {
        workspace.order().set(Optional.of(order));
    }

    /**
     * Puts the model of a run on the shelf, unless it is there, and lets it read.
     *
     * @param title what the run is called
     */
    void use(KeptRun run, String title) {
        ModelShelf models = workspace.models();
        Optional<Integer> there = Optional.ofNullable(onShelf.get(run.id()))
                .filter(id -> models.find(id).isPresent());
        if (there.isPresent()) {
            models.choose(there.get());
            return;
        }
        String name = Texts.get("runs.model", title);
        workspace
                .files()
                .job(progress -> run.model())
                .onDone(model -> {
                    int id = models.add(ModelShelf.Origin.TRAINED, name, model, Optional.empty())
                            .id();
                    onShelf.put(run.id(), id);
                    models.choose(id);
                    workspace.notices().tell(Notices.Kind.DONE, Texts.get("runs.used", name));
                })
                .onFailed(workspace.notices()::tell)
                .start();
    }

    /** Fills in what a run did, from the weights that it came to. */
    void startFromWeights(KeptRun run) {
        workspace
                .files()
                .job(progress -> run.model().model())
                .onDone(model -> order(new TrainingOrder.Prepare(
                        run, run.recipe().with(run.recipe().hyperparameters().withStart(new Start.Given(model))))))
                .onFailed(workspace.notices()::tell)
                .start();
    }

    /** Has a report written. */
    void report(KeptRun run) {
        workspace.report(run);
    }

    /** Saves a run as a PyTorch program. */
    void exportProgram(KeptRun run) {
        try {
            PyTorchProgram program = PyTorchProgram.of(run.recipe(), run.data(), run.test());
            workspace
                    .chooseFile(Texts.get("runs.program.title"), Texts.get("runs.program.name"), PyTorchProgram.ENDING)
                    .ifPresent(file -> workspace
                            .files()
                            .job(progress -> {
                                program.save(file);
                                return file;
                            })
                            .onDone(saved -> workspace
                                    .notices()
                                    .tell(Notices.Kind.DONE, Texts.get("training.saved", saved.getFileName())))
                            .onFailed(workspace.notices()::tell)
                            .start());
        } catch (ProblemException e) {
            workspace.notices().tell(new Failure(e));
        }
    }
}
