package inkling.ui.tool.digits;

import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The kept digits, with everything that can be done with them, and what the model can learn from them. */
final class DigitsView extends VBox {
    private static final double TWO_LINES = 32;

    private final DigitsViewModel viewModel;
    private final Label headline = new Label();
    private final Label details = new Label();
    private final Label selection = new Label();
    private final StackPane page = new StackPane();

    DigitsView(DigitsViewModel viewModel, Collections collections, TeachViewModel teach) {
        this.viewModel = viewModel;
        getStyleClass().addAll("training", "mistakes", "digits");
        for (String sheet : List.of("training", "mistakes", "digits")) {
            getStylesheets()
                    .add(Objects.requireNonNull(DigitsView.class.getResource("/inkling/ui/" + sheet + ".css"))
                            .toExternalForm());
        }
        headline.setId("digits-headline");
        headline.getStyleClass().add("headline");
        details.setId("digits-details");
        details.getStyleClass().add("quiet");
        details.setWrapText(true);
        details.setMinHeight(TWO_LINES);
        VBox digits = new VBox(filters(), gallery(), actions());
        digits.getStyleClass().add("page");
        ToggleButton first = page("digits.page.digits", "digits.page.digits.tip", digits);
        SegmentedButton pages =
                new SegmentedButton(first, page("digits.page.learn", "digits.page.learn.tip", new TeachPane(teach)));
        pages.getToggleGroup().selectedToggleProperty().addListener((value, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                page.getChildren().setAll((Node) now.getUserData());
            }
        });
        first.setSelected(true);
        page.setMinHeight(0);
        setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(new CollectionsPane(viewModel, collections), new VBox(headline, details), pages, page);
        viewModel.shownProperty().addListener((value, before, now) -> show());
        viewModel.selected().addListener((SetChangeListener<Object>) change -> showSelection());
        show();
        showSelection();
    }

    private static ToggleButton page(String key, String tip, Node content) {
        ToggleButton button = new ToggleButton(Texts.get(key));
        button.setId(key.replace('.', '-'));
        button.setUserData(content);
        button.setMinWidth(USE_PREF_SIZE);
        Icons.describe(button, Texts.get(key), Texts.get(tip));
        return button;
    }

    private HBox filters() {
        ComboBox<OptionalInt> labels = Controls.choice(
                "digits.label",
                "digits.label.tip",
                Stream.concat(
                                Stream.of(OptionalInt.empty()),
                                IntStream.range(0, SoftmaxRegression.CLASSES).mapToObj(OptionalInt::of))
                        .toList(),
                viewModel.labelProperty(),
                label -> label.isPresent()
                        ? Texts.get("digits.label.one", label.getAsInt(), viewModel.count(label))
                        : Texts.get("digits.label.all", viewModel.count(label)));
        // The counts are part of the names
        viewModel.shelf().digits().addListener((ListChangeListener<Object>)
                change -> Controls.offer(labels, List.copyOf(labels.getItems())));
        CheckBox mistakesFirst = new CheckBox(Texts.get("digits.mistakes-first"));
        mistakesFirst.setId("digits-mistakes-first");
        mistakesFirst.selectedProperty().bindBidirectional(viewModel.mistakesFirstProperty());
        mistakesFirst.setMinWidth(USE_PREF_SIZE);
        Icons.describe(mistakesFirst, Texts.get("digits.mistakes-first"), Texts.get("digits.mistakes-first.tip"));
        HBox row = new HBox(labels, mistakesFirst);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private DigitsGallery gallery() {
        DigitsGallery gallery = new DigitsGallery(viewModel);
        gallery.setMinHeight(0);
        setVgrow(gallery, Priority.ALWAYS);
        return gallery;
    }

    private HBox actions() {
        selection.setId("digits-selection");
        selection.getStyleClass().add("quiet");
        selection.setMinWidth(0);
        MenuButton relabel = new MenuButton(Texts.get("digits.relabel"));
        relabel.setId("digits-relabel");
        relabel.setMinWidth(USE_PREF_SIZE);
        Icons.describe(relabel, Texts.get("digits.relabel"), Texts.get("digits.relabel.tip"));
        for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
            int label = digit;
            MenuItem item = new MenuItem(Integer.toString(digit));
            item.setId("digits-relabel-" + digit);
            item.setOnAction(event -> viewModel.relabel(label));
            relabel.getItems().add(item);
        }
        Button delete = Controls.button("digits.delete", "digits.delete.tip", viewModel::delete);
        Button undo = Controls.button("digits.undo", "digits.undo.tip", viewModel.undo()::undo);
        undo.disableProperty().bind(viewModel.undo().canUndoProperty().not());
        for (Node node : List.of(relabel, delete)) {
            node.setDisable(true);
            viewModel.selected().addListener((SetChangeListener<Object>)
                    change -> node.setDisable(viewModel.selected().isEmpty()));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(selection, space, relabel, delete, undo);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private void show() {
        long all = viewModel.count(OptionalInt.empty());
        headline.setText(Texts.get("digits.headline", all));
        Optional<Long> right = viewModel.right();
        details.setText(
                all == 0
                        ? Texts.get("digits.details.none")
                        : right.map(count -> Texts.get("digits.details", count, all))
                                .orElse(Texts.get("digits.details.reading")));
    }

    private void showSelection() {
        int count = viewModel.selected().size();
        selection.setText(count == 0 ? Texts.get("digits.selection.none") : Texts.get("digits.selection", count));
    }
}
