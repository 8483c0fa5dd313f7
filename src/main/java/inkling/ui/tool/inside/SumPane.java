package inkling.ui.tool.inside;

import inkling.core.explanation.Contributions;
import inkling.core.model.Prediction;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.ui.kit.HelpButton;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The score, or the lead, as a sum that adds up as it stands there; and what it means. */
final class SumPane extends VBox {
    private static final PseudoClass AGAINST = PseudoClass.getPseudoClass("against");
    private static final PseudoClass FOR = PseudoClass.getPseudoClass("for");

    private final List<Label> numbers;
    private final Label score;
    private final Label result = new Label();
    private final Label meaning = new Label();

    SumPane() {
        setId("inside-sum");
        getStyleClass().add("sum");
        setAccessibleRole(AccessibleRole.TEXT);
        numbers = List.of(number("inside-bias"), number("inside-for"), number("inside-opposed"));
        score = number("inside-score");
        HelpButton.beside(result, "score-sum");
        meaning.setId("inside-meaning");
        meaning.getStyleClass().add("meaning");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("terms");
        grid.addRow(0, numbers.get(0), numbers.get(1), numbers.get(2), score);
        grid.addRow(
                1,
                term(new Label(Texts.get("inside.bias"))),
                term(new Label(Texts.get("inside.for"))),
                term(new Label(Texts.get("inside.opposed"))),
                term(result));
        for (int i = 0; i <= numbers.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setPercentWidth(100.0 / (numbers.size() + 1));
            grid.getColumnConstraints().add(column);
        }
        getChildren().addAll(grid, meaning);
    }

    private static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("number");
        return label;
    }

    private static Label term(Label label) {
        label.getStyleClass().add("term");
        return label;
    }

    void show(Answer answer) {
        Contributions contributions = answer.contributions();
        double[] parts = RoundedSum.parts(contributions.bias(), contributions.inFavour(), contributions.opposed());
        double sum = RoundedSum.sum(parts);
        for (int i = 0; i < parts.length; i++) {
            numbers.get(i).setText(Figures.signed(parts[i]));
            colour(numbers.get(i), parts[i]);
        }
        score.setText(Texts.get("inside.equals", Figures.plain(sum)));
        result.setText(Texts.get(contributions.against().isPresent() ? "inside.lead" : "inside.score"));
        meaning.setText(meaning(answer, sum));
        setAccessibleText(Phrases.sentences(List.of(
                Texts.get(
                        "inside.sum.spoken",
                        Figures.signed(parts[0]),
                        Figures.signed(parts[1]),
                        Figures.signed(parts[2]),
                        Figures.plain(sum)),
                meaning.getText())));
    }

    private static void colour(Label label, double value) {
        label.pseudoClassStateChanged(FOR, value > 0);
        label.pseudoClassStateChanged(AGAINST, value < 0);
    }

    private static String meaning(Answer answer, double sum) {
        Prediction prediction = answer.why().prediction();
        int digit = answer.contributions().digit();
        String probability = percent(prediction, digit);
        if (answer.contributions().against().isEmpty()) {
            return Texts.get("inside.meaning.alone", digit, probability);
        }
        int against = answer.contributions().against().getAsInt();
        return Texts.get(
                "inside.meaning.lead", digit, probability, against, percent(prediction, against), Figures.odds(sum));
    }

    private static String percent(Prediction prediction, int digit) {
        return Figures.percent(prediction.probability(digit));
    }
}
