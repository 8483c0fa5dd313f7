package inkling.ui.tool.inside;

import atlantafx.base.theme.Styles;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tool: a choice of pages, and the page. Needs a width of 360 or more. */
final class InsideView extends VBox {
    /** What there is to see. */
    enum Page {
        WHY("inside.page.why", Styles.LEFT_PILL),
        CHANGE("inside.page.change", Styles.CENTER_PILL),
        WEIGHTS("inside.page.weights", Styles.RIGHT_PILL);

        private final String key;
        private final String style;

        Page(String key, String style) {
            this.key = key;
            this.style = style;
        }

        /** What the tool remembers it by. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final InsideViewModel viewModel;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.WHY);
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private final Map<Page, Region> pages;

    InsideView(InsideViewModel viewModel, WhyPane why, ChangePane change, WeightsPane weights) {
        this.viewModel = viewModel;
        this.pages = Map.of(Page.WHY, why, Page.CHANGE, change, Page.WEIGHTS, weights);
        getStyleClass().add("inside");
        getStylesheets()
                .add(Objects.requireNonNull(InsideView.class.getResource("/inkling/ui/inside.css"))
                        .toExternalForm());
        StackPane content = new StackPane(why, change, weights);
        content.setMinHeight(0);
        setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(choice(), content);
        page.addListener(observable -> show());
        sceneProperty().addListener(observable -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    private HBox choice() {
        HBox row = new HBox();
        row.getStyleClass().add("pages");
        ToggleGroup group = new ToggleGroup();
        for (Page there : Page.values()) {
            ToggleButton button = new ToggleButton(Texts.get(there.key));
            button.setId("inside-page-" + there.id());
            button.getStyleClass().add(there.style);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            // Also the arrow keys select, and without an action
            button.selectedProperty().addListener((selected, before, now) -> {
                if (now) {
                    page.set(there);
                }
            });
            button.setOnAction(event -> button.setSelected(true));
            buttons.put(there, button);
            row.getChildren().add(button);
        }
        return row;
    }

    /** Which page is shown. */
    ObjectProperty<Page> pageProperty() {
        return page;
    }

    private void show() {
        buttons.get(page.get()).setSelected(true);
        pages.forEach((there, view) -> view.setVisible(there == page.get()));
        viewModel.setSeen(page.get() == Page.WHY && getScene() != null);
    }

    /** A digit asks why not this one; with Shift, why this one. */
    private void pressed(KeyEvent event) {
        String digit = event.getCode().isDigitKey() ? digit(event.getCode()) : "";
        if (!digit.isEmpty() && !event.isShortcutDown() && !event.isAltDown()) {
            int number = Integer.parseInt(digit);
            if (event.isShiftDown()) {
                viewModel.ask(viewModel.questionProperty().get().withDigit(number));
            } else {
                viewModel.askAgainst(number);
            }
            event.consume();
        }
    }

    /** Of the row above the letters or of the block beside them. */
    private static String digit(KeyCode code) {
        String name = code.getName();
        String last = name.substring(name.length() - 1);
        return Character.digit(last.charAt(0), SoftmaxRegression.CLASSES) >= 0 ? last : "";
    }
}
