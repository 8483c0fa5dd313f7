package inkling.bench;

import inkling.ui.window.Desktop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventDispatcher;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.stage.Window;

/**
 * The program itself, and beside it a thread that answers questions on standard input: {@code where} the paper is,
 * which {@code strokes} are on the screen, {@code work} that the JavaFX thread had; and that presses a button or
 * reads a label by its id. Everything is found in the scene graph, so that it can be asked of earlier versions as well.
 */
public final class StrokesOnScreen {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long[] EVENTS = new long[1_000_000];
    private static final long[] PULSES = new long[1_000_000];
    private static int events;
    private static int pulses;
    private static boolean down;

    private StrokesOnScreen() {}

    /** Opens the window. */
    public static void main(String[] arguments) {
        Thread answers = new Thread(StrokesOnScreen::answer, "answers");
        answers.setDaemon(true);
        answers.start();
        System.exit(Desktop.open(arguments));
    }

    private static void answer() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String question = line;
                try {
                    Platform.runLater(() -> System.out.println("> " + answer(question)));
                } catch (IllegalStateException e) {
                    // JavaFX does not run yet
                    System.out.println("> ");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(String question) {
        Window window = Window.getWindows().stream()
                .filter(Window::isShowing)
                .findFirst()
                .orElse(null);
        Node paper = window == null ? null : window.getScene().lookup("#ink-canvas");
        if (paper == null) {
            return "";
        }
        return switch (question) {
            case "where" -> {
                Bounds bounds = paper.localToScreen(paper.getLayoutBounds());
                yield bounds.getMinX() + " " + bounds.getMinY() + " " + bounds.getWidth();
            }
            case "watch" -> watch(window.getScene());
            case "strokes" -> {
                StringBuilder found = new StringBuilder();
                strokes(paper, found);
                yield found.toString();
            }
            case "work" -> report();
            default -> act(window.getScene(), question.split(" "));
        };
    }

    /** Presses a button, or reads what a label says. */
    private static String act(Scene scene, String[] words) {
        Node control = scene.lookup("#" + words[1]);
        if (control instanceof ButtonBase button) {
            button.fire();
        }
        return control instanceof Labeled labeled ? labeled.getText() : "there is no " + words[1];
    }

    /** Each stroke is one path, or a parent of its pieces. */
    private static void strokes(Node node, StringBuilder found) {
        if (node instanceof Path path) {
            points(path, found);
            found.append(';');
        } else if (node.getStyleClass().contains("stroke")) {
            ((Parent) node).getChildrenUnmodifiable().forEach(piece -> points((Path) piece, found));
            found.append(';');
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> strokes(child, found));
        }
    }

    private static void points(Path path, StringBuilder found) {
        for (PathElement element : path.getElements()) {
            double x = element instanceof MoveTo move ? move.getX() : ((LineTo) element).getX();
            double y = element instanceof MoveTo move ? move.getY() : ((LineTo) element).getY();
            Point2D point = path.localToScreen(x, y);
            found.append(String.format(Locale.ROOT, "%.2f,%.2f ", point.getX(), point.getY()));
        }
    }

    /** Begins to measure: what a drag event costs this thread, and what a pulse does while a button is down. */
    private static String watch(Scene scene) {
        events = 0;
        pulses = 0;
        if (scene.getProperties().put("watched", true) == null) {
            EventDispatcher dispatcher = scene.getEventDispatcher();
            scene.setEventDispatcher((event, tail) -> {
                long before = THREADS.getCurrentThreadCpuTime();
                try {
                    return dispatcher.dispatchEvent(event, tail);
                } finally {
                    if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
                        EVENTS[events++] = THREADS.getCurrentThreadCpuTime() - before;
                    }
                }
            });
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> down = true);
            scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> down = false);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (down) {
                        long before = THREADS.getCurrentThreadCpuTime();
                        // Its turn comes when this pulse has done all it does
                        Platform.runLater(() -> PULSES[pulses++] = THREADS.getCurrentThreadCpuTime() - before);
                    }
                }
            }.start();
        }
        return "watching";
    }

    private static String report() {
        return "a drag event: " + millis(EVENTS, events) + "; a pulse: " + millis(PULSES, pulses);
    }

    private static String millis(long[] nanos, int count) {
        if (count == 0) {
            return "none";
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "median %.3f ms, 99 %% %.3f ms, most %.3f ms of %d",
                sorted[count / 2] / 1e6,
                sorted[(int) (0.99 * count)] / 1e6,
                sorted[count - 1] / 1e6,
                count);
    }
}
