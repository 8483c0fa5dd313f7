package inkling.core.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that collects as fast as it can, one digit after the other, and says of each that it has it. Arguments: the
 * collection's folder and name; the number of its first digit; how many.
 */
final class CollectingProcess {
    private CollectingProcess() {}

    /** Waits to be told, so that starting is not part of it. */
    public static void main(String[] arguments) throws IOException {
        DigitCollection collection = new DigitLibrary(Path.of(arguments[0])).collection(arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        int count = Integer.parseInt(arguments[3]);
        if (System.in.read() < 0) {
            return;
        }
        for (int i = first; i < first + count; i++) {
            collection.add(List.of(Digits.strokes(i)));
            System.out.write('.');
            System.out.flush();
        }
    }

    /** Starts one, which waits for its first byte. */
    static Process start(Path folder, String name, int first, int count) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CollectingProcess.class.getName(),
                        folder.toString(),
                        name,
                        Integer.toString(first),
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Tells a process to begin. */
    static void tell(Process process) throws IOException {
        process.getOutputStream().write('!');
        process.getOutputStream().flush();
    }
}
