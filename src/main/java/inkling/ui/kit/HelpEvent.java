package inkling.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

/** Somebody wants to know what something is. */
public final class HelpEvent extends Event {
    /** The only kind that there is. */
    public static final EventType<HelpEvent> ASKED = new EventType<>(Event.ANY, "INKLING_HELP_ASKED");

    private static final long serialVersionUID = 1;

    private final String topic;
    private final transient HelpButton button;

    HelpEvent(String topic, HelpButton button) {
        super(ASKED);
        this.topic = topic;
        this.button = button;
    }

    /** The id of the topic. */
    public String topic() {
        return topic;
    }

    /** The button that was pressed, which may lie in a pop-over. */
    public HelpButton button() {
        return button;
    }
}
