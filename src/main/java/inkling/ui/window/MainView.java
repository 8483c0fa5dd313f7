package inkling.ui.window;

import inkling.ui.digits.KeepBar;
import inkling.ui.draw.DrawView;
import inkling.ui.files.ExportView;
import inkling.ui.files.LabelQuestionView;
import inkling.ui.help.HelpDesk;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Overlay;
import inkling.ui.lesson.Spotlight;
import inkling.ui.lesson.StepPane;
import inkling.ui.models.ModelCardView;
import inkling.ui.models.ModelChip;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The window's content: menus above, the desk and a tool between, the status bar below; and what comes over it. */
final class MainView extends StackPane {
    private final MainViewModel main;
    private final DrawView desk;
    private final WorkArea work;
    private final Overlay overlay = new Overlay();

    private final PresentingHint hint = new PresentingHint();

    /** What stands around it. */
    private final List<Node> chrome;

    /**
     * The content of a window. The tool has its place in it, but is made by {@link #complete} only.
     *
     * @param quit closes the window, after a question where something would be lost
     */
    MainView(MainViewModel main, Runnable quit) {
        this.main = main;
        getStyleClass().add("main");
        HelpDesk help = new HelpDesk(main.course(), main.background(), main::teach);
        help.serve(this);
        desk = new DrawView(
                main.drawing(),
                new ModelChip(main.shelf(), overlay, this::showCard, main.exports()::ask),
                new KeepBar(main.keeping(), () -> main.tools().show(Optional.of(Toolbox.DIGITS))));
        work = new WorkArea(desk, new ToolRail(main.tools()));
        // While the lessons' own tool is shown, the step stands in it
        work.guide(
                Bindings.createBooleanBinding(
                        () -> main.course().placeProperty().get().isPresent()
                                && !main.tools().isShown(Toolbox.LESSONS),
                        main.course().placeProperty(),
                        main.tools().shownProperty()),
                this::guide);
        MainMenu menu = new MainMenu(main, this::showCard, new HelpMenu(overlay, main, help), quit);
        StatusLine status = new StatusLine(main);
        chrome = List.of(menu, status);
        BorderPane frame = new BorderPane(work);
        frame.setTop(menu);
        frame.setBottom(status);
        NoticePopUp popUp = new NoticePopUp(main.notices());
        setAlignment(popUp, Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, new Spotlight(main.course()), hint, popUp, overlay);
        LabelQuestionView.show(main.files().labelQuestion(), overlay);
        ExportView.show(main.exports(), overlay);
        if (main.tools().shownProperty().get().isPresent()) {
            work.reserve();
        }
    }

    /** Makes and shows the tool, now that the rest is on the screen, and follows which one is to be shown. Once. */
    void complete() {
        main.tools().shownProperty().addListener((value, before, now) -> show(now));
        show(main.tools().shownProperty().get());
        desk.complete();
        main.course().resume();
        if (main.course().placeProperty().get().isPresent()) {
            // It remembers where the lesson is
            main.tools().open(Toolbox.LESSONS);
        }
    }

    /** The step of the lesson under way. */
    private StepPane guide() {
        StepPane guide = new StepPane(main.course(), main.background(), main.ui(), true);
        guide.getStyleClass().add("guide");
        return guide;
    }

    /** Shows the paper and the reading to a room, and what tool there is beside them, without anything around; or not. */
    void present(boolean now) {
        chrome.forEach(node -> Controls.show(node, !now));
        work.present(now);
        desk.present(now);
        hint.show(now);
    }

    private void show(Optional<ToolKind> kind) {
        kind.map(main.tools()::open).map(Tool::view).ifPresentOrElse(work::show, work::fold);
    }

    private void showCard() {
        ModelShelf.Item item = main.shelf().chosenProperty().get();
        overlay.show(item.name(), new ModelCardView(item));
    }
}
