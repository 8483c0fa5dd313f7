package inkling.ui.window;

import inkling.bench.Vitals;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.export.ModelExport;
import inkling.core.format.model.ShippedModels;
import inkling.core.help.Topics;
import inkling.core.lesson.Lesson;
import inkling.core.library.DigitLibrary;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunState;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.UiThread;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.files.AnsweringDialogs;
import inkling.ui.files.ExportViewModel;
import inkling.ui.models.ModelShelf;
import inkling.ui.models.ModelShelf.Item;
import inkling.ui.preferences.PreferencesFile;
import inkling.ui.theme.Appearance;
import inkling.ui.theme.SystemLook;
import inkling.ui.theme.Theme;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.Tool;
import inkling.ui.tool.ToolKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * Uses the real window at random for as long as it is told, with real pointer and key events, and says what that does to
 * the process: the vitals of each part of the time, the longest wait for the JavaFX thread in it, and every exception.
 * Ends with status 1 if there was one. Arguments: minutes, the number of parts, a seed. Needs a display.
 */
public final class Soak {
    private static final AtomicInteger EXCEPTIONS = new AtomicInteger();
    private static final AtomicLong LONGEST_WAIT = new AtomicLong();

    /** So many models, digits and runs may come together before they are taken away again, as a person would. */
    private static final int MOST_MODELS = 8;

    private static final int MOST_DIGITS = 200;
    private static final int MOST_RUNS = 8;
    private static final long MILLI = 1_000_000;

    /** In milliseconds; whoever draws sees a wait like this. */
    private static final long LONG = 150;

