package inkling.ui.tool.inside;

import inkling.core.explanation.ContributionMap;
import inkling.core.model.FeatureMap;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.FeatureWords;
import inkling.core.text.Texts;
import inkling.ui.concurrent.NextPulse;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Explained;
import inkling.ui.kit.HelpButton;
import inkling.ui.kit.Icons;
import inkling.ui.tool.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Why a digit is read: the contributions as maps over the image, what lies in one cell, and the sum. */
final class WhyPane extends StackPane {
    private final InsideViewModel viewModel;
    private final Workspace workspace;
    private final Label title = new Label();
    private final ObjectProperty<Integer> digit = new SimpleObjectProperty<>(0);
    private final ObjectProperty<OptionalInt> against = new SimpleObjectProperty<>(OptionalInt.empty());
    private final MapsGrid grid = new MapsGrid();
    private final List<MapView> maps = new ArrayList<>();
    private final ScaleBar scale = new ScaleBar("inside-scale");
    private final CellDetails details = new CellDetails("inside-details");
    private final SumPane sum = new SumPane();
    private final WeightMaps weights = new WeightMaps("inside-first-weights", (of, cell) -> {});
    private final VBox empty;
    private final VBox filled;
    private final Button all;
    private final ScoresPopover scores = new ScoresPopover();
    private final NextPulse paintingWeights;
    private boolean showing;

    WhyPane(InsideViewModel viewModel, Workspace workspace) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        this.paintingWeights = new NextPulse(workspace.ui(), Duration.ofMillis(50), this::paintWeights);
        title.setId("inside-title");
        title.getStyleClass().add("title");
        HelpButton.beside(title, "contributions");
        Label invitation = new Label(Texts.get("inside.empty"));
        invitation.setId("inside-empty");
        invitation.getStyleClass().add("invitation-here");
        invitation.setWrapText(true);
        invitation.setMinHeight(USE_PREF_SIZE);
        empty = new VBox(invitation, weights);
        empty.getStyleClass().add("empty");
        VBox.setVgrow(weights, Priority.ALWAYS);
        all = Controls.link("inside.all", "inside.all.tip", this::showScores);
        HBox last = new HBox(sum, all);
        last.getStyleClass().add("last");
        HBox.setHgrow(sum, Priority.ALWAYS);
        grid.setMinHeight(0);
        VBox.setVgrow(grid, Priority.ALWAYS);
        filled = new VBox(choices(), grid, scale, details, last);
        filled.getStyleClass().add("page");
        getChildren().addAll(filled, empty);
        viewModel.questionProperty().addListener((value, before, now) -> showQuestion(now));
        showQuestion(viewModel.questionProperty().get());
        viewModel.answerProperty().addListener((value, before, now) -> show(now));
        workspace.models().inUseProperty().addListener(observable -> paintingWeights.ask());
        sceneProperty().addListener(observable -> paintingWeights.ask());
        show(viewModel.answerProperty().get());
    }

    private HBox choices() {
        List<Integer> digits =
                IntStream.range(0, SoftmaxRegression.CLASSES).boxed().toList();
        ComboBox<Integer> first =
                Controls.choice("inside.digit", "inside.digit.tip", digits, digit, number -> Integer.toString(number));
        ComboBox<OptionalInt> second = Controls.choice(
                "inside.against",
                "inside.against.tip",
                Stream.concat(Stream.of(OptionalInt.empty()), digits.stream().map(OptionalInt::of))
                        .toList(),
                against,
                other -> other.isPresent() ? Integer.toString(other.getAsInt()) : Texts.get("inside.alone"));
        digit.addListener((value, before, now) -> choose());
        against.addListener((value, before, now) -> choose());
        Button follow = new Button();
        follow.setId("inside-follow");
        Icons.dress(follow, Feather.ROTATE_CCW, Texts.get("inside.follow"), Texts.get("inside.follow.tip"));
        follow.setOnAction(event -> viewModel.follow());
        follow.disableProperty().bind(viewModel.followingProperty());
        Region apart = new Region();
        HBox.setHgrow(apart, Priority.ALWAYS);
        HBox row = new HBox(title, apart, first, second, new Explained(follow, Texts.get("inside.follow.why")));
        title.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("choices");
        return row;
    }

    /** The user has chosen in one of the two boxes. */
    private void choose() {
        if (!showing) {
            Question before = viewModel.questionProperty().get();
            viewModel.ask(
                    before.digit() == digit.get()
                            ? new Question(
                                    digit.get(),
                                    against.get().stream()
                                            .filter(other -> other != digit.get())
                                            .findFirst())
                            : before.withDigit(digit.get()));
            showQuestion(viewModel.questionProperty().get());
        }
    }

    private void showQuestion(Question question) {
        showing = true;
        digit.set(question.digit());
        against.set(question.against());
        title.setText(question.words());
        showing = false;
    }

    private void show(Optional<Answer> answer) {
        filled.setVisible(answer.isPresent());
        empty.setVisible(answer.isEmpty());
        if (answer.isEmpty()) {
            paintingWeights.ask();
        } else {
            show(answer.get());
        }
        scores.show(answer);
    }

    private void show(Answer answer) {
        double end = Figures.scaleEnd(answer.strongest());
        List<ContributionMap> parts = answer.maps();
        while (maps.size() < parts.size()) {
            MapView map = new MapView("inside-map-" + maps.size());
            map.markedProperty().addListener((value, before, now) -> tell());
            maps.add(map);
        }
        grid.show(maps.subList(0, parts.size()));
        for (int i = 0; i < parts.size(); i++) {
            ContributionMap part = parts.get(i);
            MapView map = maps.get(i);
            map.setCaption(FeatureWords.grid(part.grid()));
            map.setAccessibleText(Texts.get("inside.map.spoken", FeatureWords.grid(part.grid())));
            map.show(new MapView.Content(
                    part.grid(), part::at, end, Optional.of(answer.reading().image())));
        }
        int about = answer.contributions().digit();
        OptionalInt other = answer.contributions().against();
        scale.show(
                other.isPresent()
                        ? Texts.get("inside.scale.other", Figures.scale(end), other.getAsInt())
                        : Texts.get("inside.scale.against", Figures.scale(end), about),
                Texts.get("inside.scale.for", Figures.scale(end), about));
        tell();
        sum.show(answer);
    }

    /** What lies in the marked cell, or else in the one that says the most. */
    private void tell() {
        viewModel.answerProperty().get().ifPresent(answer -> {
            FeatureMap features = answer.why().features();
            Optional<Cell> marked = maps.stream()
                    .flatMap(map -> map.markedProperty().get().stream())
                    .filter(cell -> features.grids().contains(cell.grid()))
                    .findFirst();
            details.show(
                    marked.isPresent() ? "inside.cell" : "inside.strongest-cell",
                    marked.orElseGet(answer::strongestCell),
                    features,
                    answer.contributions());
        });
    }

    private void paintWeights() {
        if (empty.isVisible()
                && getScene() != null
                && workspace.models().inUseProperty().get() != null) {
            SoftmaxRegression model = workspace.models().inUseProperty().get().model();
            weights.show(model, model.features().grids().get(0), false);
        }
    }

    private void showScores() {
        scores.toggle(all, viewModel.answerProperty().get());
    }
}
