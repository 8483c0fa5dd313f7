package inkling.ui.draw;

import inkling.core.model.TrainedModel;
import inkling.ui.concurrent.UiThread;
import java.util.function.LongConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Draws on a desk that nobody sees, frame by frame, until somebody draws on the one that is seen. Without it the first
 * stroke waits while classes are loaded and run slowly, and loses part of its way.
 */
public final class Rehearsal {
    private static final int FRAMES = 30;
    private static final int EVENTS_PER_FRAME = 2;

    /** Of the ring that is drawn, as a share of the paper's side. */
    private static final double RADIUS = 0.3;

    private final Scene seen;
    private final TrainedModel model;
    private final EventHandler<MouseEvent> drawing = event -> end();
    private final Frames frames = new Frames();
    private UiThread.Pulse pulse;
    private DrawView desk;
    private Node canvas;
    private WritableImage picture;
    private int frame;

    private Rehearsal(Scene seen, TrainedModel model) {
        this.seen = seen;
        this.model = model;
    }

    /**
     * Begins at the next frame, and ends by itself.
     *
     * @param seen the scene of the window, where a pressed button ends it
     * @param model that reads
     */
    public static void begin(Scene seen, TrainedModel model, UiThread ui) {
        Rehearsal rehearsal = new Rehearsal(seen, model);
        seen.addEventFilter(MouseEvent.MOUSE_PRESSED, rehearsal.drawing);
        rehearsal.pulse = ui.eachPulse(now -> rehearsal.play());
    }

    private void end() {
        pulse.close();
        seen.removeEventFilter(MouseEvent.MOUSE_PRESSED, drawing);
    }

    private void play() {
        if (frame == 0) {
            layDesk();
            point(MouseEvent.MOUSE_MOVED, 0);
            point(MouseEvent.MOUSE_PRESSED, 0);
        }
        for (int event = 0; event < EVENTS_PER_FRAME; event++) {
            point(MouseEvent.MOUSE_DRAGGED, (frame + (double) event / EVENTS_PER_FRAME) / FRAMES);
        }
        if (frame == FRAMES - 1) {
            point(MouseEvent.MOUSE_RELEASED, 1);
        }
        frames.next();
        picture = desk.snapshot(new SnapshotParameters(), picture);
        frame++;
        if (frame == FRAMES) {
            end();
        }
    }

    private void layDesk() {
        desk = new DrawView(
                new DrawViewModel(new SimpleObjectProperty<>(model), paper -> {}, frames), new Region(), new Region());
        Scene unseen = new Scene(desk, seen.getWidth(), seen.getHeight());
        unseen.getStylesheets().setAll(seen.getStylesheets());
        desk.applyCss();
        desk.layout();
        canvas = desk.lookup("#ink-canvas");
    }

    /** Moves the pointer by a share of a ring. */
    private void point(EventType<MouseEvent> type, double share) {
        double side = canvas.getLayoutBounds().getWidth();
        double x = side * (0.5 + RADIUS * Math.sin(2 * Math.PI * share));
        double y = side * (0.5 - RADIUS * Math.cos(2 * Math.PI * share));
        boolean down = type != MouseEvent.MOUSE_MOVED;
        MouseButton button = down ? MouseButton.PRIMARY : MouseButton.NONE;
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type, x, y, x, y, button, 1, false, false, false, false, down, false, false, false, false, true,
                        null));
    }

    /** A frame comes when the rehearsal says so. */
    private static final class Frames implements UiThread {
        private LongConsumer task = now -> {};

        @Override
        public void execute(Runnable now) {
            now.run();
        }

        @Override
        public Pulse eachPulse(LongConsumer asked) {
            task = asked;
            return () -> task = now -> {};
        }

        void next() {
            task.accept(0);
        }
    }
}
