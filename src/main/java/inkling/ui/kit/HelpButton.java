package inkling.ui.kit;

import inkling.core.help.Topics;
import inkling.core.text.Texts;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import org.kordamp.ikonli.feather.Feather;

/** A quiet question mark beside the name of something: asks the window around it what that is, by a {@link HelpEvent}. */
public final class HelpButton extends Button {
    private final String topic;

    /**
     * A button that asks.
     *
     * @param topic the id of the topic
     */
    public HelpButton(String topic) {
        this.topic = topic;
        setId("what-is-" + topic);
        getStyleClass().add("what-is");
        getStylesheets()
                .add(Objects.requireNonNull(HelpButton.class.getResource("/inkling/ui/what-is.css"))
                        .toExternalForm());
        String question = Texts.get(
                "help.what-is", Topics.of(topic, Texts.language().id()).title());
        Icons.dress(this, Feather.HELP_CIRCLE, question, question);
        setOnAction(event -> ask());
    }

    /** Puts a question mark behind a name, which becomes no higher by it. */
    public static void beside(Label name, String topic) {
        name.setGraphic(new HelpButton(topic));
        name.setContentDisplay(ContentDisplay.RIGHT);
        name.getStyleClass().add("with-help");
    }

    /** A question mark for a place in a stack. */
    public static HelpButton atCorner(Pos corner, String topic) {
        HelpButton button = new HelpButton(topic);
        StackPane.setAlignment(button, corner);
        return button;
    }

    /** Events do not come out of a pop-over by themselves, so whatever it belongs to is asked. */
    private void ask() {
        Node asked = this;
        while (asked.getScene().getWindow() instanceof PopupWindow popUp) {
            asked = popUp.getOwnerNode();
        }
        Event.fireEvent(asked, new HelpEvent(topic, this));
    }
}
