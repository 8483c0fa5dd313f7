package inkling.ui.tool.train;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Explained;
import inkling.ui.kit.HelpButton;
import inkling.ui.tool.train.form.LearningRateSlider;
import inkling.ui.tool.train.run.Phase;
import inkling.ui.tool.train.run.RunProgress;
import inkling.ui.tool.train.run.RunViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * What steers a run, and how far it is: the buttons, the rate and the speed, in one row where there is room, else in two,
 * and a line of progress below. Nothing of it comes or goes.
 */
final class LeversPane extends Region {
    private static final double GAP = 8;

    /** Below this the sliders stand in a row of their own. */
    private static final double ONE_ROW = 680;

    private final TrainingViewModel viewModel;
    private final RunViewModel run;
    private final Button start;
    private final Button pause;
    private final Button resume;
    private final Button step;
    private final Button stop;
    private final HBox transport;
    private final HBox sliders;
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox words;

    LeversPane(TrainingViewModel viewModel) {
        this.viewModel = viewModel;
        this.run = viewModel.run();
        start = Controls.button(Feather.PLAY, "training.start", "training.start.tip", viewModel::start);
        start.getStyleClass().add(Styles.ACCENT);
        start.disableProperty().bind(viewModel.startableProperty().not());
        pause = Controls.button(Feather.PAUSE, "training.pause", "training.pause.tip", run::pause);
        resume = Controls.button(Feather.PLAY, "training.resume", "training.resume.tip", run::resume);
        resume.getStyleClass().add(Styles.ACCENT);
        step = Controls.button(Feather.SKIP_FORWARD, "training.step", "training.step.tip", viewModel::step);
        stop = Controls.button(Feather.SQUARE, "training.stop", "training.stop.tip", run::stop);
        // The three take each other's place, as wide as the widest
        StackPane first = new StackPane(
                new Explained(start, viewModel.whyNotProperty()),
                new Explained(pause, viewModel.whyNotProperty()),
                resume);
        resume.setMaxWidth(Double.MAX_VALUE);
        ObservableValue<String> whyNoStop = Bindings.when(run.phaseProperty().isEqualTo(Phase.IDLE))
                .then(Texts.get("training.why.idle"))
                .otherwise(viewModel.whyNotProperty());
        transport = new HBox(first, new Explained(step, viewModel.whyNotProperty()), new Explained(stop, whyNoStop));
        transport.getStyleClass().add("levers");
        sliders = sliders();
        words = words();
        bar.setId("training-progress");
        bar.setAccessibleText(Texts.get("training.progress"));
        bar.progressProperty().bind(run.progress().shareProperty());
        bar.getStyleClass().add(Styles.SMALL);
        getStyleClass().add("run");
        getChildren().addAll(transport, sliders, bar, words);
        run.phaseProperty().addListener(observable -> update());
        viewModel.startableProperty().addListener(observable -> update());
        update();
    }

    private void update() {
        Phase phase = run.phaseProperty().get();
        boolean focused = start.isFocused() || pause.isFocused() || resume.isFocused();
        start.setVisible(phase == Phase.IDLE);
        pause.setVisible(phase == Phase.PREPARING || phase == Phase.RUNNING || phase == Phase.STOPPING);
        resume.setVisible(phase == Phase.PAUSED);
        pause.setDisable(phase == Phase.STOPPING);
        step.setDisable(phase == Phase.IDLE ? !viewModel.startableProperty().get() : phase == Phase.STOPPING);
        stop.setDisable(phase == Phase.IDLE || phase == Phase.STOPPING);
        if (focused) {
            // For the keyboard too
            (phase == Phase.IDLE ? start : phase == Phase.PAUSED ? resume : pause).requestFocus();
        }
    }

    private HBox sliders() {
        CheckedField<Double> field = viewModel.recipeForm().learningRate();
        Slider learningRate = new LearningRateSlider(field, viewModel::applyLearningRate);
        Slider speed = Controls.slider("training.speed", "training.speed.tip", 0, 1);
        speed.valueProperty().bindBidirectional(run.speed().positionProperty());
        Label rateText = new Label();
        // A schedule may lower the rate from step to step; what is filled in counts where nothing runs
        StringExpression used = run.progress().rateProperty();
        rateText.textProperty()
                .bind(Bindings.when(used.isNotEmpty().and(run.phaseProperty().isEqualTo(Phase.RUNNING)))
                        .then(used)
                        .otherwise(field.textProperty()));
        Label speedText = new Label();
        speedText.textProperty().bind(run.speed().text());
        // What the rate is, the settings say; there is no room for two here
        Label speedName = name("training.speed");
        HelpButton.beside(speedName, "speed");
        HBox row = new HBox(
                name("training.rate.short"),
                stretched(learningRate),
                value(rateText),
                speedName,
                stretched(speed),
                value(speedText));
        row.getStyleClass().add("sliders");
        return row;
    }

    private HBox words() {
        RunProgress progress = run.progress();
        Label place = new Label();
        place.setId("training-place");
        place.setMinWidth(0);
        place.textProperty()
                .bind(Bindings.when(progress.placeProperty().isEmpty())
                        .then(Texts.get("training.progress.none"))
                        .otherwise(progress.placeProperty()));
        Label pace = new Label();
        pace.setId("training-pace");
        pace.setMinWidth(Region.USE_PREF_SIZE);
        pace.textProperty().bind(progress.paceProperty());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(place, between, pace);
        row.getStyleClass().add("words");
        return row;
    }

    private static Slider stretched(Slider slider) {
        slider.setMinWidth(40);
        slider.setPrefWidth(104);
        HBox.setHgrow(slider, Priority.ALWAYS);
        return slider;
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

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = transport.prefHeight(-1);
        return (width < ONE_ROW ? line + sliders.prefHeight(-1) + GAP : line) + GAP + belowHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double belowHeight() {
        return snapSizeY(bar.prefHeight(-1)) + GAP / 2 + snapSizeY(words.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double line = snapSizeY(transport.prefHeight(-1));
        double buttons = Math.min(width, snapSizeX(transport.prefWidth(-1)));
        transport.resizeRelocate(0, 0, buttons, line);
        double y = line + GAP;
        if (width < ONE_ROW) {
            double height = snapSizeY(sliders.prefHeight(-1));
            sliders.resizeRelocate(0, y, width, height);
            y += height + GAP;
        } else {
            sliders.resizeRelocate(buttons + 3 * GAP, 0, width - buttons - 3 * GAP, line);
        }
        double barHeight = snapSizeY(bar.prefHeight(-1));
        bar.resizeRelocate(0, y, width, barHeight);
        y += barHeight + GAP / 2;
        words.resizeRelocate(0, y, width, snapSizeY(words.prefHeight(-1)));
    }
}
