package inkling.ui.window;

import inkling.core.ink.Stroke;
import inkling.core.text.Language;
import inkling.core.text.Texts;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Command;
import inkling.ui.kit.RadioItems;
import inkling.ui.kit.Shortcut;
import inkling.ui.models.ModelShelf;
import inkling.ui.theme.Appearance;
import inkling.ui.tool.ToolKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Everything that the window can do, in menus. */
final class MainMenu extends MenuBar {
    private final MainViewModel main;

    MainMenu(MainViewModel main, Runnable showCard, Menu help, Runnable quit) {
        this.main = main;
        setUseSystemMenuBar(true);
        setId("menu");
        getMenus().addAll(file(quit), edit(), model(showCard), view(), help);
    }

    private Menu file(Runnable quit) {
        return menu(
                "menu.file",
                item(Shortcut.OPEN, main.files()::open),
                recentFiles(),
                new SeparatorMenuItem(),
                item(Shortcut.SAVE_MODEL, main.files()::saveModel),
                item(Shortcut.EXPORT_MODEL, main.exports()::ask),
                item(Shortcut.REPORT, main.reports()::write),
                new SeparatorMenuItem(),
                ofSheet(Shortcut.SAVE_DRAWING, MainMenu::isNoDrawing, main.files()::saveDrawing),
                ofSheet(Shortcut.EXPORT_IMAGE, Sheet::isBare, main.files()::exportImage),
                new SeparatorMenuItem(),
                item(Shortcut.QUIT, quit));
    }

    private MenuItem ofSheet(Shortcut shortcut, Predicate<Sheet> cannot, Runnable action) {
        MenuItem item = item(shortcut, action);
        item.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> cannot.test(main.drawing().sheetProperty().get()),
                        main.drawing().sheetProperty()));
        return item;
    }

    /** InkML holds strokes alone. */
    private static boolean isNoDrawing(Sheet sheet) {
        return sheet.ink().isEmpty() || sheet.picture().isPresent();
    }

    private Menu recentFiles() {
        Menu recent = new Menu(Texts.get("file.recent"));
        List<Path> files = main.questions().memory().recentFiles();
        Runnable fill =
                () -> recent.getItems().setAll(files.stream().map(this::reopen).toList());
        main.questions().memory().recentFiles().addListener((ListChangeListener<Path>) change -> fill.run());
        fill.run();
        recent.disableProperty().bind(Bindings.isEmpty(main.questions().memory().recentFiles()));
        return recent;
    }

    private MenuItem reopen(Path file) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> main.files().open(file));
        return item;
    }

    private Menu edit() {
        MenuItem undo = item(Shortcut.UNDO, main.drawing()::undo);
        MenuItem redo = item(Shortcut.REDO, main.drawing()::redo);
        undo.disableProperty().bind(main.drawing().canUndoProperty().not());
        redo.disableProperty().bind(main.drawing().canRedoProperty().not());
        return menu(
                "menu.edit",
                undo,
                redo,
                new SeparatorMenuItem(),
                tool(Shortcut.PEN, Stroke.Tool.PEN),
                tool(Shortcut.ERASER, Stroke.Tool.ERASER),
                new SeparatorMenuItem(),
                ofSheet(Shortcut.CLEAR, Sheet::isBare, main.drawing()::clear),
                item(Shortcut.RANDOM, main.drawing()::drawRandomDigit));
    }

    /** Without its key as an accelerator, which would take the letter from a text field. */
    private MenuItem tool(Shortcut shortcut, Stroke.Tool tool) {
        MenuItem item = new MenuItem(shortcut.action());
        item.setOnAction(event -> main.drawing().toolProperty().set(tool));
        return item;
    }

    private Menu model(Runnable showCard) {
        Menu menu = menu("menu.model", new SeparatorMenuItem(), item(Shortcut.CARD, showCard));
        ModelShelf shelf = main.shelf();
        RadioItems<Integer> models = new RadioItems<>(shelf.chosenProperty().map(ModelShelf.Item::id), shelf::choose);
        Runnable fill = () -> {
            models.clear();
            menu.getItems().remove(0, menu.getItems().size() - 2);
            menu.getItems()
                    .addAll(
                            0,
                            shelf.items().stream()
                                    .map(item -> models.add(item.name(), item.id()))
                                    .toList());
        };
        shelf.items().addListener((ListChangeListener<ModelShelf.Item>) change -> fill.run());
        fill.run();
        return menu;
    }

    private Menu view() {
        RadioItems<Appearance> appearances =
                new RadioItems<>(main.appearanceProperty(), main.appearanceProperty()::set);
        Menu view = menu("menu.view");
        Toolbox.KINDS.forEach(kind -> view.getItems().add(show(kind)));
        CheckMenuItem present = new CheckMenuItem(Shortcut.PRESENT.action());
        present.setAccelerator(Shortcut.PRESENT.keys());
        present.selectedProperty().bindBidirectional(main.presentingProperty());
        view.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        present,
                        new SeparatorMenuItem(),
                        appearances.add(Texts.get("view.theme.system"), Appearance.SYSTEM),
                        appearances.add(Texts.get("view.theme.light"), Appearance.LIGHT),
                        appearances.add(Texts.get("view.theme.dark"), Appearance.DARK),
                        new SeparatorMenuItem(),
                        languages());
        return view;
    }

    /** Each by what those call it who speak it. */
    private Menu languages() {
        RadioItems<Optional<Language>> languages =
                new RadioItems<>(main.languageProperty(), main.languageProperty()::set);
        Menu menu = menu("view.language", languages.add(Texts.get("view.language.system"), Optional.empty()));
        menu.setId("languages");
        menu.getItems().add(new SeparatorMenuItem());
        Language.all().forEach(language -> menu.getItems().add(languages.add(language.name(), Optional.of(language))));
        return menu;
    }

    private MenuItem show(ToolKind kind) {
        CheckMenuItem item = new CheckMenuItem(kind.command().action());
        item.setAccelerator(kind.command().keys());
        item.setSelected(main.tools().isShown(kind));
        main.tools()
                .shownProperty()
                .addListener(
                        (value, before, now) -> item.setSelected(main.tools().isShown(kind)));
        item.setOnAction(event -> main.tools().toggle(kind));
        return item;
    }

    private static Menu menu(String key, MenuItem... items) {
        return new Menu(Texts.get(key), null, items);
    }

    private static MenuItem item(Command command, Runnable action) {
        MenuItem item = new MenuItem(command.action());
        item.setAccelerator(command.keys());
        item.setOnAction(event -> action.run());
        return item;
    }
}
