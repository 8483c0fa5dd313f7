package inkling.ui.models;

import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A model's card: what it is, what it was trained on and how, and how well it reads. */
public final class ModelCardView extends ScrollPane {
    private static final double NAMES_WIDTH = 190;

    private final GridPane rows = new GridPane();

    /** The card of a model on the shelf. */
    public ModelCardView(ModelShelf.Item item) {
        getStyleClass().add("model-card");
        rows.getStyleClass().add("rows");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().addAll(names, values);
        fill(item);
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // As high as the whole card where there is room for it
        prefViewportHeightProperty().bind(rows.heightProperty());
    }

    private void fill(ModelShelf.Item item) {
        ModelCard card = item.trained().card();
        SoftmaxRegression model = item.trained().model();
        section("card.model");
        row(Texts.get("card.kind"), Texts.get("card.kind.value"));
        row(
                Texts.get("card.features"),
                Texts.get(
                        "card.features.value",
                        CardWords.value(model.features().id()),
                        model.features().size()));
        optionalRow("card.recipe", CardWords.recipe(card.recipe()));
        optionalRow("card.producer", card.producer());
        item.file().ifPresent(file -> row(Texts.get("card.file"), file.toString()));
        if (!card.measurements().isEmpty()) {
            section("card.measurements");
            for (ModelCard.Measurement measured : card.measurements()) {
                row(CardWords.data(measured.on()), measurement(measured));
            }
        }
        if (!card.trainedOn().isEmpty()) {
            section("card.data");
            for (ModelCard.Source source : card.trainedOn()) {
                row(CardWords.data(source.name()), source(source));
            }
        }
        if (!card.settings().isEmpty()) {
            section("card.settings");
            card.settings().forEach((id, value) -> row(CardWords.setting(id), CardWords.value(value)));
        }
        if (card.equals(ModelCard.UNKNOWN)) {
            row("", Texts.get("card.unknown"));
        }
    }

    private static String measurement(ModelCard.Measurement measured) {
        return Texts.get(
                "card.measurement", Texts.percent(measured.accuracy(), 2), measured.correct(), measured.total());
    }

    private static String source(ModelCard.Source source) {
        String examples = Texts.get("card.examples", source.examples());
        return source.licence().isEmpty() ? examples : examples + "\n" + source.licence();
    }

    private void optionalRow(String key, String value) {
        if (!value.isEmpty()) {
            row(Texts.get(key), value);
        }
    }

    private void section(String key) {
        Label title = new Label(Texts.get(key));
        title.getStyleClass().add("section");
        rows.add(title, 0, rows.getRowCount(), 2, 1);
    }

    private void row(String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("name");
        left.setMaxWidth(NAMES_WIDTH);
        left.setWrapText(true);
        GridPane.setValignment(left, VPos.TOP);
        Label right = new Label(value);
        right.getStyleClass().add("value");
        right.setWrapText(true);
        rows.addRow(rows.getRowCount(), left, right);
    }
}
