package inkling.ui.help;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import inkling.core.help.Topic;
import inkling.core.help.Topics;
import inkling.core.lesson.Lesson;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.kit.HelpButton;
import inkling.ui.kit.HelpEvent;
import inkling.ui.kit.Popovers;
import inkling.ui.lesson.Course;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Says what things are: in a pop-over beside the question mark that was pressed, or wherever the help wants it. */
public final class HelpDesk {
    private final Course course;
    private final Background background;
    private final Consumer<Lesson> teach;
    private Optional<Popover> shown = Optional.empty();

    /**
     * A desk for one window.
     *
     * @param background where formulas are set
     * @param teach shows a lesson
     */
    public HelpDesk(Course course, Background background, Consumer<Lesson> teach) {
        this.course = course;
        this.background = background;
        this.teach = teach;
    }

    /** Answers all that is asked in a node, and in the pop-overs that belong to it. */
    public void serve(Node root) {
        root.addEventHandler(HelpEvent.ASKED, event -> answer(event.topic(), event.button()));
    }

    /**
     * A topic to be shown.
     *
     * @param leave is called before a lesson takes its place
     */
    public TopicView view(Topic topic, Runnable leave) {
        Optional<Lesson> lesson = topic.lesson().flatMap(course::lesson);
        return new TopicView(
                topic,
                lesson,
                () -> {
                    leave.run();
                    teach.accept(lesson.orElseThrow());
                },
                background);
    }

    private void answer(String id, HelpButton button) {
        shown.ifPresent(Popover::hide);
        Topic topic = Topics.of(id, Texts.language().id());
        Popover popover = Popovers.of(topic.title(), view(topic, () -> leave(button)), arrow(button));
        popover.setOnHidden(event -> shown = Optional.empty());
        shown = Optional.of(popover);
        Popovers.show(popover, button);
    }

    /** Puts away all pop-overs around a button, and the one that it opened. */
    private void leave(Node button) {
        shown.ifPresent(Popover::hide);
        Window window = button.getScene().getWindow();
        while (window instanceof PopupWindow popUp) {
            window = popUp.getOwnerWindow();
            popUp.hide();
        }
    }

    /** Such that the pop-over lies on that side of the button where the screen has more room. */
    private static ArrowLocation arrow(Node button) {
        Bounds bounds = button.localToScreen(button.getBoundsInLocal());
        Rectangle2D screen = Screen.getScreensForRectangle(bounds.getMinX(), bounds.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        boolean left = bounds.getCenterX() < screen.getMinX() + screen.getWidth() / 2;
        boolean top = bounds.getCenterY() < screen.getMinY() + screen.getHeight() / 2;
        if (top) {
            return left ? ArrowLocation.TOP_LEFT : ArrowLocation.TOP_RIGHT;
        }
        return left ? ArrowLocation.BOTTOM_LEFT : ArrowLocation.BOTTOM_RIGHT;
    }
}
