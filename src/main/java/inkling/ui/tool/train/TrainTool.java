package inkling.ui.tool.train;

import inkling.core.problem.WrongValueException;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Failure;
import inkling.ui.curves.CurvesViewModel;
import inkling.ui.kit.Notices.Kind;
import inkling.ui.kit.Notices.Notice;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import inkling.ui.tool.TrainingOrder;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.train.form.DataForm;
import inkling.ui.tool.train.run.Phase;
import inkling.ui.tool.train.run.RunEnd;
import inkling.ui.tool.train.run.RunViewModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Trains a model and shows how it learns. */
public final class TrainTool implements Tool {
    /** The tool as the window knows it. */
    public static final ToolKind KIND =
            new ToolKind("train", "tool.train", "tool.train.show", Feather.TRENDING_UP, "Shortcut+T", TrainTool::new);

    private final TrainingViewModel training;
    private final RunViewModel run;
    private final TrainingMemory memory;
    private final TrainingView view;
    private final Workspace workspace;
    private final BooleanBinding busy;

    private TrainTool(Workspace workspace, Map<String, String> remembered) {
        this.workspace = workspace;
        training = new TrainingViewModel(
                workspace.models(), workspace.runs(), workspace.data(), workspace.files(), workspace.ui());
        run = training.run();
        memory = new TrainingMemory(training);
        memory.restore(remembered);
        view = new TrainingView(training, workspace);
        CurvesViewModel curves = run.curves();
        // Until its first step a run has nothing to lose
        busy = Bindings.createBooleanBinding(
                () -> training.sweep().runningProperty().get()
                        || (run.phaseProperty().get() != Phase.IDLE
                                && curves.current().isPresent()),
                training.sweep().runningProperty(),
                run.phaseProperty(),
                curves.versionProperty());
        workspace.lastRun().get().ifPresent(curves::restore);
        workspace.lastRun().addListener((value, before, now) -> now.ifPresent(curves::restore));
        workspace.drawing().addListener((value, before, now) -> training.rest(now));
        workspace.order().addListener((value, before, now) -> now.ifPresent(this::carryOut));
        workspace.order().get().ifPresent(this::carryOut);
        run.endProperty().addListener((value, before, now) -> ended(now));
        training.sweep().endProperty().addListener((value, before, now) -> now.ifPresent(this::announce));
        TrainingFacts.offer(workspace.facts(), training);
        DataForm data = training.dataForm();
        data.mnistProperty().addListener((value, before, now) -> {
            if (before == DataForm.Mnist.COMING) {
                downloaded(now == DataForm.Mnist.THERE, data.problemProperty().get());
            }
        });
    }

    private void carryOut(TrainingOrder order) {
        // It is done once; the same may be ordered again
        workspace.order().set(Optional.empty());
        if (training.busyProperty().get()) {
            workspace.notices().tell(Kind.PROBLEM, training.whyNotProperty().get());
            return;
        }
        try {
            training.carryOut(order);
        } catch (WrongValueException e) {
            workspace.notices().tell(new Failure(e));
        }
    }

    private void ended(RunEnd end) {
        if (end != null && run.curves().current().isPresent()) {
            workspace.lastRun().set(run.curves().current());
        }
        if (end instanceof RunEnd.Trained trained) {
            workspace
                    .models()
                    .find(trained.id())
                    .map(ModelShelf.Item::name)
                    .ifPresent(name -> announce(Kind.FINISHED, Texts.get("model.trained.notice", name)));
        } else if (end instanceof RunEnd.Diverged diverged) {
            announce(Kind.PROBLEM, Phrases.sentences(List.of(diverged.problem(), diverged.advice())));
        } else if (end instanceof RunEnd.Failed failed) {
            announce(Notice.of(failed.failure()));
        }
    }

    private void downloaded(boolean there, String problem) {
        if (there) {
            announce(Kind.FINISHED, Texts.get("training.data.here"));
        } else {
            announce(Kind.PROBLEM, problem);
        }
    }

    private void announce(Kind kind, String sentence) {
        announce(Notice.of(kind, sentence));
    }

    private void announce(Notice notice) {
        workspace.announce(KIND, notice);
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Map<String, String> remember() {
        return memory.save();
    }

    @Override
    public ObservableValue<Boolean> busyProperty() {
        return busy;
    }

    @Override
    public void finish() {
        run.stop();
        training.sweep().cancel();
    }

    @Override
    public void close() {
        training.close();
    }
}
