package inkling.core.text;

import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import java.util.ArrayList;
import java.util.List;

/** A model's card as people read it: what it is, how well it reads, what it was trained on, and how. */
public final class CardSheet {
    private CardSheet() {}

    /**
     * A part of the card.
     *
     * @param rows in the order of display
     */
    public record Section(String title, List<Row> rows) {
        /** Copies the list. */
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** Something that is known of a model. */
    public record Row(String name, String value) {}

    /** The card of a model; sections of which nothing is known are not there. */
    public static List<Section> of(TrainedModel trained) {
        ModelCard card = trained.card();
        List<Section> sections = new ArrayList<>();
        List<Row> model = new ArrayList<>(model(trained));
        if (card.equals(ModelCard.UNKNOWN)) {
            model.add(new Row("", Texts.get("card.unknown")));
        }
        sections.add(new Section(Texts.get("card.model"), model));
        add(
                sections,
                "card.measurements",
                card.measurements().stream()
                        .map(measured -> row(CardWords.data(measured.on()), measurement(measured)))
                        .toList());
        add(
                sections,
                "card.data",
                card.trainedOn().stream()
                        .map(source -> new Row(plain(CardWords.data(source.name())), source(source)))
                        .toList());
        add(sections, "card.settings", settings(card));
        return List.copyOf(sections);
    }

    private static void add(List<Section> sections, String key, List<Row> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(Texts.get(key), rows));
        }
    }

    /** What the model is, and who made it how. */
    public static List<Row> model(TrainedModel trained) {
        SoftmaxRegression model = trained.model();
        ModelCard card = trained.card();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Texts.get("card.kind"), Texts.get("card.kind.value")));
        rows.add(new Row(
                Texts.get("card.features"),
                Texts.get(
                        "card.features.value",
                        CardWords.value(model.features().id()),
                        model.features().size())));
        if (!card.recipe().isEmpty()) {
            rows.add(row(Texts.get("card.recipe"), CardWords.recipe(card.recipe())));
        }
        if (!card.producer().isEmpty()) {
            rows.add(row(Texts.get("card.producer"), card.producer()));
        }
        return rows;
    }

    /** How it was trained. */
    public static List<Row> settings(ModelCard card) {
        return card.settings().entrySet().stream()
                .map(setting -> row(CardWords.setting(setting.getKey()), CardWords.value(setting.getValue())))
                .toList();
    }

    /** A row of what stands in a file, which may hold anything and have any length. */
    private static Row row(String name, String value) {
        return new Row(plain(name), plain(value));
    }

    private static String plain(String foreign) {
        return foreign.isEmpty() ? "" : Texts.plain(foreign);
    }

    private static String measurement(ModelCard.Measurement measured) {
        return Texts.get(
                "card.measurement", Texts.percent(measured.accuracy(), 2), measured.correct(), measured.total());
    }

    private static String source(ModelCard.Source source) {
        String examples = Texts.get("card.examples", source.examples());
        return source.licence().isEmpty() ? examples : Texts.get("card.source", examples, plain(source.licence()));
    }
}
