package inkling.ui.models;

import inkling.core.text.CardSheet;
import inkling.core.text.Texts;
import inkling.ui.kit.Scrolling;
import java.util.List;
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
        Scrolling.upAndDown(this);
        // As high as the whole card where there is room for it
        prefViewportHeightProperty().bind(rows.heightProperty());
    }

    private void fill(ModelShelf.Item item) {
        List<CardSheet.Section> sections = CardSheet.of(item.trained());
        section(sections.get(0));
        item.file().ifPresent(file -> row(Texts.get("card.file"), file.toString()));
        sections.stream().skip(1).forEach(this::section);
    }

    private void section(CardSheet.Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().add("section");
        rows.add(title, 0, rows.getRowCount(), 2, 1);
        section.rows().forEach(row -> row(row.name(), row.value()));
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
