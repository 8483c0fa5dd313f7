import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what a user waits for: {@code java StartTime.java 10 inkling} starts the program ten times in a home folder
 * that has never seen it and, in turns, ten times in one that has; each time with a drawing to read. A virtual screen
 * (Xvfb) keeps its picture in a file, in which this sees when the first pixel of a window is there, and when the digit is
 * that the drawing is read as. Nothing else should run meanwhile.
 */
final class StartTime {
    private static final String SEVEN = """
            <ink xmlns="http://www.w3.org/2003/InkML"><trace>0 0, 12 0, 4 20</trace></ink>
            """;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /** Where the large digit is, in the window that such a screen gets. */
    private static final int DIGIT_X = 75;

    private static final int DIGIT_Y = 590;
    private static final int DIGIT_WIDTH = 70;
    private static final int DIGIT_HEIGHT = 90;

    private static final int TIMEOUT_MILLIS = 10_000;

    private final Path work;
    private final List<String> program;
    private final String display;
    private final ByteBuffer screen;
    private byte[] empty = {};
    private byte[] complete = {};

    private StartTime(Path work, List<String> program, String display) throws IOException {
        this.work = work;
        this.program = program;
        this.display = display;
        try (FileChannel file = FileChannel.open(work.resolve("Xvfb_screen0"))) {
            screen = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int starts = Integer.parseInt(arguments[0]);
        Path work = Files.createTempDirectory("inkling-start");
        Process xvfb = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-noreset",
                        "-fbdir",
                        work.toString(),
                        "-screen",
                        "0",
                        WIDTH + "x" + HEIGHT + "x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String display = new BufferedReader(new InputStreamReader(xvfb.getInputStream())).readLine();
            new StartTime(work, List.of(arguments).subList(1, arguments.length), ":" + display).measure(starts);
        } finally {
            xvfb.destroy();
        }
    }

    private void measure(int starts) throws IOException, InterruptedException {
        Path used = Files.createDirectory(work.resolve("used"));
        Process rehearsal = start(used);
        Thread.sleep(8000);
        complete = picture();
        end(rehearsal);
        Thread.sleep(2000);
        // Not as it was before: the pointer has another shape now
        empty = picture();
        List<long[]> first = new ArrayList<>();
        List<long[]> later = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            first.add(time(Files.createDirectory(work.resolve("fresh-" + i))));
            later.add(time(used));
        }
        print("first start", first);
        print("later start", later);
    }

    /** Milliseconds until the window shows and until the reading is there, and those of the processor until the window. */
    private long[] time(Path home) throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process running = start(home);
        long window = 0;
        long reading = 0;
        Duration processor = Duration.ZERO;
        while (reading == 0 && System.nanoTime() - before < TIMEOUT_MILLIS * 1_000_000L) {
            Thread.sleep(2);
            if (window == 0 && !shows(empty)) {
                window = System.nanoTime();
                processor = running.info().totalCpuDuration().orElse(Duration.ZERO);
            }
            if (window != 0 && showsDigit()) {
                reading = System.nanoTime();
            }
        }
        end(running);
        return new long[] {(window - before) / 1_000_000, (reading - before) / 1_000_000, processor.toMillis()};
    }

    private Process start(Path home) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.add(Files.writeString(work.resolve("seven.inkml"), SEVEN).toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(work.resolve("output").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("DBUS_"));
        builder.environment().put("DISPLAY", display);
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        return builder.start();
    }

    private void end(Process running) throws InterruptedException {
        running.destroy();
        running.waitFor();
        for (int i = 0; i < 200 && !shows(empty); i++) {
            Thread.sleep(10);
        }
        Thread.sleep(300);
    }

    private boolean shows(byte[] picture) {
        return screen.duplicate().mismatch(ByteBuffer.wrap(picture)) < 0;
    }

    /** Whether the large digit of the reading, below the paper at the left, looks as it did in the rehearsal. */
    private boolean showsDigit() {
        for (int y = DIGIT_Y; y < DIGIT_Y + DIGIT_HEIGHT; y++) {
            // The pixels are the last of the file
            int from = screen.capacity() - (HEIGHT - y) * WIDTH * 4 + DIGIT_X * 4;
            if (screen.slice(from, DIGIT_WIDTH * 4).mismatch(ByteBuffer.wrap(complete, from, DIGIT_WIDTH * 4)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private byte[] picture() {
        byte[] now = new byte[screen.capacity()];
        screen.duplicate().get(now);
        return now;
    }

    private static void print(String what, List<long[]> times) {
        print(what + ", window: ", times.stream().map(time -> time[0]));
        print(what + ", reading:", times.stream().map(time -> time[1]));
        print(what + ", processor until the window:", times.stream().map(time -> time[2]));
    }

    private static void print(String what, Stream<Long> values) {
        List<Long> sorted = values.sorted(Comparator.naturalOrder()).toList();
        int half = sorted.size() / 2;
        long median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        System.out.println(what + " median " + median + " ms of " + sorted);
    }
}
