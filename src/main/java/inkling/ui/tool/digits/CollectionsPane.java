package inkling.ui.tool.digits;

import inkling.core.library.DigitExport;
import inkling.core.library.DigitLibrary;
import inkling.core.text.Texts;
import inkling.ui.digits.DigitShelf;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which collection is shown, and what can be done with it as a whole. */
final class CollectionsPane extends VBox {
    private final DigitsViewModel viewModel;
    private final Collections collections;
    private final AskRow question = new AskRow();

    CollectionsPane(DigitsViewModel viewModel, Collections collections) {
        this.viewModel = viewModel;
        this.collections = collections;
        getStyleClass().add("page");
        getChildren().addAll(row(), question);
    }

    private HBox row() {
        ObjectProperty<String> chosen =
                new SimpleObjectProperty<>(collections.shelf().chosenProperty().get());
        ComboBox<String> names = Controls.choice(
                "digits.collection",
                "digits.collection.tip",
                collections.shelf().names(),
                chosen,
                DigitShelf::title);
        collections.shelf().names().addListener((ListChangeListener<String>)
                change -> Controls.offer(names, collections.shelf().names()));
        collections.shelf().chosenProperty().addListener((value, before, now) -> chosen.set(now));
        chosen.addListener((value, before, now) -> collections.shelf().choose(now));
        HBox.setHgrow(names, Priority.ALWAYS);
        Button collect = Controls.button(Feather.EDIT_3, "digits.collect", "digits.collect.tip", viewModel::collect);
        HBox row = new HBox(names, collect, menu());
        row.getStyleClass().add("row");
        return row;
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.setId("digits-menu");
        menu.getStyleClass().add("curves-menu");
        menu.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        menu.setMinWidth(USE_PREF_SIZE);
        Icons.describe(menu, Texts.get("digits.menu"), Texts.get("digits.menu.tip"));
        Menu merge = new Menu(Texts.get("digits.merge"));
        menu.setOnShowing(event -> fill(merge));
        menu.getItems()
                .addAll(
                        item("digits.import.file", collections::importFile),
                        item("digits.import.folder", collections::importFolder),
                        item("digits.export.inkml", () -> export(DigitExport.Format.INKML)),
                        item("digits.export.idx", () -> export(DigitExport.Format.IDX)),
                        item("digits.export.png", () -> export(DigitExport.Format.PNG)),
                        new SeparatorMenuItem(),
                        item("digits.new", this::askNew),
                        item("digits.rename", this::askRename),
                        merge,
                        new SeparatorMenuItem(),
                        item("digits.delete.collection", this::askDelete),
                        item("digits.delete.all", this::askDeleteAll));
        return menu;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void fill(Menu merge) {
        String here = collections.shelf().chosenProperty().get();
        merge.getItems()
                .setAll(collections.shelf().names().stream()
                        .filter(name -> !name.equals(here))
                        .map(name -> {
                            MenuItem item = new MenuItem(DigitShelf.title(name));
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> collections.mergeFrom(name));
                            return item;
                        })
                        .toList());
        merge.setDisable(merge.getItems().isEmpty());
    }

    private void askNew() {
        question.askName(Texts.get("digits.new.question"), Texts.get("digits.new.do"), "", collections::create);
    }

    private void askRename() {
        String name = collections.shelf().chosenProperty().get();
        question.askName(
                Texts.get("digits.rename.question", DigitShelf.title(name)),
                Texts.get("digits.rename.do"),
                DigitShelf.title(name),
                collections::rename);
    }

    private void askDelete() {
        String name = collections.shelf().chosenProperty().get();
        question.confirm(
                Texts.get(
                        "digits.delete.collection.question",
                        DigitShelf.title(name),
                        viewModel.count(OptionalInt.empty())),
                Texts.get("digits.delete.do"),
                collections::deleteCollection);
    }

    private void askDeleteAll() {
        DigitLibrary library = collections.shelf().library();
        question.confirm(
                Texts.get("digits.delete.all.question", library.folder()),
                Texts.get("digits.delete.do"),
                collections::deleteAll);
    }

    private void export(DigitExport.Format format) {
        collections.export(format, viewModel.chosen());
    }
}
