package inkling.ui.window;

import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import inkling.ui.files.FilesViewModel;
import inkling.ui.kit.Notices;
import inkling.ui.kit.Notices.Kind;
import inkling.ui.models.ModelShelf;
import inkling.ui.models.ModelShelf.Origin;
import inkling.ui.training.DataForm;
import inkling.ui.training.RunEnd;
import inkling.ui.training.TrainingActions;
import inkling.ui.training.TrainingViewModel;
import java.nio.file.Path;
import java.util.Optional;

/** What training has to do with the rest of the window: its models come onto the shelf, its news into the status bar. */
final class TrainingLink implements TrainingActions {
    private final MainViewModel main;
    private int trained;

    private TrainingLink(MainViewModel main) {
        this.main = main;
    }

    /** Links a training with the window. */
    static TrainingActions of(TrainingViewModel training, MainViewModel main) {
        TrainingLink link = new TrainingLink(main);
        main.shelf().inTrainingProperty().bind(training.liveProperty());
        training.endProperty().addListener((value, before, now) -> link.ended(now));
        DataForm data = training.dataForm();
        data.mnistProperty().addListener((value, before, now) -> {
            if (before == DataForm.Mnist.COMING) {
                link.downloaded(
                        now == DataForm.Mnist.THERE, data.problemProperty().get());
            }
        });
        return link;
    }

    private void ended(RunEnd end) {
        if (end instanceof RunEnd.Trained run) {
            trained++;
            ModelShelf.Item item = main.shelf()
                    .add(Origin.TRAINED, Texts.get("model.trained", trained), run.model(), Optional.empty());
            if (main.shelf().followTrainingProperty().get()) {
                // It has read the drawing all the while, and goes on
                main.shelf().choose(item);
            }
            tellWhereNobodyLooks(Kind.FINISHED, Texts.get("model.trained.notice", item.name()));
        } else if (end instanceof RunEnd.Failed failed) {
            tellWhereNobodyLooks(Kind.PROBLEM, failed.problem());
        }
    }

    private void downloaded(boolean there, String problem) {
        if (there) {
            tellWhereNobodyLooks(Kind.FINISHED, Texts.get("training.data.here"));
        } else {
            tellWhereNobodyLooks(Kind.PROBLEM, problem);
        }
    }

    /** The pane says it itself; it pops up only where the pane is closed. */
    private void tellWhereNobodyLooks(Kind kind, String sentence) {
        notices().tell(main.trainingShownProperty().get() ? Kind.DONE : kind, sentence);
    }

    @Override
    public void use(TrainedModel model) {
        main.shelf().choose(item(model));
    }

    @Override
    public void export(TrainedModel model) {
        files().exportModel(item(model));
    }

    private ModelShelf.Item item(TrainedModel model) {
        return main.shelf().items().stream()
                .filter(item -> item.trained().equals(model))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<Path> chooseDataFolder() {
        return files().chooseDataFolder();
    }

    @Override
    public Optional<Path> chooseCurveFile(String suggested) {
        int dot = suggested.lastIndexOf('.');
        return files().chooseCurveFile(suggested.substring(0, dot), suggested.substring(dot + 1));
    }

    @Override
    public void tell(String sentence) {
        notices().tell(Kind.DONE, sentence);
    }

    private FilesViewModel files() {
        return main.files();
    }

    private Notices notices() {
        return main.notices();
    }
}
