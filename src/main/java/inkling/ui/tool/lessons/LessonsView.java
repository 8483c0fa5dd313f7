package inkling.ui.tool.lessons;

import inkling.core.lesson.Lesson;
import inkling.core.text.Texts;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Scrolling;
import inkling.ui.lesson.Course;
import inkling.ui.lesson.Place;
import inkling.ui.lesson.StepPane;
import inkling.ui.tool.Workspace;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** All lessons, each with what one learns by it and how far one is; or the step of the one under way. */
final class LessonsView extends StackPane {
    private final Course course;
    private final VBox list = new VBox();
    private final ScrollPane all = new ScrollPane(list);
    private final StepPane step;

    LessonsView(Workspace workspace) {
        this.course = workspace.course();
        this.step = new StepPane(course, workspace.files(), workspace.ui(), false);
        getStyleClass().add("lessons");
        getStylesheets()
                .add(Objects.requireNonNull(LessonsView.class.getResource("/inkling/ui/lessons.css"))
                        .toExternalForm());
        list.getStyleClass().add("list");
        Scrolling.upAndDown(all);
        getChildren().addAll(all, step);
        course.placeProperty().addListener((value, before, now) -> show(now));
        show(course.placeProperty().get());
    }

    private void show(Optional<Place> place) {
        boolean learning = place.isPresent();
        step.setVisible(learning);
        all.setVisible(!learning);
        if (!learning) {
            fill();
        }
    }

    private void fill() {
        Label about = new Label(Texts.get("lesson.about"));
        about.getStyleClass().add("about");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        list.getChildren().setAll(about);
        int number = 0;
        for (Lesson lesson : course.lessons()) {
            number++;
            list.getChildren().add(entry(number, lesson));
        }
    }

    private Button entry(int number, Lesson lesson) {
        Label place = new Label(Integer.toString(number));
        place.getStyleClass().add("number");
        Label title = new Label(lesson.title());
        title.getStyleClass().add("title");
        title.setWrapText(true);
        Label summary = new Label(lesson.summary());
        summary.getStyleClass().add("summary");
        summary.setWrapText(true);
        String state = state(lesson);
        Label far = new Label(state);
        far.getStyleClass().add("state");
        VBox words = new VBox(title, summary);
        if (!state.isEmpty()) {
            words.getChildren().add(far);
        }
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(mark(lesson, place), words);
        content.getStyleClass().add("content");
        Button entry = new Entry(content);
        entry.setId("lesson-" + lesson.id());
        entry.setAccessibleText(Texts.get("lesson.spoken", number, lesson.title(), lesson.summary(), state));
        entry.setOnAction(event -> course.open(lesson));
        return entry;
    }

    /** A button as high as its content is in the width that there is. */
    private static final class Entry extends Button {
        private final Region content;

        Entry(Region content) {
            this.content = content;
            setGraphic(content);
            getStyleClass().add("entry");
            setMaxWidth(Double.MAX_VALUE);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double beside = snappedLeftInset() + snappedRightInset();
            return snappedTopInset() + content.prefHeight(width - beside) + snappedBottomInset();
        }
    }

    private Node mark(Lesson lesson, Label number) {
        StackPane mark = new StackPane(course.isFinished(lesson) ? Icons.of(Feather.CHECK) : number);
        mark.getStyleClass().add("place");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private String state(Lesson lesson) {
        return course.left(lesson)
                .map(index -> Texts.get("lesson.left", index + 1, lesson.steps().size()))
                .orElse(course.isFinished(lesson) ? Texts.get("lesson.finished") : "");
    }
}
