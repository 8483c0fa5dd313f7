package inkling.bench;

import inkling.bench.PointerPaths.Figure;
import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Measures how well the strokes on the screen follow the pointer, which is moved 125 times a second as a mouse does
 * (XTEST), over a figure-of-eight and all ten digits. The hand slows down in corners and at both ends as far as its
 * strength makes it; flicks have a strong hand, and nothing between a movement and the release or the next press.
 *
 * <p>Arguments: {@code cold} or {@code training}; how often; the class path of the program that is measured, which may be
 * an earlier version (this one). To be run in the project's folder, for the program is started with its own options.
 * Needs a display with a window manager, and MNIST.
 */
public final class StrokeFidelity {
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(8);

    /** What a stroke's ends and its path may be off, in pixels. */
    private static final double END = 2;

    private static final double PATH = 4;

    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(1);

    /** Along the path, in pixels, between the places that are compared. */
    private static final double FINE = 0.5;

    private static final Pattern STROKE = Pattern.compile("[^;]+");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    /** Milliseconds that a hand takes from the moment when the window is there to its first stroke. */
    private static final int BEFORE_FIRST = 1000;

    private final Robot robot = new Robot();
    private final Process program;
    private final Writer questions;
    private final BufferedReader answers;

    /** A way to draw: how fast at most, in pixels a second, with how much strength, in pixels a second squared. */
    private enum Manner {
        SLOW("1,500 px/s", 1500, 1e5, true),
        FAST("5,000 px/s", 5000, 1e5, true),
        FLICKS("flicks", 5000, 4e5, false);

        private final String title;
        private final double speed;
        private final double strength;
        private final boolean pauses;

        Manner(String title, double speed, double strength, boolean pauses) {
            this.title = title;
            this.speed = speed;
            this.strength = strength;
            this.pauses = pauses;
        }
    }

    /**
     * How some strokes came out.
     *
     * @param end pixels from where one should begin or end, the worst
     * @param path pixels from its path, the worst
     * @param strokes how many there are
     * @param off how many of them are farther off than they may be
     * @param lost how many are missing, or too many
     */
    private record Outcome(double end, double path, int strokes, int off, int lost) {
        private static Outcome of(double end, double path) {
            return new Outcome(end, path, 1, end > END || path > PATH ? 1 : 0, 0);
        }

