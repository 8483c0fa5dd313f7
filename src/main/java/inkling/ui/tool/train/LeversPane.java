package inkling.ui.tool.train;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Controls;
import inkling.ui.tool.train.form.LearningRateSlider;
import inkling.ui.tool.train.run.Phase;
import inkling.ui.tool.train.run.RunProgress;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What steers a run, and how far it is. */
final class LeversPane extends VBox {
    private final TrainingViewModel viewModel;
    private final Button start;
    private final Button pause;
    private final Button resume;
    private final Button step;
    private final Button stop;

    LeversPane(TrainingViewModel viewModel) {
        this.viewModel = viewModel;
        start = Controls.button(Feather.PLAY, "training.start", "training.start.tip", viewModel::start);
        start.getStyleClass().add(Styles.ACCENT);
        start.disableProperty().bind(viewModel.startableProperty().not());
        pause = Controls.button(Feather.PAUSE, "training.pause", "training.pause.tip", viewModel::pause);
        resume = Controls.button(Feather.PLAY, "training.resume", "training.resume.tip", viewModel::resume);
        resume.getStyleClass().add(Styles.ACCENT);
        step = Controls.button(Feather.SKIP_FORWARD, "training.step", "training.step.tip", viewModel::step);
        stop = Controls.button(Feather.SQUARE, "training.stop", "training.stop.tip", viewModel::stop);
        FlowPane buttons = new FlowPane(start, pause, resume, step, stop);
        buttons.getStyleClass().add("levers");
        getStyleClass().add("run");
        getChildren().addAll(buttons, sliders(), progress());
        viewModel.phaseProperty().addListener(observable -> update());
        viewModel.startableProperty().addListener(observable -> update());
        update();
    }

    private void update() {
        Phase phase = viewModel.phaseProperty().get();
        boolean focused = start.isFocused() || pause.isFocused() || resume.isFocused();
        Controls.show(start, phase == Phase.IDLE);
        Controls.show(pause, phase == Phase.PREPARING || phase == Phase.RUNNING || phase == Phase.STOPPING);
        Controls.show(resume, phase == Phase.PAUSED);
        pause.setDisable(phase == Phase.STOPPING);
        step.setDisable(phase == Phase.IDLE ? !viewModel.startableProperty().get() : phase == Phase.STOPPING);
        stop.setDisable(phase == Phase.IDLE || phase == Phase.STOPPING);
        if (focused) {
            // These three take each other's place, for the keyboard too
            (phase == Phase.IDLE ? start : phase == Phase.PAUSED ? resume : pause).requestFocus();
        }
    }

    private GridPane sliders() {
        CheckedField<Double> field = viewModel.recipeForm().learningRate();
        Slider learningRate = new LearningRateSlider(field, viewModel::applyLearningRate);
        Slider speed = Controls.slider("training.speed", "training.speed.tip", 0, 1);
        speed.valueProperty().bindBidirectional(viewModel.speed().positionProperty());
        Label rateText = new Label();
        rateText.textProperty().bind(field.textProperty());
        Label speedText = new Label();
        speedText.textProperty().bind(viewModel.speed().text());
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sliders");
        grid.addRow(0, name("training.rate"), learningRate, value(rateText));
        grid.addRow(1, name("training.speed"), speed, value(speedText));
        GridPane.setHgrow(learningRate, Priority.ALWAYS);
        GridPane.setHgrow(speed, Priority.ALWAYS);
        return grid;
    }

    private Node progress() {
        RunProgress progress = viewModel.progress();
        ProgressBar bar = new ProgressBar();
        bar.setId("training-progress");
        bar.setAccessibleText(Texts.get("training.progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress.shareProperty());
        bar.getStyleClass().add(Styles.SMALL);
        Label place = new Label();
        place.setId("training-place");
        place.textProperty().bind(progress.placeProperty());
        Label pace = new Label();
        pace.setId("training-pace");
        pace.textProperty().bind(progress.paceProperty());
        pace.getStyleClass().add(Styles.TEXT_MUTED);
        pace.visibleProperty().bind(viewModel.phaseProperty().isNotEqualTo(Phase.IDLE));
        pace.managedProperty().bind(pace.visibleProperty());
        FlowPane words = new FlowPane(place, pace);
        words.getStyleClass().add("words");
        VBox box = new VBox(bar, words);
        box.getStyleClass().add("progress");
        progress.placeProperty().addListener(observable -> Controls.show(box, true));
        Controls.show(box, false);
        return box;
    }

    private static Label name(String key) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("field-name");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label value(Label label) {
        label.getStyleClass().add("slider-value");
        return label;
    }
}
