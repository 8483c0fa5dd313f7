package inkling.ui.help;

import atlantafx.base.theme.Styles;
import inkling.core.help.Topic;
import inkling.core.lesson.Lesson;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.kit.Icons;
import inkling.ui.lesson.MarkdownView;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What something is: a picture, a paragraph, and the way to the lesson that says more. */
public final class TopicView extends VBox {
    /**
     * A view of a topic.
     *
     * @param lesson the one that says more, if one does
     * @param teach opens it
     * @param background where formulas are set
     */
    public TopicView(Topic topic, Optional<Lesson> lesson, Runnable teach, Background background) {
        getStyleClass().add("topic");
        setId("topic-" + topic.id());
        MarkdownView text = new MarkdownView(background);
        text.show(topic.text());
        TopicPicture picture = new TopicPicture(topic.id());
        picture.setAccessibleText(Texts.get("help.picture", topic.title()));
        getChildren().addAll(picture, text);
        lesson.ifPresent(found -> {
            Button button = new Button(Texts.get("help.lesson", found.title()), Icons.of(Feather.BOOK_OPEN));
            button.setId("topic-lesson");
            button.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "link");
            button.setOnAction(event -> teach.run());
            getChildren().add(button);
        });
    }
}
