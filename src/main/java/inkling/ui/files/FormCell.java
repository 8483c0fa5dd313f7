package inkling.ui.files;

import inkling.core.export.ModelExport;
import inkling.core.text.Phrases;
import inkling.ui.kit.Icons;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A form in which a model can leave, as one row: icon, name, a line on what it is good for, and how large it will be. */
final class FormCell extends ListCell<ModelExport> {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final ExportChoice choice;
    private final StackPane icon = new StackPane();
    private final Label name = new Label();
    private final Label line = new Label();
    private final Label size = new Label();
    private final VBox words = new VBox(name, line);
    private final HBox row = new HBox(icon, words, size);

    /**
     * A row.
     *
     * @param export what a double click does
     */
    FormCell(ExportChoice choice, Runnable export) {
        this.choice = choice;
        getStyleClass().add("form");
        row.getStyleClass().add("row");
        icon.getStyleClass().add("icon");
        name.getStyleClass().add("name");
        line.getStyleClass().add("line");
        size.getStyleClass().add("size");
        line.setWrapText(true);
        size.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        // As wide as the list, which then never scrolls sideways, and as high as it says
        setPrefWidth(0);
        row.setMinWidth(0);
        row.prefWidthProperty().bind(widthProperty());
        row.prefHeightProperty().bind(heightProperty());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        choice.prospectsProperty().addListener(observable -> show(getItem()));
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                export.run();
            }
        });
    }

    @Override
    protected void updateItem(ModelExport form, boolean empty) {
        super.updateItem(form, empty);
        show(form);
    }

    private void show(ModelExport form) {
        if (form == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Optional<ExportChoice.Prospect> prospect = choice.prospect(form);
        Optional<String> refusal =
                prospect.filter(ExportChoice.Prospect::isRefused).map(ExportChoice.Prospect::refusal);
        icon.getChildren().setAll(Icons.of(ExportWords.icon(form)));
        name.setText(ExportWords.name(form));
        line.setText(refusal.orElse(ExportWords.line(form)));
        size.setText(ExportWords.size(prospect));
        pseudoClassStateChanged(REFUSED, refusal.isPresent());
        setTooltip(refusal.map(Tooltip::new).orElse(null));
        setAccessibleText(Phrases.list(Stream.of(name, line, size)
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .toList()));
        setGraphic(row);
    }
}
