package inkling.torture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java process of a test's own. It begins when it is told to, so that starting, which takes longest, is no part of what
 * is tried, and says a byte for each thing that it has done.
 */
public final class WaitingProcess implements AutoCloseable {
    private final Process process;

    private WaitingProcess(Process process) {
        this.process = process;
    }

    /** Starts one, which waits. */
    public static WaitingProcess start(Class<?> main, Object... arguments) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        List<String> line = Stream.concat(java.stream(), Stream.of(arguments).map(Object::toString))
                .toList();
        return new WaitingProcess(new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** In the process itself: waits to be told; false if nobody is there any more who could. */
    public static boolean isToldToBegin() throws IOException {
        return System.in.read() >= 0;
    }

    /** In the process itself: says that something is done. */
    public static void say(int what) {
        System.out.write(what);
        System.out.flush();
    }

    /** Tells it to begin. */
    public void begin() throws IOException {
        process.getOutputStream().write('!');
        process.getOutputStream().flush();
    }

    /** What it says. */
    public InputStream said() {
        return process.getInputStream();
    }

    /** Ends it at once, as SIGKILL does. What it has said can be read all the same. */
    public void kill() throws InterruptedException {
        // Process.destroyForcibly would throw away what it said
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Waits until it ends by itself, and says how. */
    public int end() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
