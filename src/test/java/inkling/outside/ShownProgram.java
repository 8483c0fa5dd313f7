package inkling.outside;

import inkling.Inkling;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;

/**
 * The program in this process, used by somebody before its window: known by its main class and by the ids of what is on
 * the screen alone, so that it may be the installed one, whose module shows no more.
 */
public final class ShownProgram {
    private static final long ONE_LOOK = TimeUnit.MILLISECONDS.toNanos(200);

    private ShownProgram() {}

    /**
     * Opens the program and ends the process when the user has done.
     *
     * @param user what somebody does, in a thread of its own
     * @param arguments those of the program
     */
    public static void open(Runnable user, String... arguments) {
        Thread thread = new Thread(
                () -> {
                    try {
                        user.run();
                        Platform.exit();
                    } catch (RuntimeException e) {
                        e.printStackTrace();
                        System.exit(1);
                    }
                },
                "user");
        thread.setDaemon(true);
        thread.start();
        Inkling.main(arguments);
    }

    /** What has this id in any of the windows; only on the JavaFX thread. */
    public static Optional<Node> find(String id) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#" + id))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Waits until something with this id is there in such a state. Looks seldom, for looking takes the thread's time. */
    public static void await(String id, Predicate<Node> state) {
        while (!ask(() -> find(id).filter(state).isPresent())) {
            LockSupport.parkNanos(ONE_LOOK);
        }
    }

    /** Presses a button that is there. */
    public static void press(String id) {
        ask(() -> {
            find(id).map(ButtonBase.class::cast).orElseThrow().fire();
            return id;
        });
    }

    /** Asks something on the JavaFX thread, once there is one. */
    public static <T> T ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable asking = () -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        };
        while (true) {
            try {
                Platform.runLater(asking);
                return answer.join();
            } catch (IllegalStateException e) {
                // JavaFX has not begun yet
                LockSupport.parkNanos(ONE_LOOK);
            }
        }
    }
}
