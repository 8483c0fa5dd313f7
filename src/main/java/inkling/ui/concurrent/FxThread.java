package inkling.ui.concurrent;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** JavaFX's application thread. */
final class FxThread implements UiThread {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    @Override
    public Pulse eachPulse(LongConsumer task) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                task.accept(now);
            }
        };
        timer.start();
        return timer::stop;
    }
}
