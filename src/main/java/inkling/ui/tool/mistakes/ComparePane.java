package inkling.ui.tool.mistakes;

import inkling.core.evaluation.ModelComparison;
import inkling.core.evaluation.ModelComparison.Verdict;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.models.ModelShelf.Item;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The model in use beside another: what only one of them reads right, and whether that may be chance. */
final class ComparePane extends VBox {
    /** Below this probability of chance one speaks of a difference. */
    private static final double SIGNIFICANT = 0.05;

    private static final double LEAST_NAMED = 0.0001;

    private final MistakesViewModel viewModel;
    private final Map<Verdict, Button> counts = new EnumMap<>(Verdict.class);
    private final GridPane table = new GridPane();
    private final Label sentence = new Label();

    /**
     * A comparison.
     *
     * @param open shows the digits of a verdict
     */
    ComparePane(MistakesViewModel viewModel, Consumer<Verdict> open) {
        this.viewModel = viewModel;
        getStyleClass().add("compare");
        ComboBox<Optional<Item>> others = Controls.choice(
                "mistakes.other",
                "mistakes.other.tip",
                choices(),
                viewModel.otherProperty(),
                item -> item.map(Item::name).orElse(Texts.get("mistakes.other.none")));
        viewModel.models().items().addListener((ListChangeListener<Item>) change -> {
            // A model may have another name now, or be there no more
            viewModel
                    .otherProperty()
                    .set(viewModel
                            .otherProperty()
                            .get()
                            .flatMap(item -> viewModel.models().find(item.id())));
            Controls.offer(others, choices());
        });
        table.getStyleClass().add("counts");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        table.getColumnConstraints().setAll(half, half);
        for (Verdict verdict : Verdict.values()) {
            Button button = new Button();
            button.setId(key(verdict).replace('.', '-'));
            button.getStyleClass().add("count");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setOnAction(event -> open.accept(verdict));
            GridPane.setHalignment(button, HPos.LEFT);
            table.add(button, counts.size() % 2, counts.size() / 2);
            counts.put(verdict, button);
        }
        sentence.setId("mistakes-p-value");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(Controls.named("mistakes.other", "model-comparison", others), table, sentence);
        viewModel.measuredProperty().addListener((value, before, now) -> show(now));
        show(viewModel.measuredProperty().get());
    }

    private List<Optional<Item>> choices() {
        return Stream.concat(
                        Stream.of(Optional.<Item>empty()),
                        viewModel.models().items().stream().map(Optional::of))
                .toList();
    }

    private void show(Optional<Measured> measured) {
        Optional<ModelComparison> comparison = measured.flatMap(Measured::comparison);
        String first = measured.map(Measured::model).orElse("");
        String second = measured.flatMap(Measured::other).orElse("");
        table.setVisible(comparison.isPresent());
        table.setManaged(comparison.isPresent());
        comparison.ifPresent(found -> counts.forEach(
                (verdict, button) -> button.setText(Texts.get(key(verdict), found.count(verdict), first, second))));
        sentence.setText(
                comparison.map(found -> sentence(found, first, second)).orElse(Texts.get("mistakes.other.how")));
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case BOTH_RIGHT -> "mistakes.verdict.both-right";
            case ONLY_FIRST -> "mistakes.verdict.only-first";
            case ONLY_SECOND -> "mistakes.verdict.only-second";
            case BOTH_WRONG -> "mistakes.verdict.both-wrong";
        };
    }

    private static String sentence(ModelComparison comparison, String first, String second) {
        int onlyFirst = comparison.count(Verdict.ONLY_FIRST);
        int onlySecond = comparison.count(Verdict.ONLY_SECOND);
        if (onlyFirst == onlySecond) {
            return Texts.get("mistakes.p-value.same");
        }
        double p = comparison.pValue();
        String better = onlyFirst > onlySecond ? first : second;
        String chance = p < LEAST_NAMED ? Texts.get("mistakes.p-value.tiny") : Texts.number("%.4f", p);
        return Texts.get(p < SIGNIFICANT ? "mistakes.p-value.different" : "mistakes.p-value.chance", better, chance);
    }
}
