package inkling.ui.lesson;

import atlantafx.base.theme.Styles;
import inkling.core.lesson.Lesson;
import inkling.core.lesson.Markdown;
import inkling.core.lesson.Step;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.NextPulse;
import inkling.ui.concurrent.UiThread;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Motion;
import inkling.ui.kit.Scrolling;
import java.time.Duration;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * The step of a lesson: where one is, what there is to see, which scrolls where there is little room, and what to do,
 * which is always in sight. It says in its place what comes after the last step.
 */
public final class StepPane extends Region {
    private static final double GAP = 8;

    /** Of a folded one: the heading, and a task of two lines. */
    private static final double FOLDED = 112;

    /** More than any window has. */
    private static final double ALL = 10_000;

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");

    /** Values that change more often than this cannot be read. */
    private static final Duration BETWEEN_VALUES = Duration.ofMillis(100);

    private final Course course;
    private final boolean foldable;
    private final Label count = new Label();
    private final Label title = new Label();
    private final HBox top;
    private final Button back;
    private final Button skip;
    private final MarkdownView text;
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane sight = new StackPane(scroll);
    private final HBox row = new HBox();
    private final MarkdownView task;
    private final Button go;
    private final NextPulse values;

    /**
     * A view of the step that the course is at.
     *
     * @param background where formulas are set
     * @param foldable whether its text can be folded away, for what lies below it
     */
    public StepPane(Course course, Background background, UiThread ui, boolean foldable) {
        this.course = course;
        this.foldable = foldable;
        this.text = new MarkdownView(background);
        this.task = new MarkdownView(background);
        this.values = new NextPulse(ui, BETWEEN_VALUES, this::showText);
        getStyleClass().add("lesson-step");
        back = icon(Feather.CHEVRON_LEFT, "lesson.back", "lesson.back.tip", course::back);
        skip = icon(Feather.CHEVRON_RIGHT, "lesson.skip", "lesson.skip.tip", course::next);
        Button leave = icon(Feather.X, "lesson.leave", "lesson.leave.tip", course::leave);
        go = Controls.button("lesson.next", "lesson.next.tip", this::goOn);
        go.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        top = new HBox(count, title);
        if (foldable) {
            top.getChildren().add(fold());
        }
        top.getChildren().addAll(back, skip, leave);
        top.getStyleClass().add("top");
        scroll.setContent(text);
        Scrolling.upAndDown(scroll);
        scroll.setMinHeight(0);
        row.getStyleClass().add("task");
        HBox.setHgrow(task, Priority.ALWAYS);
        getChildren().addAll(top, sight, row);
        course.placeProperty().addListener((value, before, now) -> show(now));
        course.doneProperty().addListener(observable -> showTask());
        course.facts().versionProperty().addListener(observable -> {
            if (getScene() != null && course.placeProperty().get().isPresent()) {
                values.ask();
            }
        });
        sceneProperty().addListener(observable -> showText());
        show(course.placeProperty().get());
    }

    private Button fold() {
        Button fold =
                icon(Feather.CHEVRON_UP, "lesson.fold", "lesson.fold.tip", () -> sight.setVisible(!sight.isVisible()));
        sight.visibleProperty().addListener((value, before, now) -> {
            fold.setGraphic(Icons.of(now ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
            requestLayout();
        });
        return fold;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        double needed = snappedTopInset() + aroundText(inside) + snappedBottomInset();
        if (!foldable) {
            return needed + GAP + snapSizeY(text.prefHeight(inside));
        }
        // The same for every step, so that none moves what lies below
        return sight.isVisible() ? ALL : Math.max(FOLDED, needed);
    }

    /** Where one is, what to do, and what lies between them. */
    private double aroundText(double width) {
        return snapSizeY(top.prefHeight(-1)) + GAP + snapSizeY(row.prefHeight(width));
    }

    /** What is to be done follows the text, and stays in sight where there is less room. */
    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double rest = getHeight() - y - snappedBottomInset() - aroundText(width);
        double topHeight = snapSizeY(top.prefHeight(-1));
        top.resizeRelocate(x, y, width, topHeight);
        y += topHeight + GAP;
        if (sight.isVisible()) {
            double textHeight = Math.max(0, Math.min(snapSizeY(text.prefHeight(width)), rest - GAP));
            sight.resizeRelocate(x, y, width, textHeight);
            y += textHeight + GAP;
        }
        row.resizeRelocate(x, y, width, snapSizeY(row.prefHeight(width)));
    }

    private static Button icon(Feather icon, String key, String tip, Runnable action) {
        Button button = Controls.button(icon, key, tip, action);
        button.setText("");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        return button;
    }

    private void show(Optional<Place> now) {
        now.ifPresent(place -> {
            Lesson lesson = place.lesson();
            int steps = lesson.steps().size();
            count.setText(place.isEnd() ? "" : Texts.get("lesson.count", place.index() + 1, steps));
            Controls.show(count, !place.isEnd());
            title.setText(place.step().map(Step::title).orElse(lesson.title()));
            back.setDisable(place.index() == 0);
            skip.setDisable(place.isEnd());
            scroll.setVvalue(0);
            showText();
            showTask();
            Motion.unveil(sight);
        });
    }

    private void showText() {
        course.placeProperty().get().ifPresent(place -> {
            String markdown = place.step()
                    .map(Step::text)
                    .orElseGet(() -> Texts.get("lesson.end", place.lesson().title()));
            if (getScene() != null || !Markdown.hasValues(markdown)) {
                text.show(markdown, course.facts()::text);
                task.show(place.step().map(Step::task).orElse(""), course.facts()::text);
            }
        });
    }

    private void showTask() {
        course.placeProperty().get().ifPresent(place -> {
            Optional<Step> step = place.step();
            boolean asks = step.filter(Step::isTask).isPresent();
            boolean done = course.doneProperty().get();
            row.pseudoClassStateChanged(DONE, asks && done);
            row.getChildren().clear();
            if (asks) {
                row.getChildren().add(Icons.of(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE));
            }
            String what = step.map(Step::task).orElse("");
            row.pseudoClassStateChanged(BARE, what.isEmpty());
            if (!what.isEmpty()) {
                row.getChildren().add(task);
            }
            if (!asks || done) {
                go.setText(goText(place));
                row.getChildren().addAll(go);
            }
        });
    }

    private String goText(Place place) {
        if (!place.isEnd()) {
            return Texts.get("lesson.next");
        }
        return nextLesson(place)
                .map(lesson -> Texts.get("lesson.next-lesson", lesson.title()))
                .orElse(Texts.get("lesson.leave"));
    }

    private void goOn() {
        Optional<Place> here = course.placeProperty().get();
        if (here.filter(Place::isEnd).isEmpty()) {
            course.next();
        } else {
            nextLesson(here.get()).ifPresentOrElse(course::open, course::leave);
        }
    }

    private Optional<Lesson> nextLesson(Place place) {
        int index = course.lessons().indexOf(place.lesson());
        return index < 0 || index + 1 == course.lessons().size()
                ? Optional.empty()
                : Optional.of(course.lessons().get(index + 1));
    }
}