    private Soak() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            EXCEPTIONS.incrementAndGet();
            problem.printStackTrace();
        });
        // Asked for the scale of the screen, JavaFX for GTK 21 keeps a kilobyte for ever, and its robot asks at every
        // move
        System.setProperty("glass.gtk.uiScale", "1");
        Application.launch(App.class, arguments);
        System.exit(EXCEPTIONS.get() == 0 ? 0 : 1);
    }

    /** The app as JavaFX starts it. */
    public static final class App extends Application {
        private final AnsweringDialogs dialogs = new AnsweringDialogs();
        private MainWindow window;
        private Stage stage;
        private Path folder;

        @Override
        public void start(Stage primary) throws IOException {
            stage = primary;
            folder = Files.createTempDirectory("soak");
            window = new MainWindow(
                    stage,
                    new WindowServices(
                            new PreferencesFile(folder.resolve("preferences.json")),
                            ShippedModels.open(ShippedModels.DEFAULT),
                            ShippedModels.open(ShippedModels.TUTORIAL),
                            dialogs,
                            file -> {},
                            DataAccess.ofThisComputer(),
                            look -> new SystemLook(Theme.LIGHT, false),
                            new Background("files", UiThread.FX),
                            folder.resolve("session"),
                            new Background("session", UiThread.FX),
                            new DigitLibrary(folder.resolve("digits")),
                            new RunLibrary(folder.resolve("runs")),
                            UiThread.FX));
            List<String> asked = getParameters().getRaw();
            window.show(List.of(), () -> {
                start(
                        "user",
                        () -> use(
                                Double.parseDouble(asked.get(0)),
                                Integer.parseInt(asked.get(1)),
                                Long.parseLong(asked.get(2))));
                start("heartbeat", App::beat);
            });
        }

        private static void start(String name, Runnable work) {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.start();
        }

        /** Notes how long what is posted waits, and prints what it waits for where that takes long. */
        private static void beat() {
            while (true) {
                LockSupport.parkNanos(5 * MILLI);
                CountDownLatch answered = new CountDownLatch(1);
                long posted = System.nanoTime();
                Platform.runLater(() -> {
                    LONGEST_WAIT.accumulateAndGet((System.nanoTime() - posted) / MILLI, Math::max);
                    answered.countDown();
                });
                try {
                    if (!answered.await(LONG, TimeUnit.MILLISECONDS)) {
                        printScreenThread();
                        answered.await();
                    }
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private static void printScreenThread() {
            Thread.getAllStackTraces().forEach((thread, trace) -> {
                if (thread.getName().equals("JavaFX Application Thread")) {
                    System.out.println("waits for:");
                    for (StackTraceElement element : trace) {
                        System.out.println("    " + element);
                    }
                }
            });
        }

        private void use(double minutes, int parts, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long begin = System.nanoTime();
            long part = (long) (minutes * 60e9 / parts);
            Vitals before = Vitals.now();
            System.out.println("begin: " + before);
            int actions = 0;
            for (int i = 1; i <= parts; i++) {
                while (System.nanoTime() - begin < i * part) {
                    act(random);
                    actions++;
                }
                long wait = LONGEST_WAIT.get();
                rest();
                Vitals now = Vitals.now();
                System.out.printf(
                        Locale.ROOT,
                        "%.1f min, %d actions: %s, longest wait %d ms, %d exceptions%n",
                        (System.nanoTime() - begin) / 60e9,
                        actions,
                        now,
                        wait,
                        EXCEPTIONS.get());
                System.out.println("    more than before: " + now.beyond(before));
                before = now;
                // Collecting for the vitals has held everything
                LONGEST_WAIT.set(0);
            }
            Platform.runLater(() -> {
                window.main().tools().opened().forEach(Tool::finish);
                Platform.exit();
            });
        }

        /** Ends what is under way, so that the vitals compare: a run holds its batches, a drawing its strokes. */
        private void rest() {
            onScreen(() -> window.main().tools().opened().forEach(Tool::finish));
            while (isBusy()) {
                pause(50);
            }
            key(KeyCode.DELETE);
            // The data of the last run are kept by a soft reference, for a millisecond a megabyte that is free
            pause(15_000);
        }

        private boolean isBusy() {
            AtomicBoolean busy = new AtomicBoolean();
            onScreen(() -> busy.set(window.main().tools().opened().stream()
                    .anyMatch(tool -> tool.busyProperty().getValue())));
            return busy.get();
        }

        private void act(SplittableRandom random) {
            int which = random.nextInt(100);
            if (which < 40) {
                draw(random);
            } else if (which < 50) {
                key(KeyCode.CONTROL, KeyCode.Z);
            } else if (which < 54) {
                key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            } else if (which < 58) {
                key(KeyCode.DELETE);
            } else if (which < 62) {
                key(KeyCode.CONTROL, KeyCode.R);
            } else if (which < 70) {
                key(KeyCode.getKeyCode(Integer.toString(random.nextInt(10))));
            } else if (which < 80) {
                ToolKind tool = Toolbox.KINDS.get(random.nextInt(Toolbox.KINDS.size()));
                onScreen(() -> window.main().tools().toggle(tool));
            } else if (which < 83) {
                Appearance[] all = Appearance.values();
                onScreen(() -> window.main().appearanceProperty().set(all[random.nextInt(all.length)]));
            } else if (which < 86) {
                learn(random);
            } else if (which < 91) {
                List<String> buttons = List.of(
                        "training-start",
                        "training-stop",
                        "mistakes-measure",
                        "inside-page-change",
                        "inside-change-find",
                        "inside-page-weights",
                        "inside-page-why",
                        "digits-page-learn",
                        "digits-page-digits");
                press(buttons.get(random.nextInt(buttons.size())));
            } else if (which < 96) {
                file(random);
            } else {
                tidy(random);
            }
            pause(random.nextInt(60));
        }

        /** A stroke or two of some digit, slow or at full speed. */
        private void draw(SplittableRandom random) {
            boolean isSlow = random.nextInt(3) == 0;
            SyntheticDigits.draw(random.nextInt(10), random.split())
                    .ink()
                    .strokes()
                    .forEach(stroke -> {
                        for (int i = 0; i < stroke.size(); i++) {
                            double x = stroke.x(i);
                            double y = stroke.y(i);
                            boolean isFirst = i == 0;
                            onScreen(() -> move(x, y, isFirst));
                            pause(isSlow ? 8 : 0);
                        }
                        onScreen(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
                    });
        }

        private void move(double x, double y, boolean press) {
            Node paper = stage.getScene().lookup("#ink-canvas");
            Bounds bounds = paper.localToScreen(paper.getLayoutBounds());
            double scale = bounds.getWidth() / DrawViewModel.PAPER;
            Robot robot = new Robot();
            robot.mouseMove(bounds.getMinX() + scale * x, bounds.getMinY() + scale * y);
            if (press) {
                robot.mousePress(MouseButton.PRIMARY);
            }
        }

        private void key(KeyCode... keys) {
            onScreen(() -> {
                Robot robot = new Robot();
                for (KeyCode key : keys) {
                    robot.keyPress(key);
                }
                for (int i = keys.length - 1; i >= 0; i--) {
                    robot.keyRelease(keys[i]);
                }
            });
        }

        private void press(String button) {
            onScreen(() -> {
                if (stage.getScene().lookup("#" + button) instanceof ButtonBase found && !found.isDisabled()) {
                    found.fire();
                }
            });
        }

        /** Goes a step in a lesson, or asks what something is. */
        private void learn(SplittableRandom random) {
            int which = random.nextInt(10);
            if (which < 2) {
                List<Lesson> lessons = window.main().course().lessons();
                Lesson lesson = lessons.get(random.nextInt(lessons.size()));
                onScreen(() -> window.main().course().open(lesson));
            } else if (which < 7) {
                List<String> buttons =
                        List.of("lesson-next", "lesson-skip", "lesson-back", "lesson-fold", "lesson-leave");
                press(buttons.get(random.nextInt(buttons.size())));
            } else if (which < 8) {
                key(KeyCode.F1);
                pause(300);
                key(KeyCode.ESCAPE);
            } else if (which < 9) {
                press("what-is-" + Topics.ids().get(random.nextInt(Topics.ids().size())));
                pause(300);
                key(KeyCode.ESCAPE);
            } else {
                key(KeyCode.F11);
            }
        }

        /** Saves, exports or opens something. */
        private void file(SplittableRandom random) {
            int number = random.nextInt(5);
            Path model = folder.resolve(number + (random.nextBoolean() ? ".safetensors" : ".onnx"));
            Path image = folder.resolve(number + ".png");
            int which = random.nextInt(4);
            onScreen(() -> {
                if (which == 0) {
                    dialogs.answer(model);
                    ExportViewModel exports = window.main().exports();
                    exports.ask();
                    exports.standingProperty()
                            .get()
                            .orElseThrow()
                            .chosenProperty()
                            .set(ModelExport.of(model).orElseThrow());
                    exports.export();
                } else if (which == 1 && Files.exists(model)) {
                    window.open(List.of(model));
                } else if (which == 2) {
                    dialogs.answer(image);
                    window.main().files().exportImage();
                } else if (Files.exists(image)) {
                    window.open(List.of(image));
                }
            });
        }

        /** Chooses a model, and takes away what has come together. */
        private void tidy(SplittableRandom random) {
            onScreen(() -> {
                ModelShelf shelf = window.main().shelf();
                List<Item> items = new ArrayList<>(shelf.items());
                shelf.choose(items.get(random.nextInt(items.size())).id());
                items.stream()
                        .filter(item -> item.origin() != ModelShelf.Origin.SHIPPED)
                        .limit(Math.max(0, items.size() - MOST_MODELS))
                        .forEach(item -> shelf.remove(item.id()));
                List<String> runs = window.main().runs().entries().stream()
                        .filter(entry -> entry instanceof KeptRun run && run.state() != RunState.RUNNING)
                        .map(RunLibrary.Entry::id)
                        .sorted()
                        .toList();
                window.main().runs().delete(runs.subList(0, Math.max(0, runs.size() - MOST_RUNS)));
                if (window.main().digits().digits().size() > MOST_DIGITS) {
                    window.main().digits().change(library -> Optional.of(deleted(library)), done -> {});
                }
            });
        }

        private static DigitLibrary deleted(DigitLibrary library) throws IOException {
            library.deleteAll();
            return library;
        }

        private static void pause(int millis) {
            LockSupport.parkNanos(millis * MILLI);
        }

        /** Does something on the JavaFX thread, and waits for it. */
        private static void onScreen(Runnable action) {
            CountDownLatch done = new CountDownLatch(1);
            Platform.runLater(() -> {
                try {
                    action.run();
                } finally {
                    done.countDown();
                }
            });
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
