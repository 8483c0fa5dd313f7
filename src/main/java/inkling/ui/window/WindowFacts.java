package inkling.ui.window;

import inkling.core.lesson.Fact;
import inkling.core.model.SoftmaxRegression;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.draw.Reading;
import inkling.ui.lesson.Facts;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.ToolKind;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What lessons may know of the desk, the models and the tools; what goes on in a tool, the tool says. */
final class WindowFacts {
    private WindowFacts() {}

    /**
     * Offers all of it.
     *
     * @param best the id of the model that reads best
     * @param tutorial the id of the one that the tutorial's recipe gives
     */
    static void offer(Facts facts, MainViewModel main, int best, int tutorial) {
        DrawViewModel drawing = main.drawing();
        ReadOnlyObjectProperty<Optional<Reading>> reading = drawing.readingProperty();
        facts.offer(
                Fact.STROKES,
                () -> drawing.sheetProperty().get().ink().strokes().size(),
                drawing.sheetProperty());
        facts.offer(Fact.PEN, drawing.penWidthProperty()::get, drawing.penWidthProperty());
        facts.offer(
                Fact.SIZE,
                () -> drawing.sheetProperty().get().ink().isEmpty()
                        ? Optional.empty()
                        : Optional.of(drawing.sheetProperty().get().ink().side() / DrawViewModel.PAPER),
                drawing.sheetProperty());
        facts.offer(Fact.IS_DIGIT, () -> reading.get().map(Reading::isDigit), reading);
        offer(facts, reading, Fact.DIGIT, WindowFacts::first);
        offer(facts, reading, Fact.SECOND, WindowFacts::second);
        offer(facts, reading, Fact.PROBABILITY, read -> read.prediction().probability(first(read)));
        offer(facts, reading, Fact.SECOND_PROBABILITY, read -> read.prediction().probability(second(read)));
        offer(facts, reading, Fact.SCORE, read -> score(read, first(read)));
        offer(facts, reading, Fact.SECOND_SCORE, read -> score(read, second(read)));
        offer(facts, reading, Fact.LEAD, WindowFacts::lead);
        offer(facts, reading, Fact.ODDS, read -> Math.exp(lead(read)));
        offer(facts, reading, Fact.SURPRISE, read -> -Math.log(read.prediction().probability(first(read))));
        ModelShelf shelf = main.shelf();
        facts.offer(Fact.MODEL, () -> model(shelf.chosenProperty().get(), best, tutorial), shelf.chosenProperty());
        facts.offer(
                Fact.TOOL,
                () -> main.tools().shownProperty().get().map(ToolKind::id).orElse("none"),
                main.tools().shownProperty());
        facts.offer(Fact.KEPT, main.digits().digits()::size, main.digits().digits());
        facts.offer(Fact.EXPORTS, shelf.takenAwayProperty()::get, shelf.takenAwayProperty());
    }

    private static void offer(
            Facts facts,
            ReadOnlyObjectProperty<Optional<Reading>> reading,
            Fact fact,
            Function<Reading, Number> value) {
        facts.offer(fact, () -> reading.get().map(value), reading);
    }

    private static int first(Reading read) {
        return read.prediction().label();
    }

    private static int second(Reading read) {
        return read.prediction().runnerUp();
    }

    private static double score(Reading read, int digit) {
        float[] logits = new float[SoftmaxRegression.CLASSES];
        read.model().model().logits(read.features(), 0, logits);
        return logits[digit];
    }

    private static double lead(Reading read) {
        return score(read, first(read)) - score(read, second(read));
    }

    private static String model(ModelShelf.Item chosen, int best, int tutorial) {
        if (chosen.id() == best) {
            return "best";
        }
        if (chosen.id() == tutorial) {
            return "tutorial";
        }
        return chosen.origin() == ModelShelf.Origin.OPENED ? "opened" : "trained";
    }
}