        private Outcome and(Outcome other) {
            return new Outcome(
                    Math.max(end, other.end),
                    Math.max(path, other.path),
                    strokes + other.strokes,
                    off + other.off,
                    lost + other.lost);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "ends %.1f px, path %.1f px at worst; %d of %d off, %d lost",
                    end,
                    path,
                    off,
                    strokes,
                    lost);
        }
    }

    private StrokeFidelity(String classPath, List<String> arguments) throws AWTException, IOException {
        Path home = Files.createTempDirectory("inkling-strokes");
        List<String> command = new ArrayList<>(List.of(
                "java",
                "@packaging/start.options",
                "-cp",
                classPath,
                "-Dprism.order=sw",
                StrokesOnScreen.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        // A run that goes on for as long as strokes are drawn
        Files.createDirectories(home.resolve("config/inkling"));
        Files.writeString(
                home.resolve("config/inkling/preferences.json"),
                "{\"tools\": {\"train\": {\"preset\": \"tutorial\", \"epochs\": \"10000\"}}}");
        program = builder.start();
        questions = program.outputWriter(StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs the measurement. */
    public static void main(String[] arguments) throws AWTException, IOException {
        boolean training = arguments[0].equals("training");
        int rounds = Integer.parseInt(arguments[1]);
        String classPath = arguments.length > 2 ? arguments[2] : System.getProperty("java.class.path");
        Map<Manner, Map<String, Outcome>> worst = new EnumMap<>(Manner.class);
        List<String> works = new ArrayList<>();
        if (training) {
            StrokeFidelity program = new StrokeFidelity(classPath, List.of("--tool", "train"));
            program.where();
            pause(2000);
            program.ask("press training-start");
            pause(8000);
            for (int round = 0; round < rounds; round++) {
                for (Manner manner : Manner.values()) {
                    program.drawAll(manner, worst);
                }
            }
            works.add(program.ask("work"));
            works.add("trained meanwhile: " + program.ask("text training-place"));
            program.program.destroy();
        } else {
            for (int round = 0; round < rounds; round++) {
                for (Manner manner : Manner.values()) {
                    StrokeFidelity program = new StrokeFidelity(classPath, List.of());
                    program.drawAll(manner, worst);
                    works.add(program.ask("work"));
                    program.program.destroy();
                    pause(500);
                }
            }
        }
        worst.forEach((manner, figures) -> {
            figures.forEach((figure, found) -> System.out.println(manner.title + ", " + figure + ": " + found));
            System.out.println(manner.title + ", all: "
                    + figures.values().stream().reduce(Outcome::and).orElseThrow());
        });
        works.forEach(System.out::println);
        System.exit(0);
    }

    /** Draws each figure once, the first as soon as there is paper to draw on. */
    private void drawAll(Manner manner, Map<Manner, Map<String, Outcome>> worst) throws IOException {
        double[] where = where();
        pause(BEFORE_FIRST);
        ask("watch");
        for (Figure figure : PointerPaths.all()) {
            List<double[][]> paths =
                    figure.strokes().stream().map(path -> onScreen(path, where)).toList();
            draw(paths, manner);
            pause(200);
            worst.computeIfAbsent(manner, unused -> new LinkedHashMap<>())
                    .merge(figure.name(), compare(paths, strokes()), Outcome::and);
            ask("press draw-clear");
            pause(50);
        }
    }

    private double[] where() throws IOException {
        for (int i = 0; i < 1000; i++) {
            double[] answer = numbers(ask("where"));
            if (answer.length > 0) {
                return answer;
            }
            pause(20);
        }
        throw new IOException("expected a window within 20 s");
    }

    private String ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        String line = answers.readLine();
        while (line != null && !line.startsWith("> ")) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("expected an answer to " + question);
        }
        return line.substring(2);
    }

    /** What is on the paper when nothing is added any more: on a busy machine the end may come late. */
    private String strokes() throws IOException {
        String before = "";
        String now = ask("strokes");
        while (!now.equals(before)) {
            pause(100);
            before = now;
            now = ask("strokes");
        }
        return now;
    }

    private static double[] numbers(String answer) {
        return NUMBER.matcher(answer)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group()))
                .toArray();
    }

    /** A path through the unit square, on paper of which left, top and side are given. */
    private static double[][] onScreen(double[][] path, double[] where) {
        return Arrays.stream(path)
                .map(point -> new double[] {where[0] + where[2] * point[0], where[1] + where[2] * point[1]})
                .toArray(double[][]::new);
    }

    private void draw(List<double[][]> paths, Manner manner) {
        long due = System.nanoTime();
        for (double[][] path : paths) {
            double[][] fine = fine(path);
            double[] speeds = speeds(fine, manner);
            move(fine[0]);
            if (manner.pauses) {
                due = await(due);
            }
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            due = await(due);
            double at = 0;
            while (at < fine.length - 1) {
                // In small steps, for the speed changes within one period
                for (int step = 0; step < 80 && at < fine.length - 1; step++) {
                    at += speeds[(int) at] * PERIOD / 1e9 / 80 / FINE;
                }
                move(fine[(int) Math.min(at, fine.length - 1)]);
                if (manner.pauses || at < fine.length - 1) {
                    due = await(due);
                }
            }
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            due = await(due);
            if (manner.pauses) {
                pause(80);
                due = System.nanoTime();
            }
        }
    }

    private void move(double[] point) {
        robot.mouseMove((int) Math.round(point[0]), (int) Math.round(point[1]));
    }

    /** Waits for the next event's time; one that comes late moves those after it, or they would come all at once. */
    private static long await(long due) {
        long next = due + PERIOD;
        for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return Math.max(next, System.nanoTime() - LATE);
    }

    private static void pause(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** The same path with a point each {@link #FINE} pixels. */
    private static double[][] fine(double[][] path) {
        List<double[]> fine = new ArrayList<>();
        fine.add(path[0]);
        double left = FINE;
        for (int i = 1; i < path.length; i++) {
            double dx = path[i][0] - path[i - 1][0];
            double dy = path[i][1] - path[i - 1][1];
            double length = Math.hypot(dx, dy);
            double at = left;
            for (; at <= length; at += FINE) {
                fine.add(new double[] {path[i - 1][0] + at / length * dx, path[i - 1][1] + at / length * dy});
            }
            left = at - length;
        }
        fine.add(path[path.length - 1]);
        return fine.toArray(new double[0][]);
    }

    /** How fast a hand of some strength can be at each point if it stops at both ends and in corners. */
    private static double[] speeds(double[][] fine, Manner manner) {
        double[] squared = new double[fine.length];
        double gained = 2 * manner.strength * FINE;
        double most = manner.speed * manner.speed;
        for (int i = 1; i < fine.length; i++) {
            squared[i] = isCorner(fine, i) ? 0 : Math.min(most, squared[i - 1] + gained);
        }
        squared[fine.length - 1] = 0;
        for (int i = fine.length - 2; i >= 0; i--) {
            squared[i] = Math.min(squared[i], squared[i + 1] + gained);
        }
        double[] speeds = new double[fine.length];
        for (int i = 0; i < speeds.length; i++) {
            speeds[i] = Math.sqrt(squared[i] + gained / 4);
        }
        return speeds;
    }

    private static boolean isCorner(double[][] fine, int i) {
        int from = Math.max(0, i - 3);
        int to = Math.min(fine.length - 1, i + 3);
        double before = Math.atan2(fine[i][1] - fine[from][1], fine[i][0] - fine[from][0]);
        double after = Math.atan2(fine[to][1] - fine[i][1], fine[to][0] - fine[i][0]);
        return Math.abs(Math.IEEEremainder(after - before, 2 * Math.PI)) > Math.toRadians(30);
    }

    private static Outcome compare(List<double[][]> paths, String answer) {
        List<double[]> strokes = STROKE.matcher(answer)
                .results()
                .map(found -> numbers(found.group()))
                .toList();
        Outcome all = new Outcome(0, 0, 0, 0, Math.abs(paths.size() - strokes.size()));
        for (int i = 0; i < Math.min(paths.size(), strokes.size()); i++) {
            double[] coordinates = strokes.get(i);
            double[][] drawn = new double[coordinates.length / 2][];
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] = new double[] {coordinates[2 * j], coordinates[2 * j + 1]};
            }
            double[][] path = paths.get(i);
            double ends =
                    Math.max(distance(path[0], drawn[0]), distance(path[path.length - 1], drawn[drawn.length - 1]));
            double apart = Math.max(farthest(fine(path), drawn), farthest(fine(drawn), path));
            all = all.and(Outcome.of(ends, apart));
        }
        return all;
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    /** How far the farthest of some points is from a polyline. */
    private static double farthest(double[][] points, double[][] line) {
        double farthest = 0;
        for (double[] point : points) {
            double nearest = distance(point, line[0]);
            for (int i = 1; i < line.length; i++) {
                nearest = Math.min(nearest, toSegment(point, line[i - 1], line[i]));
            }
            farthest = Math.max(farthest, nearest);
        }
        return farthest;
    }

    private static double toSegment(double[] point, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
        double t = Math.max(0, Math.min(1, along));
        return Math.hypot(point[0] - from[0] - t * dx, point[1] - from[1] - t * dy);
    }
}
