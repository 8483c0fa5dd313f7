package inkling.ui.window;

import inkling.core.help.Search;
import inkling.core.help.Topic;
import inkling.core.help.Topics;
import inkling.core.lesson.Lesson;
import inkling.core.lesson.Step;
import inkling.core.text.Texts;
import inkling.ui.help.HelpDesk;
import inkling.ui.kit.Command;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Scrolling;
import inkling.ui.kit.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * How to use Inkling, in a few sentences, what the things in its window are, and all shortcuts; above them a search
 * through topics, lessons and shortcuts.
 */
final class HelpView extends VBox {
    private final MainViewModel main;
    private final HelpDesk desk;
    private final Runnable leave;
    private final List<Topic> topics = Topics.in(Texts.language().id());
    private final Search<Found> search = new Search<>();
    private final TextField typed = new TextField();
    private final ScrollPane all;
    private final ListView<Found> found = new ListView<>();
    private final Label nothing = new Label(Texts.get("help.nothing"));
    private final VBox topic = new VBox();
    private final ScrollPane opened = scrolling(topic);

    /**
     * The help.
     *
     * @param desk shows topics
     * @param leave puts the help away
     */
    HelpView(MainViewModel main, HelpDesk desk, Runnable leave) {
        this.main = main;
        this.desk = desk;
        this.leave = leave;
        getStyleClass().add("help");
        setId("help");
        addAll();
        typed.setId("help-search");
        typed.setPromptText(Texts.get("help.search"));
        Icons.describe(typed, Texts.get("help.search"), Texts.get("help.search.tip"));
        typed.textProperty().addListener(observable -> showFound());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setId("help-found");
        found.getStyleClass().add("found");
        found.setAccessibleText(Texts.get("help.found"));
        found.setCellFactory(list -> new Found.Cell());
        found.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        nothing.getStyleClass().add("nothing");
        found.setPlaceholder(nothing);
        topic.getStyleClass().add("opened");
        all = scrolling(new HelpContents(main.digits().library().folder(), topics, commands(), this::open));
        StackPane pages = new StackPane(all, found, opened);
        pages.setMinHeight(0);
        setVgrow(pages, Priority.ALWAYS);
        getChildren().addAll(typed, pages);
        showFound();
    }

    /** What has the keyboard at first. */
    Node begin() {
        return typed;
    }

    private void addAll() {
        for (Topic one : topics) {
            search.add(
                    new Found(Texts.get("help.kind.topic"), one.title(), false, () -> open(one)),
                    one.title(),
                    one.text() + one.words());
        }
        for (Lesson lesson : main.course().lessons()) {
            String steps = lesson.steps().stream().map(Step::text).collect(Collectors.joining());
            search.add(
                    new Found(Texts.get("help.kind.lesson"), lesson.title(), false, () -> teach(lesson)),
                    lesson.title(),
                    lesson.summary() + steps);
        }
        for (Command command : commands()) {
            String keys = command.keys().getDisplayText();
            search.add(new Found(keys, command.action(), true, () -> run(command)), command.action(), keys);
        }
    }

    private static List<Command> commands() {
        List<Command> all = new ArrayList<>(List.of(Shortcut.values()));
        Toolbox.KINDS.forEach(kind -> all.add(kind.command()));
        return all;
    }

    private void showFound() {
        List<Found> fitting = search.find(typed.getText());
        found.getItems().setAll(fitting);
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
        show(typed.getText().isBlank() ? all : found);
    }

    private void show(Node page) {
        for (Node one : List.of(all, found, opened)) {
            one.setVisible(one.equals(page));
        }
    }

    /** From the field too, arrows and Enter are about what was found. */
    private void pressed(KeyEvent event) {
        if (!found.isVisible()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            case ENTER ->
                Optional.ofNullable(found.getSelectionModel().getSelectedItem())
                        .ifPresent(chosen -> chosen.open().run());
            default -> {
                return;
            }
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void open(Topic shown) {
        Button back = Controls.link("help.back", "help.back.tip", this::goBack);
        back.setGraphic(Icons.of(Feather.CHEVRON_LEFT));
        Label title = new Label(shown.title());
        title.getStyleClass().add("title");
        topic.getChildren().setAll(back, title, desk.view(shown, leave));
        opened.setVvalue(0);
        show(opened);
        back.requestFocus();
    }

    private void goBack() {
        show(typed.getText().isBlank() ? all : found);
        typed.requestFocus();
        typed.end();
    }

    private void teach(Lesson lesson) {
        leave.run();
        main.teach(lesson);
    }

    /** Does what the shortcut does; the plain letters, which draw, have no use in a list. */
    private void run(Command command) {
        Optional<Runnable> action =
                Optional.ofNullable(getScene().getAccelerators().get(command.keys()));
        leave.run();
        action.ifPresent(Runnable::run);
    }

    /** As high as its content where there is room. */
    private static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        Scrolling.upAndDown(scroll);
        scroll.prefViewportHeightProperty().bind(content.heightProperty());
        return scroll;
    }
}
